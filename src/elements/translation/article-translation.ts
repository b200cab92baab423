import { html, type TemplateResult } from 'lit';
import { negotiateLanguage } from '../../language/negotiate.js';
import { normaliseTag } from '../../language/tag.js';
import { isPageTranslated } from '../../language/page-translation.js';
import {
  translationBrowser,
  translationDevice,
  translationMadeDevice,
  translationMadeService,
  translationService,
} from '../../messages/catalogue/translation.js';
import type { Localizer } from '../../messages/localizer.js';
import type { LocalText } from '../../model/local-text.js';
import type { NewsImage, NewsVersion } from '../../model/news.js';
import { SafeHtml } from '../../safety/safe-html.js';
import { TextCopy } from '../../safety/text-copy.js';
import type { Article, Body, ShownArticle } from '../parts/article.js';
import type { Notice } from '../parts/notice.js';
import { textLanguage } from '../parts/text-language.js';
import { renderTranslationSpace, type NewsTranslator } from '../base/translator.js';
import { engineFor, isRemembered, remember } from './engine.js';
import { announcementOf, renderTask, type TaskLabels } from './render-task.js';
import { renderRequest } from './request-link.js';
import type { TextGroup, Translations } from './translate-texts.js';
import { TranslationTask, type TranslationHost } from './translation-task.js';

/** Functions of the article chunk. */
export interface BodyReader {
  /** The element with the nodes of a body. */
  readonly elementOf: (body: SafeHtml) => HTMLElement;
  readonly paragraphsOf: (text: string) => readonly string[];
}

/** Kinds of a resolution whose language the reader probably cannot read. */
const FOREIGN: readonly string[] = ['related', 'author', 'default', 'none'];

const isForeign = (requested: string, language: string): boolean =>
  FOREIGN.includes(negotiateLanguage(requested, [language]).kind);

const isSameLanguage = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((tag) => normaliseTag(tag).split('-')[0]);
  return a === b;
};

/** The language to translate from: that of the text, or of the headline if the text is in the requested language. */
const sourceOf = ({ fields, notice }: Article): string | undefined => {
  const requested = notice?.requested;
  if (!requested) return undefined;
  return [fields.body, fields.summary, fields.headline]
    .flatMap((version) => version?.language ?? [])
    .find((language) => isForeign(requested, language));
};

/** The notice of a translated article, without the language of the version: readers see the translation. */
export const withoutShownLanguage = (notice: Notice): Notice =>
  notice.bodyLanguage === undefined && notice.headlineLanguage === undefined ? { ...notice, shown: undefined } : notice;

/** The translation of one article, in its notice. */
export class ArticleTranslation {
  readonly #host: TranslationHost;
  readonly #task: TranslationTask;
  readonly #reader: BodyReader;
  #article: Article | undefined;
  #shown: ShownArticle | undefined;
  #source = '';
  /** Whether to start without a press, because the reader asked to translate all articles. */
  #isAutomatic = false;
  #translated: ShownArticle | undefined;
  #localizer: Localizer | undefined;

