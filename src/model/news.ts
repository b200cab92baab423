import type { Contact } from './contact.js';
import type { LocalText } from './local-text.js';
import type { NewsDate } from './news-date.js';

/** How a version came to be. `original` is the first of `NewsItem.versions`. */
export type VersionKind = 'original' | 'human' | 'machine' | 'machine-reviewed' | 'summary';

/** The text of an article: HTML that nobody has sanitised yet, or plain text. */
export type NewsBody = { readonly html: string } | { readonly text: string };

/** Whether a body is plain text: by its own members, for a page may have given more to all objects. */
export const isPlainText = (body: NewsBody): body is { readonly text: string } => Object.hasOwn(body, 'text');

/** An article in one language. A language is available if and only if its version is there. */
export interface NewsVersion {
  /** BCP 47 tag as the publisher wrote it; missing when none was declared (never guessed). */
  readonly language?: string;
  /** Absolute address of this version at the publisher's. */
  readonly url?: string;
  /** What relative addresses in the body are relative to, where that is not `url`. */
  readonly base?: string;
  /** Plain text, white space collapsed. */
  readonly headline?: string;
  /** Plain text, white space collapsed. */
  readonly summary?: string;
  readonly body?: NewsBody;
  /** When this version was last changed. */
  readonly updated?: NewsDate;
  readonly kind: VersionKind;
}

/** One file of an image; all renditions of an image have one aspect ratio. */
export interface Rendition {
  readonly url: string;
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
}

export interface NewsImage {
  readonly role: 'main' | 'inline' | 'gallery';
  readonly renditions: readonly Rendition[];
  /** Empty for a decorative image. */
  readonly alt: LocalText;
  readonly caption?: LocalText;
  readonly credit?: string;
}

export interface Attachment {
  readonly url: string;
  readonly mimeType?: string;
  readonly title?: string;
  /** Bytes. */
  readonly size?: number;
  /** BCP 47 tag of the document; missing when the publisher did not say. */
  readonly language?: string;
}

export interface Author {
  readonly name: string;
  readonly url?: string;
}

export interface Topic {
  readonly name: LocalText;
  readonly uri?: string;
}

export interface Place {
  readonly name: LocalText;
  /** ISO 3166-1 alpha-2 code. */
  readonly country?: string;
  readonly relation: 'dateline' | 'about';
}

export interface Rights {
  readonly holder?: string;
  readonly notice?: LocalText;
  readonly usageTerms?: LocalText;
  /** Address of a licence. */
  readonly license?: string;
}

export interface RelatedLink {
  readonly url: string;
  readonly title: string;
  readonly language?: string;
}

/** Where an article can be read in another language that this feed does not hold itself. */
export interface AlternateLink {
  readonly language?: string;
  readonly url?: string;
  /** Id of the item that is the version, in the publisher's own numbering. */
  readonly id?: string;
}

/** One article with all its language versions: the original first, then the translations. */
export interface NewsItem {
  /** Permanent and independent of language. */
  readonly id: string;
  readonly versions: readonly [NewsVersion, ...NewsVersion[]];
  readonly published?: NewsDate;
  readonly updated?: NewsDate;
  readonly authors: readonly Author[];
  readonly images: readonly NewsImage[];
  readonly attachments: readonly Attachment[];
  readonly topics: readonly Topic[];
  readonly places: readonly Place[];
  readonly contacts: readonly Contact[];
  readonly rights?: Rights;
  readonly related: readonly RelatedLink[];
  /** Versions elsewhere: what sources are joined by, and links for readers of those languages. */
  readonly alternates?: readonly AlternateLink[];
}

/** A language the organisation publishes in, whether or not a given article exists in it. */
export interface FeedLanguage {
  readonly language: string;
  /** The language's own name, as the organisation writes it. */
  readonly name?: string;
  readonly homePage?: string;
}

export interface NewsFeed {
  readonly title?: string;
  readonly description?: string;
  readonly homePage?: string;
  readonly language?: string;
  readonly languages: readonly FeedLanguage[];
  /** The organisation's order of languages for articles that lack the reader's. */
  readonly fallback: readonly string[];
  readonly items: readonly NewsItem[];
  /** Address of the next page of the feed. */
  readonly nextUrl?: string;
}
