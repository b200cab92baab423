import { html, type TemplateResult } from 'lit';
import {
  contactAddress,
  contactEmail,
  contactHeading,
  contactLanguages,
  contactPhone,
  contactPress,
  contactTechnical,
  contactWebsite,
} from '../messages/catalogue/contact.js';
import type { Localizer } from '../messages/localizer.js';
import type { Message } from '../messages/message.js';
import type { Contact, PostalAddress } from '../model/contact.js';
import type { LocalText } from '../model/local-text.js';
import { mailtoUrl, telUrl, webUrl } from '../safety/urls.js';
import { renderHeading } from './heading.js';
import { renderIcon, type ICONS } from './icons.js';
import { renderLanguagePair } from './language-name.js';
import { renderLocalText } from './local-text.js';

export interface ContactOptions {
  readonly localizer: Localizer;
  /** Languages in which the reader wants names, best first. */
  readonly languages: readonly string[];
  readonly headingLevel: number;
  /** Unique among the contacts of a shadow root. */
  readonly id: string;
  /** Subject of the e-mail. */
  readonly subject?: string | undefined;
}

const headingOf = ({ role }: Contact): Message =>
  role === 'press' ? contactPress : role === 'technical' ? contactTechnical : contactHeading;

/** Addresses of machines and telephones run from left to right in every script. */
const renderLink = (href: string | undefined, text: string | undefined): unknown =>
  href && html`<a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer"><bdi dir="ltr">${text}</bdi></a>`;

const shortUrl = (url: string): string => url.replace(/^https?:\/\/(www\.)?|\/$/g, '');

const renderAddress = ({ lines, locality, area, postalCode }: PostalAddress): TemplateResult => {
  const town = [postalCode, locality].filter(Boolean).join(' ');
  return html`<bdi class="lines">${[...lines, town, area].filter(Boolean).join('\n')}</bdi>`;
};

const renderLanguages = (languages: readonly string[], localizer: Localizer): TemplateResult =>
  html`<ul>
    ${languages.map((language) => html`<li>${renderLanguagePair(language, localizer)}</li>`)}
  </ul>`;

/** The ways of reaching somebody: icon, label for screen readers, value; what is missing has none. */
const waysOf = (
  { email, phone, url, address, languages }: Contact,
  { localizer, subject }: ContactOptions,
): readonly (readonly [keyof typeof ICONS, Message, unknown])[] => {
  const website = webUrl(url);
  return [
    ['email', contactEmail, renderLink(mailtoUrl(email, subject), email)],
    ['phone', contactPhone, renderLink(telUrl(phone), phone)],
    ['website', contactWebsite, website && renderLink(website, shortUrl(website))],
    ['address', contactAddress, address && renderAddress(address)],
    ['language', contactLanguages, languages[0] && renderLanguages(languages, localizer)],
  ];
};

/** A contact card; ways that are missing or not safe to link to are left out. */
export const renderContact = (contact: Contact, options: ContactOptions): TemplateResult => {
  const { localizer, languages, headingLevel, id } = options;
  const { tag: lang, dir } = localizer;
  const line = (name: string, text: LocalText | undefined): unknown =>
    text && html`<p part="contact-${name}">${renderLocalText(text, languages)}</p>`;
  return html`<section part="contact" class="contact" lang=${lang} dir=${dir} aria-labelledby=${id}>
    ${renderHeading({ level: headingLevel, part: 'contact-heading', id, lang, dir }, localizer.text(headingOf(contact)))}
    ${line('name', contact.name)} ${line('role', contact.jobTitle)} ${line('organization', contact.organization)}
    <dl>
      ${waysOf(contact, options).map(
        ([name, label, value]) =>
          value &&
          html`<div class="way">
            <dt>
              <span aria-hidden="true">${renderIcon(name)}</span
              ><span class="visually-hidden">${localizer.text(label)}</span>
            </dt>
            <dd part="contact-${name === 'language' ? 'languages' : name}">${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
};
