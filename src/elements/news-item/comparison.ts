/** Two versions of an article side by side; loaded on demand. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { negotiateLanguage } from '../../language/negotiate.js';
import { normaliseTag } from '../../language/tag.js';
import { comparisonClose, comparisonHeading, comparisonWith } from '../../messages/catalogue/comparison.js';
import type { Localizer } from '../../messages/localizer.js';
import type { NewsItem, NewsVersion } from '../../model/news.js';
import type { Article, Body } from '../parts/article.js';
import { versionsBeside } from '../parts/article-fields.js';
import { renderHeading } from '../parts/heading.js';
import { renderAutonym, renderLanguagePair } from '../parts/language-name.js';
import { textLanguage } from '../parts/text-language.js';
import { versionBadge } from '../parts/version-badge.js';
import { alignBlocks } from './align-blocks.js';
import type { Preparation } from './make-body.js';

export const styles = css`
  article.compared {
    grid-template-columns: minmax(0, calc(2 * var(--_measure)));
  }
  .comparison {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    margin-block-end: 0.5em;
    padding-block: 0.5em;
    border-block: 1px solid var(--_border);
    font-size: 0.9375em;
  }
  .comparison .versions {
    order: 1;
    inline-size: 100%;
    margin: 0;
  }
  .pairs {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .comparison button {
    min-block-size: 24px;
  }
  .comparison button[aria-pressed='true'] {
    font-weight: 650;
    text-decoration: none;
  }
  .pair > :empty {
    display: none;
  }
  .pair > :last-child:not(:empty) {
    margin-block-start: 0.5em;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_accent);
  }
  .pair .body > div > :is(h1, h2, h3, h4, h5, h6) {
    margin-block-start: 0.5em;
  }
  @container (min-width: 40em) {
    .pair {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 2em;
    }
    .pair > :empty {
      display: block;
    }
    .pair > *,
    .pair > :last-child:not(:empty) {
      margin-block-start: 0;
      padding-inline-start: 0;
      border-inline-start: 0;
    }
  }
  @media (pointer: coarse) {
    .comparison button {
      min-block-size: 44px;
    }
  }
  @media print {
    .pair {
      break-inside: avoid;
    }
  }
`;

/** Prepares bodies: a `BodyLoader`. */
export interface BodyPreparer {
  readonly body: Body | undefined;
  readonly version: NewsVersion | undefined;
  readonly settled: Promise<void>;
  prepare(version: NewsVersion | undefined, options: Preparation): void;
}

/** Functions of the article chunk, passed so that this chunk does not import them. */
export interface BodyTools {
  /** The blocks of a body. */
  readonly nodesOf: (body: Body, version: NewsVersion, localizer: Localizer) => readonly Node[];
  readonly openNote: (event: MouseEvent) => void;
}

/** Two versions to show side by side. */
export interface SideBySide {
  readonly comparison: Comparison;
  readonly versions: VersionPair;
  /** Called with the language of another second version, or without one to close the comparison. */
  readonly onChange: (language?: string) => void;
}

export interface ComparisonContext extends Pick<SideBySide, 'onChange'> {
  readonly localizer: Localizer;
  readonly headingLevel: number;
  readonly tools: BodyTools;
}

type OtherVersion = NewsVersion & { readonly language: string };

/** The article's own version, and the one beside it. */
export type VersionPair = readonly [first: NewsVersion, second: OtherVersion];

/** A row as elements, one for each version; `undefined` if it has no block in this row. */
type Cells = readonly [first: HTMLElement | undefined, second: HTMLElement | undefined];

const BLOCKS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table figure details address hr div'.split(' '),
);

const isBlock = (node: Node): node is Element => node instanceof Element && BLOCKS.has(node.localName);

const isBlank = ({ nodeType, textContent }: Node): boolean =>
  nodeType === Node.TEXT_NODE && (textContent ?? '').trim() === '';

const makeBox = (nodes: readonly Node[]): HTMLElement => {
  const box = document.createElement('div');
  box.append(...nodes);
  return box;
};

