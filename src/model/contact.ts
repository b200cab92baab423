import type { LocalText } from './local-text.js';

/** What a contact is for. */
export type ContactRole = 'enquiries' | 'press' | 'technical' | 'other';

/** A postal address. `lines` come first, in the order in which they are written on an envelope. */
export interface PostalAddress {
  readonly lines: readonly string[];
  readonly locality?: string;
  readonly area?: string;
  readonly postalCode?: string;
  /** ISO 3166-1 alpha-2 code. */
  readonly country?: string;
}

/** Somebody to write to or call. At least one of the ways (e-mail, phone, url, address) is there. */
export interface Contact {
  readonly role: ContactRole;
  readonly name?: LocalText;
  readonly organization?: LocalText;
  readonly jobTitle?: LocalText;
  readonly email?: string;
  /** As published, for example `+32 2 209 92 11`. */
  readonly phone?: string;
  readonly fax?: string;
  readonly url?: string;
  readonly address?: PostalAddress;
  /** When somebody answers, in words. */
  readonly hours?: LocalText;
  /** Languages in which the contact answers (BCP 47 tags). */
  readonly languages: readonly string[];
}
