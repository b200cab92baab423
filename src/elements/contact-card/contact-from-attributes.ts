import { hasMethod, type Contact } from '../../model/contact.js';
import type { LocalText } from '../../model/local-text.js';
import { parseTag } from '../../language/tag.js';
import { emailText, phoneText } from '../../safety/contact-text.js';
import { publishedUrl } from '../../safety/urls.js';

/** The attributes of the element. */
export interface ContactAttributes {
  readonly name: string | undefined;
  readonly organization: string | undefined;
  readonly jobTitle: string | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly fax: string | undefined;
  readonly address: string | undefined;
  readonly url: string | undefined;
  readonly hours: string | undefined;
  readonly languages: string | undefined;
  readonly baseURI: string;
}

/** In characters. Longer texts are cut. */
const MAX_TEXT_LENGTH = 1_000;

/** On one line, like an input field. */
const oneLine = (value: string | undefined): string | undefined =>
  value?.slice(0, MAX_TEXT_LENGTH).replace(/\s+/g, ' ').trim() || undefined;

/**
 * The contact that attributes describe; `undefined` without a contact method.
 *
 * @param language the language of the element, which its attributes are in
 */
export const contactFromAttributes = (card: ContactAttributes, language: string): Contact | undefined => {
  const local = (value: string | undefined): LocalText | undefined => {
    const text = oneLine(value);
    return text ? [{ language, value: text }] : undefined;
  };
  const lines = (card.address ?? '').split('\n').flatMap((line) => oneLine(line) ?? []);
  const contact: { [Key in keyof Contact]: Contact[Key] | undefined } = {
    role: 'enquiries',
    name: local(card.name),
    organization: local(card.organization),
    jobTitle: local(card.jobTitle),
    email: emailText(card.email),
    phone: phoneText(card.phone),
    fax: phoneText(card.fax),
    url: publishedUrl(card.url, card.baseURI),
    address: lines.length > 0 ? { lines } : undefined,
    hours: local(card.hours),
    languages: (card.languages ?? '').split(/[\s,]+/).filter((tag) => parseTag(tag)),
  };
  // Undefined members count as missing.
  return hasMethod(contact as Contact) ? (contact as Contact) : undefined;
};
