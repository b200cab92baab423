/** Audio and video of an article; loaded on demand. */
import { css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { autonym } from '../../language/language-names.js';
import { labelValue, newTab } from '../../messages/catalogue/common.js';
import { itemListen, itemWatch } from '../../messages/catalogue/extras.js';
import { recordingFailed, recordingsHeading } from '../../messages/catalogue/recordings.js';
import type { Attachment, MediaTrack } from '../../model/news.js';
import { listen, stopListening } from '../../safety/listen.js';
import { webUrl } from '../../safety/urls.js';
import type { ExtrasContext } from '../parts/extras-context.js';
import { renderSection } from './article-section.js';
import { textLanguage } from '../parts/text-language.js';

export const styles = css`
  .recordings {
    display: grid;
    gap: 1em;
  }
  .recordings > :first-child {
    font-size: 1.0625em;
    font-weight: 650;
    line-height: calc(1.4 + var(--_tall));
  }
  .recordings :is(audio, video) {
    display: block;
    inline-size: 100%;
  }
  .recordings video,
  .recordings .video {
    aspect-ratio: 16 / 9;
    background: #000;
    border-radius: var(--_radius);
  }
  .recordings .audio {
    block-size: 54px;
  }
  .recordings :is(audio, video):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .recordings figcaption {
    display: grid;
    justify-content: start;
  }
  .recordings a {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
  }
  @media (pointer: coarse) {
    .recordings a {
      min-block-size: 44px;
    }
  }
  @media print {
    .recordings :is(audio, video, .space) {
      display: none;
    }
  }
`;

/** Types that at least one browser plays. Files of other types are listed as attachments. */
const PLAYABLE =
  /^(?:audio\/(?:x-)?(?:mpeg3?|mp[34]|m4[ab]|aacp?|ogg|opus|webm|wave?|vnd\.wave|flac)|video\/(?:x-)?(?:mp4|m4v|webm|ogg|quicktime)|application\/(?:vnd\.apple\.|x-)mpegurl)\s*(?:;|$)/i;

/** Types that browsers claim not to support, although they often play the files. */
const UNCERTAIN = /quicktime|x-/i;

const PAGE = /^text\/html\b/i;

/** Players of one article. Other recordings are links to their files. */
const MAX_PLAYERS = 10;
/** Caption files of one article. Firefox needs about 0.4 ms for each, WebKitGTK 2 ms. A player takes 9, and 60 to 150 ms. */
const MAX_TRACKS = 100;

const mediumOf = ({ medium, mimeType = '' }: Attachment): 'audio' | 'video' =>
  medium ?? (/^audio\//i.test(mimeType) ? 'audio' : 'video');

const isPlayer = ({ medium, mimeType = '' }: Attachment): boolean => medium !== undefined && PAGE.test(mimeType);

/** Whether an attachment is a recording to play, or the page of a player. */
export const isRecording = (attachment: Attachment): boolean => {
  const { medium, mimeType = '' } = attachment;
  // The medium is known, but the type is missing or generic.
  const isVague = medium !== undefined && !/^(?:audio|video)\//i.test(mimeType);
  return webUrl(attachment.url) !== undefined && (isPlayer(attachment) || isVague || PLAYABLE.test(mimeType));
};

/** Addresses of the posters of videos. */
export const postersOf = (attachments: readonly Attachment[]): readonly string[] =>
  attachments
    .filter((each) => isRecording(each) && !isPlayer(each) && mediumOf(each) === 'video')
    .flatMap(({ poster }) => webUrl(poster) ?? []);

type Files = readonly [Attachment, ...Attachment[]];

/** Groups the files of each recording. Recordings in the language shown come first. */
const groupFiles = (attachments: readonly Attachment[], shown: string | undefined): readonly Files[] => {
  const groups = new Map<string, Files>();
  for (const attachment of attachments) {
    const { url, title, language } = attachment;
    const key = title && !isPlayer(attachment) ? JSON.stringify([mediumOf(attachment), title, language]) : url;
    const group = groups.get(key);
    if (!group) groups.set(key, [attachment]);
    else if (!group.some((file) => file.url === url)) groups.set(key, [...group, attachment]);
  }
  const rank = ([{ language }]: Files): number => (language === shown ? 0 : language === undefined ? 1 : 2);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
};

/** "1:03:25". The same in all languages, as in players. */
const formatDuration = (duration: number): string => {
  const seconds = Math.round(duration);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (parts[0] ? parts : parts.slice(1))
    .map((part, index) => String(part).padStart(index > 0 ? 2 : 1, '0'))
    .join(':');
};

const baseOf = (tag: string | undefined): string => tag?.split('-')[0]?.toLowerCase() ?? '';

/** Draws the link to a file, with its type, its size and `details`. */
export type RenderFile = (
  attachment: Attachment,
  shown: string | undefined,
  context: ExtrasContext,
  details: readonly unknown[],
) => TemplateResult;

/** The players of one element. */
export class Recordings implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly hasUpdated?: boolean };
  /** Address of the first recording. */
  #first: string | undefined;
  /** Steps of rendering that are done, each in its own task: a player, its captions, the next player. */
  #steps = Infinity;
  #isStepping = false;
  /** Recordings that failed to play, by the address of their first file. */
  readonly #failed = new Set<string>();
  #urls: readonly string[] = [];
  #tracksLeft = MAX_TRACKS;
  readonly #blocked = new Set<string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    listen(document, 'securitypolicyviolation', this.#onViolation);
  }

  hostDisconnected(): void {
    stopListening(document, 'securitypolicyviolation', this.#onViolation);
  }

  /** Origins of recordings that the page's content security policy blocked. */
  get blocked(): readonly string[] {
    return [...this.#blocked];
  }

  /** The recordings among the attachments. `renderFile` is passed, because it is in the article chunk. */
  render(
    attachments: readonly Attachment[],
    shown: string | undefined,
    context: ExtrasContext,
    renderFile: RenderFile,
  ): unknown {
    const recordings = groupFiles(attachments.filter(isRecording), shown);
    this.#urls = attachments.flatMap(({ url, tracks = [] }) => [url, ...tracks.map((track) => track.url)]);
    if (recordings.length === 0) return nothing;
    this.#tracksLeft = MAX_TRACKS;
    this.#startSteps(recordings);
    const content = recordings.map((files, index) =>
      keyed(
        files.map(({ url }) => url).join(' '),
        isPlayer(files[0])
          ? this.#renderPlayerLink(files[0], context)
          : this.#renderFigure(files, index, shown, context, renderFile),
      ),
    );
    const section = { part: 'recordings', headingPart: 'recordings-heading', heading: recordingsHeading };
    return renderSection(section, context, content);
  }

  /** Renders the players of a new article after its text. Rendering on a server and hydration need all at once. */
  #startSteps(recordings: readonly Files[]): void {
    const first = recordings[0]?.[0].url;
    if (first !== this.#first) this.#steps = this.#host.hasUpdated ? 0 : Infinity;
    this.#first = first;
    if (this.#steps < 2 * Math.min(recordings.length, MAX_PLAYERS)) void this.#step();
  }

  async #step(): Promise<void> {
    if (this.#isStepping) return;
    this.#isStepping = true;
    // Not with `scheduler.yield`: it would go on before the browser has painted.
    await new Promise((resolve) => setTimeout(resolve));
    this.#isStepping = false;
    this.#steps += 1;
    this.#host.requestUpdate();
  }

  /** The link to the page of a player. It opens in a new tab; nothing is requested from that site before. */
  #renderPlayerLink(attachment: Attachment, { localizer }: ExtrasContext): TemplateResult {
    const url = webUrl(attachment.url) ?? '';
    const site = new URL(url).host.replace(/^www\./, '');
    const action = mediumOf(attachment) === 'audio' ? itemListen : itemWatch;
    const { title, language } = attachment;
    const { lang, dir } = textLanguage(language, title);
    // Otherwise, in right-to-left text, it would change places with the title.
    const label = html`${localizer.parts(action, { site: html`<bdi dir="ltr">${site}</bdi>` })}`;
    const link = title
      ? html`${localizer.parts(labelValue, { label, value: html`<bdi lang=${lang} dir=${dir}>${title}</bdi>` })}`
      : label;
    return html`<p part="recording">
      <a href=${url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer"
        ><span>${localizer.parts(newTab, { link })}</span></a
      >
    </p>`;
  }

  #renderFigure(
    files: Files,
    index: number,
    shown: string | undefined,
    context: ExtrasContext,
    renderFile: RenderFile,
  ): TemplateResult {
    const [file] = files;
    const { localizer } = context;
    const { tag: lang, dir } = localizer;
    const duration = files.find((each) => each.duration)?.duration;
    const details = duration
      ? [html`<bdi dir="ltr"><time datetime="PT${Math.round(duration)}S">${formatDuration(duration)}</time></bdi>`]
      : [];
    return html`<figure part="recording">
      ${index < MAX_PLAYERS ? this.#renderPlayer(files, index, context) : nothing}
      <p part="recording-status" role="status" lang=${lang} dir=${dir}>
        ${this.#failed.has(file.url) ? localizer.text(recordingFailed) : nothing}
      </p>
      <figcaption id="recording-${index}">${renderFile(file, shown, context, details)}</figcaption>
    </figure>`;
  }

  #renderPlayer(files: Files, index: number, { languages }: ExtrasContext): TemplateResult {
    const [file] = files;
    const medium = mediumOf(file);
    if (2 * index >= this.#steps) return html`<div class="space ${medium}"></div>`;
    const label = `recording-${index}`;
    const onError = (event: Event): void => this.#onError(event, file.url);
    const onLoad = (): void => this.#setFailed(file.url, false);
    // With a wrong type, browsers would not even try the only file.
    const isAlone = files.length === 1;
    const src = isAlone ? (webUrl(file.url) ?? nothing) : nothing;
    const sources = isAlone
      ? nothing
      : files.map(
          ({ url, mimeType }) =>
            html`<source
              src=${webUrl(url) ?? nothing}
              type=${(UNCERTAIN.test(mimeType ?? '') ? undefined : mimeType) ?? nothing}
              @error=${onError}
            />`,
        );
    if (medium === 'audio') {
      return html`<audio
        part="player"
        controls
        preload="none"
        src=${src}
        aria-labelledby=${label}
        @error=${onError}
        @loadedmetadata=${onLoad}
      >
        ${sources}
      </audio>`;
    }
    const poster = files.find((each) => each.poster)?.poster;
    const tracks = (files.find((each) => each.tracks)?.tracks ?? [])
      .filter(({ url }) => webUrl(url))
      .slice(0, this.#tracksLeft);
    this.#tracksLeft -= tracks.length;
    return html`<video
      part="player"
      controls
      playsinline
      preload="none"
      src=${src}
      poster=${webUrl(poster) ?? nothing}
      crossorigin=${tracks.length > 0 ? 'anonymous' : nothing}
      aria-labelledby=${label}
      @error=${onError}
      @loadedmetadata=${onLoad}
    >
      ${sources}${2 * index + 1 < this.#steps ? tracks.map((track) => this.#renderTrack(track, file, languages)) : nothing}
    </video>`;
  }

  /** Captions are on if the video is not in the reader's language. */
  #renderTrack({ url, kind, language, title }: MediaTrack, file: Attachment, languages: readonly string[]): unknown {
    const reader = baseOf(languages[0]);
    const isForeign = file.language !== undefined && baseOf(file.language) !== reader;
    return html`<track
      src=${webUrl(url) ?? nothing}
      kind=${kind}
      srclang=${textLanguage(language).lang || nothing}
      label=${title ?? (language ? autonym(language) : nothing)}
      ?default=${isForeign && baseOf(language) === reader}
    />`;
  }

  #setFailed(url: string, hasFailed: boolean): void {
    if (this.#failed.has(url) === hasFailed) return;
    if (hasFailed) this.#failed.add(url);
    else this.#failed.delete(url);
    this.#host.requestUpdate();
  }

  #onError({ target }: Event, url: string): void {
    const player = (target as Element).closest<HTMLMediaElement>('audio, video');
    if (!player) return;
    // Another file follows.
    if (target !== player && (target as Element).nextElementSibling?.localName === 'source') return;
    if (player.crossOrigin !== null) {
      // Captions from another site need CORS, and so does the video then. Play it without captions.
      const { paused } = player;
      player.removeAttribute('crossorigin');
      player.load();
      if (!paused) player.play().catch(() => undefined);
      return;
    }
    this.#setFailed(url, true);
  }

  readonly #onViolation = (event: Event): void => {
    const { effectiveDirective, blockedURI, disposition } = event as SecurityPolicyViolationEvent;
    // For another origin, the event can contain the origin alone.
    const url = this.#urls.find((each) => each.startsWith(blockedURI));
    if (effectiveDirective !== 'media-src' || disposition === 'report' || !blockedURI || !url) return;
    this.#blocked.add(new URL(url).origin);
    this.#host.requestUpdate();
  };
}
