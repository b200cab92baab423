import type { Contact, PostalAddress } from './contact.js';
import type { LocalText } from './local-text.js';
import type { NewsDate } from './news-date.js';

/** How a version was written. The first of `NewsItem.versions` is the `original`. */
export type VersionKind = 'original' | 'human' | 'machine' | 'machine-reviewed' | 'summary';

/** The text of an article: plain text, or HTML that is not sanitised. */
export type NewsBody = { readonly html: string } | { readonly text: string };

/** Whether a body is plain text. Checks own members only: a page may have extended `Object.prototype`. */
export const isPlainText = (body: NewsBody): body is { readonly text: string } => Object.hasOwn(body, 'text');

/** An article in one language. */
export interface NewsVersion {
  /** BCP 47 tag as published; the tag for a name (`Deutsch`). Missing if the publisher states no usable one. */
  readonly language?: string;
  /** Absolute URL of this version on the publisher's site. */
  readonly url?: string;
  /** Base of relative URLs in the body. Default: `url`. */
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

/** One file of an image. All renditions of an image have the same aspect ratio. */
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

/** Captions, or another text that runs along with a recording: a WebVTT file. */
export interface MediaTrack {
  readonly url: string;
  readonly kind: 'captions' | 'subtitles' | 'descriptions' | 'chapters';
  readonly language?: string;
  readonly title?: string;
}

/**
 * A document or a recording. Recordings of one `medium` and one `title` are files of the same recording, of which
 * browsers play the first that they can (a rule of JSON Feed).
 */
export interface Attachment {
  readonly url: string;
  /** `text/html` for the page of a player. */
  readonly mimeType?: string;
  readonly title?: string;
  /** Bytes. */
  readonly size?: number;
  /** BCP 47 tag. Missing if the publisher does not state it. */
  readonly language?: string;
  /** Set if `mimeType` does not state it. */
  readonly medium?: 'audio' | 'video';
  /** Seconds. */
  readonly duration?: number;
  /** URL of the image to show before a film plays. */
  readonly poster?: string;
  readonly tracks?: readonly MediaTrack[];
}

/** An event that an article announces: a conference, a meeting, a course. */
export interface NewsEvent {
  /** A day for an event of whole days. */
  readonly start: NewsDate;
  /** For an event of whole days, the last one. */
  readonly end?: NewsDate;
  /** IANA name of the zone whose clocks the event follows. */
  readonly timeZone?: string;
  readonly status: 'scheduled' | 'cancelled' | 'postponed' | 'rescheduled';
  readonly place?: { readonly name?: LocalText; readonly address?: PostalAddress };
  /** URL of the page where readers can follow it. */
  readonly online?: string;
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
  /** URL of a licence. */
  readonly license?: string;
}

export interface RelatedLink {
  readonly url: string;
  readonly title: string;
  readonly language?: string;
}

/** A version of an article that the feed does not contain. Has `url`, `id` or both. */
export interface AlternateLink {
  readonly language?: string;
  readonly url?: string;
  /** Id of the version in the publisher's system. */
  readonly id?: string;
}

/** An article with its versions: the original first, then the translations, at most one for each language. */
export interface NewsItem {
  /** Unique in the feed; the same for all versions. */
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
  readonly event?: NewsEvent;
  readonly related: readonly RelatedLink[];
  /** Whether the publisher wants the article at the top of lists. */
  readonly pinned?: true;
  /**
   * Where readers ask for the article in their language: an e-mail address, or a web address, in which `{language}`, `{url}`,
   * `{id}` and `{title}` are filled in.
   */
  readonly translationRequest?: string;
  /** Versions that the feed does not contain. Sources are joined by them, and readers get them as links. */
  readonly alternates?: readonly AlternateLink[];
}

/** A language in which the organisation publishes; not every article has a version in it. */
export interface FeedLanguage {
  readonly language: string;
  /** Name of the language in that language, as published. */
  readonly name?: string;
  readonly homePage?: string;
  /** URL of the feed in this language, for feed readers. */
  readonly feedUrl?: string;
}

export interface NewsFeed {
  readonly title?: string;
  readonly description?: string;
  /** URL of the page that the feed is about. */
  readonly homePage?: string;
  /** URL of the feed, if feed readers can follow it: JSON Feed, RSS or Atom. */
  readonly feedUrl?: string;
  readonly language?: string;
  readonly languages: readonly FeedLanguage[];
  /** Languages to show, in this order, if the reader's language is not available. */
  readonly fallback: readonly string[];
  readonly items: readonly NewsItem[];
  /** URL of the next page of the feed. */
  readonly nextUrl?: string;
  /** Whether the document has more articles than are read. */
  readonly isCut?: boolean;
}