/** The blocks of a body. Text without a block of its own becomes one. */
const blocksOf = (nodes: readonly Node[]): readonly Element[] => {
  const blocks: Element[] = [];
  let loose: Node[] = [];
  const flush = (): void => {
    if (loose.some((node) => !isBlank(node))) blocks.push(makeBox(loose));
    loose = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      flush();
      blocks.push(node);
    } else loose.push(node);
  }
  flush();
  const [frame] = blocks;
  // Unwrap a box around the whole text.
  return blocks.length === 1 && frame?.localName === 'div' && frame.attributes.length === 0 && isBlockParent(frame)
    ? blocksOf([...frame.childNodes])
    : blocks;
};

const isBlockParent = ({ children }: Element): boolean => [...children].some(isBlock);

/** The kind of a block, by which blocks correspond. */
const kindOf = (block: Element): string => {
  const { localName } = block;
  const isPicture = block.querySelector('img') !== null && (localName === 'figure' || block.textContent.trim() === '');
  return isPicture ? 'figure' : localName;
};

/** Renames the ids in the second version, so that they differ from those in the first. */
const renameIds = (body: Element): void => {
  for (const place of body.querySelectorAll('[id]')) place.id += '-b';
  for (const link of body.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', `${link.getAttribute('href') ?? ''}-b`);
};

/** Compares versions of the articles of one element. */
export class Comparison {
  readonly #loaders: readonly [first: BodyPreparer, second: BodyPreparer];
  /** The blocks of each body. They are moved out of it. */
  readonly #blocks = new WeakMap<Body, readonly Element[]>();
  /** The bodies that `#rows` shows. */
  #bodies: readonly (Body | undefined)[] = [];
  #rows: readonly Cells[] = [];

  constructor(first: BodyPreparer, second: BodyPreparer) {
    this.#loaders = [first, second];
  }

  /** Resolves when the last requested bodies are prepared. Never rejects. */
  get settled(): Promise<unknown> {
    return Promise.all(this.#loaders.map(({ settled }) => settled));
  }

  /**
   * The version to compare with.
   *
   * @param wanted its language. Empty: the original, or else the best one for the reader.
   * @param languages the reader's languages, best first
   * @returns `undefined` if the article lacks it, or if it is the version shown
   */
  otherOf({ item, version }: Article, wanted: string, languages: readonly string[]): OtherVersion | undefined {
    if (!version) return undefined;
    const others = versionsBeside(item, version);
    const available = others.map(({ language }) => language);
    const find = (tag: string | null): OtherVersion | undefined => others.find(({ language }) => language === tag);
    if (wanted) {
      const { kind, language } = negotiateLanguage(wanted, available, { related: 'none' });
      return kind === 'exact' || kind === 'regional' || kind === 'script' ? find(language) : undefined;
    }
    return find(item.versions[0].language ?? null) ?? find(negotiateLanguage(languages, available).language);
  }

  /**
   * Prepares the bodies of both versions.
   *
   * @param feedUrl address of the feed: the base of a body if its article has no address
   * @returns whether they are ready
   */
  prepare(versions: VersionPair, options: Preparation, feedUrl: string | undefined): boolean {
    return this.#loaders
      .map((loader, index) => {
        const version = versions[index];
        if (!version?.body) return true;
        loader.prepare(version, { ...options, baseUrl: version.base ?? version.url ?? feedUrl });
        return loader.version === version;
      })
      .every(Boolean);
  }

  /** The buttons, the languages of both versions, their headlines and summaries. */
  renderHead(item: NewsItem, versions: VersionPair, context: ComparisonContext): TemplateResult {
    const { localizer, onChange } = context;
    const [first, second] = versions;
    const others = versionsBeside(item, first);
    const names = versions.map(({ language }) => (language ? localizer.languageName(language) : '–'));
    return html`<div part="comparison" class="comparison" lang=${localizer.tag} dir=${localizer.dir}>
        <p part="comparison-heading" id="comparison" tabindex="-1">
          ${localizer.text(comparisonHeading, { first: names[0] ?? '', second: names[1] ?? '' })}
        </p>
        <button part="close-comparison" type="button" @click=${(): void => onChange()}>
          ${localizer.text(comparisonClose)}
        </button>
        ${
          others.length > 1
            ? html`<div class="versions">
                <p id="comparison-with">${localizer.text(comparisonWith)}</p>
                <ul aria-labelledby="comparison-with">
                  ${others.map(
                    (other) =>
                      html`<li>
                        <button
                          part="version"
                          type="button"
                          aria-pressed=${other === second}
                          @click=${(): void => onChange(other.language)}
                        >
                          ${renderAutonym(other.language)}
                        </button>
                      </li>`,
                  )}
                </ul>
              </div>`
            : nothing
        }
      </div>
      <div class="pairs">
        <div class="pair">${versions.map((version) => this.#renderTitle(item, version, context))}</div>
        ${
          first.summary || second.summary
            ? html`<div class="pair">
                ${versions.map(({ language, summary }) => this.#renderSummary(language, summary))}
              </div>`
            : nothing
        }
      </div>`;
  }

  #renderTitle(item: NewsItem, version: NewsVersion, { localizer, headingLevel }: ComparisonContext): TemplateResult {
    const { language, headline } = version;
    const label = versionBadge(item, version, localizer);
    const heading = { level: headingLevel, part: 'headline', ...textLanguage(language, headline) };
    return html`<div>
      <p part="compared-language" class="meta" lang=${localizer.tag} dir=${localizer.dir}>
        ${language ? html`<span>${renderLanguagePair(language, localizer)}</span>` : nothing}
        ${label ? html`<span part="badge">${label}</span>` : nothing}
      </p>
      ${headline ? renderHeading(heading, headline) : nothing}
    </div>`;
  }

  #renderSummary(language: string | undefined, summary: string | undefined): TemplateResult {
    const { lang, dir } = textLanguage(language, summary);
    return summary ? html`<p part="summary" lang=${lang} dir=${dir}>${summary}</p>` : html`<p></p>`;
  }

  /** The bodies, block by block. */
  renderRows(versions: VersionPair, { localizer, tools }: ComparisonContext): TemplateResult | typeof nothing {
    const bodies = this.#loaders.map(({ version, body }, index) => (version === versions[index] ? body : undefined));
    if (bodies.some((body, index) => body !== this.#bodies[index])) this.#align(bodies, versions, localizer, tools);
    if (this.#rows.length === 0) return nothing;
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- links send clicks for keys too
    return html`<div class="pairs" role="group" aria-labelledby="comparison" @click=${tools.openNote}>
      ${this.#rows.map(
        (cells) =>
          html`<div part="pair" class="pair">
            ${cells.map((cell, index) => {
              const { lang, dir } = textLanguage(versions[index]?.language, bodies[index]?.text);
              return cell
                ? html`<div part="body" class="body" lang=${lang} dir=${dir}>${cell}</div>`
                : html`<div></div>`;
            })}
          </div>`,
      )}
    </div>`;
  }

  #align(
    bodies: readonly (Body | undefined)[],
    versions: VersionPair,
    localizer: Localizer,
    { nodesOf }: BodyTools,
  ): void {
    this.#bodies = bodies;
    const [first = [], second = []] = bodies.map((body, index) => {
      const version = versions[index];
      if (!body || !version) return [];
      let blocks = this.#blocks.get(body);
      if (!blocks) {
        const text = makeBox(nodesOf(body, version, localizer));
        if (index === 1) renameIds(text);
        blocks = blocksOf([...text.childNodes]);
        this.#blocks.set(body, blocks);
      }
      return blocks;
    });
    const box = (blocks: readonly Element[]): HTMLElement | undefined =>
      blocks.length > 0 ? makeBox(blocks) : undefined;
    this.#rows = alignBlocks(first, second, kindOf).map(([a, b]) => [box(a), box(b)]);
  }

  /** Mistakes in the language to compare with. */
  faultsOf(article: Article | undefined, wanted: string | undefined): readonly string[] {
    if (!article?.version || !wanted || this.otherOf(article, wanted, [])) return [];
    const { item, version } = article;
    if (normaliseTag(version.language) === normaliseTag(wanted))
      return [`compare="${wanted}": this version is shown, so there is nothing to compare it with`];
    const languages = item.versions.flatMap(({ language }) => language ?? []);
    return [`compare="${wanted}": the article has no version in that language. It has: ${languages.join(', ')}`];
  }
}
