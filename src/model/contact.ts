import type { LocalText } from './local-text.js';

/** Purpose of a contact. */
export type ContactRole = 'enquiries' | 'press' | 'technical' | 'other';

/** A postal address. `lines` come first, in the order of an envelope. */
export interface PostalAddress {
  readonly lines: readonly string[];
  readonly locality?: string;
  readonly area?: string;
  readonly postalCode?: string;
  /** ISO 3166-1 alpha-2 code. */
  readonly country?: string;
}

/** A contact for readers, with at least one of `email`, `phone`, `url` and `address`. */
export interface Contact {
  readonly role: ContactRole;
  readonly name?: LocalText;
  readonly organization?: LocalText;
  readonly jobTitle?: LocalText;
  /** As published: `press@port.example`, `Press office <press@port.example>`. Can hold several addresses, or none. */
  readonly email?: string;
  /** As published: `+32 2 209 92 11 (ext. 4)`. Can hold several numbers, or none. */
  readonly phone?: string;
  readonly fax?: string;
  readonly url?: string;
  readonly address?: PostalAddress;
  /** Opening hours as text. */
  readonly hours?: LocalText;
  /** Languages that the contact speaks, as BCP 47 tags. */
  readonly languages: readonly string[];
}

/** Whether there is a way to make contact. */
export const hasMethod = ({ email, phone, url, address }: Partial<Contact>): boolean =>
  Boolean(email ?? phone ?? url ?? address);