  /** @param say announces a text */
  constructor(host: TranslationHost, reader: BodyReader, say: (text: string) => void) {
    this.#host = host;
    this.#reader = reader;
    this.#task = new TranslationTask(host, (phase) => {
      const text = this.#localizer && announcementOf(phase, this.#labels(this.#localizer));
      if (text) say(text);
    });
  }

  get settled(): Promise<void> {
    return this.#task.settled;
  }

  /** Whether the article is shown in translation. */
  get isShown(): boolean {
    return this.#task.phase.status === 'done';
  }

  /** Whether the article shown is the one that can be translated. The previous one stays while the text is prepared. */
  get isCurrent(): boolean {
    const { fields, item } = this.#article ?? {};
    return (
      this.#shown !== undefined &&
      this.#shown.item === item &&
      this.#shown.fields.headline === fields?.headline &&
      this.#shown.fields.body === fields?.body
    );
  }

  /** Sets the article that can be translated. */
  update(article: Article | undefined, translator: NewsTranslator | undefined): void {
    this.#article = article;
    const engine = engineFor(translator);
    const source = article && !isPageTranslated() ? sourceOf(article) : undefined;
    const target = article?.notice?.requested;
    if (!engine || !article?.version || !source || !target) {
      this.#task.update(undefined);
      return;
    }
    const { headline, summary, body } = article.fields;
    this.#source = source;
    const key = [article.item, headline, summary, body, source, target, engine.identity];
    const isOther = this.#task.update({ key, engine, sources: [source], target }, () => {
      this.#isAutomatic = isRemembered(engine);
    });
    if (isOther) this.#translated = undefined;
  }

  /** The article to render: the translation, or the article itself. */
  show(shown: ShownArticle | undefined): ShownArticle | undefined {
    // A new body can have the same texts, with other links or added texts.
    if (shown?.body !== this.#shown?.body) this.#translated = undefined;
    this.#shown = shown;
    if (this.#isAutomatic && this.isCurrent) {
      this.#isAutomatic = false;
      this.#start();
    }
    if (shown?.notice && isPageTranslated()) return { ...shown, notice: withoutShownLanguage(shown.notice) };
    if (!shown || !this.isShown || !this.isCurrent) return shown;
    this.#translated ??= this.#translate(shown, this.#task.translations);
    const { item, fields, body, notice } = this.#translated;
    return { ...shown, item, fields, body, ...(notice && { notice }) };
  }

  readonly #start = (): void => {
    const { engine } = this.#task;
    if (this.#shown && engine && this.isCurrent) void this.#task.start(this.#textsOf(this.#shown));
  };

  /**
   * Content of the notice after its sentences: the translation controls, and the link that requests a translation.
   *
   * @param requestTo where the publisher takes requests
   */
  render(localizer: Localizer, requestTo: string | undefined): readonly TemplateResult[] {
    this.#localizer = localizer;
    return [this.#renderTranslation(localizer), this.#renderRequest(localizer, requestTo)].flatMap(
      (part) => part ?? [],
    );
  }

  #renderTranslation(localizer: Localizer): TemplateResult | undefined {
    if (isPageTranslated()) return html`<p part="translation-status">${localizer.text(translationBrowser)}</p>`;
    const { engine } = this.#task;
    if (this.#task.isPending) return renderTranslationSpace();
    if (!engine || !this.isCurrent) return undefined;
    return renderTask(this.#task, this.#labels(localizer), {
      start: this.#start,
      cancel: () => this.#task.cancel(),
      isRemembered: () => isRemembered(engine),
      remember: (isWanted) => remember(engine, isWanted),
    });
  }

  #renderRequest(localizer: Localizer, to: string | undefined): TemplateResult | undefined {
    const article = this.#article;
    const language = article?.notice?.requested;
    if (!to || !article || !language || (article.version && !sourceOf(article))) return undefined;
    const { item, version = item.versions[0], fields } = article;
    const title = fields.headline?.headline ?? version.headline;
    return renderRequest({ to, language, url: version.url, id: item.id, title }, localizer, this.#host);
  }

  #labels(localizer: Localizer): TaskLabels {
    const { engine, target } = this.#task;
    const service = engine?.service;
    return {
      offer: service === undefined ? translationDevice : translationService,
      made: service === undefined ? translationMadeDevice : translationMadeService,
      service,
      target,
      source: this.#source,
      localizer,
    };
  }

  #isSource({ language }: { readonly language?: string }): boolean {
    return language === undefined || isSameLanguage(language, this.#source);
  }

  /** The text of an image to translate; `undefined` if there is one in the requested language. */
  #captionOf(text: LocalText | undefined): string | undefined {
    const hasTarget = text?.some(({ language }) => language !== undefined && !isForeign(this.#task.target, language));
    return hasTarget ? undefined : text?.find((entry) => this.#isSource(entry))?.value;
  }

  #textsOf({ item, fields, body }: ShownArticle): readonly TextGroup[] {
    const { headline, summary } = fields;
    const own = (version: NewsVersion | undefined, text: string | undefined): readonly string[] =>
      version && text && this.#isSource(version) ? [text] : [];
    const texts = [
      ...own(headline, headline?.headline),
      ...own(summary, summary?.summary),
      ...item.images.flatMap(({ alt, caption }) => [this.#captionOf(alt) ?? [], this.#captionOf(caption) ?? []].flat()),
      ...(body && fields.body && this.#isSource(fields.body) ? this.#bodyTexts(body) : []),
    ];
    return [{ source: this.#source, texts }];
  }

  #bodyTexts({ content }: Body): readonly string[] {
    return content instanceof SafeHtml ? this.#copyOf(content).texts : this.#reader.paragraphsOf(content);
  }

  #copyOf(content: SafeHtml): TextCopy {
    const source = textLanguage(this.#source);
    return new TextCopy(
      content,
      this.#reader.elementOf(content),
      source,
      (lang) => !isSameLanguage(lang, this.#source),
    );
  }

  #translate(shown: ShownArticle, translations: Translations): ShownArticle {
    const { item, fields, body, notice } = shown;
    const language = this.#task.target;
    const translate = (text: string): string => translations.translate(this.#source, text);
    const field = (version: NewsVersion | undefined, name: 'headline' | 'summary'): NewsVersion | undefined => {
      const text = version?.[name];
      return version && text && this.#isSource(version)
        ? { ...version, language, [name]: translate(text), kind: 'machine' }
        : version;
    };
    const caption = (text: LocalText | undefined): LocalText => {
      const value = this.#captionOf(text);
      return value === undefined ? (text ?? []) : [{ language, value: translate(value) }];
    };
    const image = (each: NewsImage): NewsImage => ({
      ...each,
      alt: caption(each.alt),
      ...(each.caption ? { caption: caption(each.caption) } : {}),
    });
    const isBody = body && fields.body && this.#isSource(fields.body);
    return {
      ...shown,
      item: { ...item, images: item.images.map(image) },
      fields: {
        headline: field(fields.headline, 'headline'),
        summary: field(fields.summary, 'summary'),
        body: isBody ? { ...fields.body, language, kind: 'machine' } : fields.body,
      },
      body: isBody ? this.#translateBody(body, translate) : body,
      ...(notice ? { notice: withoutShownLanguage(notice) } : {}),
    };
  }

  #translateBody(body: Body, translate: (text: string) => string): Body {
    const { content } = body;
    if (content instanceof SafeHtml) {
      const translated = this.#copyOf(content).replace(translate, textLanguage(this.#task.target));
      return { ...body, content: translated, text: translated.facts.text };
    }
    const text = this.#reader.paragraphsOf(content).map(translate).join('\n\n');
    return { ...body, content: text, text };
  }
}
