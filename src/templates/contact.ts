import { html, nothing, type TemplateResult } from 'lit';
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
import { mailtoUrl, telUrl, webUrl } from '../safety/urls.js';
import { renderHeading } from './heading.js';
import { addressIcon, emailIcon, languageIcon, phoneIcon, websiteIcon } from './icons.js';
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

/** One way of reaching somebody: icon, label for screen readers, value. */
const renderWay = (icon: TemplateResult, label: string, part: string, value: unknown): TemplateResult =>
  html`<div class="way">
    <dt><span aria-hidden="true">${icon}</span><span class="visually-hidden">${label}</span></dt>
    <dd part=${part}>${value}</dd>
  </div>`;

/** Addresses of machines and telephones run from left to right in every script. */
const renderLink = (href: string, text: string): TemplateResult =>
  html`<a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer"><bdi dir="ltr">${text}</bdi></a>`;

const shortUrl = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

const renderAddress = ({ lines, locality, area, postalCode }: PostalAddress): TemplateResult => {
  const town = [postalCode, locality].filter(Boolean).join(' ');
  const all = [...lines, ...(town ? [town] : []), ...(area ? [area] : [])];
  return html`<bdi class="lines">${all.join('\n')}</bdi>`;
};

/** A contact card; ways that are missing or not safe to link to are left out. */
export const renderContact = (contact: Contact, options: ContactOptions): TemplateResult => {
  const { localizer, languages, headingLevel, id, subject } = options;
  const { tag: lang, dir } = localizer;
  const mailto = mailtoUrl(contact.email, subject);
  const tel = telUrl(contact.phone);
  const url = webUrl(contact.url);
  const label = (message: Message): string => localizer.text(message);
  return html`<section part="contact" class="contact" lang=${lang} dir=${dir} aria-labelledby=${id}>
    ${renderHeading({ level: headingLevel, part: 'contact-heading', id, lang, dir }, label(headingOf(contact)))}
    ${contact.name ? html`<p part="contact-name">${renderLocalText(contact.name, languages)}</p>` : nothing}
    ${contact.jobTitle ? html`<p part="contact-role">${renderLocalText(contact.jobTitle, languages)}</p>` : nothing}
    ${
      contact.organization
        ? html`<p part="contact-organization">${renderLocalText(contact.organization, languages)}</p>`
        : nothing
    }
    <dl>
      ${
        mailto && contact.email
          ? renderWay(emailIcon(), label(contactEmail), 'contact-email', renderLink(mailto, contact.email))
          : nothing
      }
      ${
        tel && contact.phone
          ? renderWay(phoneIcon(), label(contactPhone), 'contact-phone', renderLink(tel, contact.phone))
          : nothing
      }
      ${url ? renderWay(websiteIcon(), label(contactWebsite), 'contact-website', renderLink(url, shortUrl(url))) : nothing}
      ${
        contact.address
          ? renderWay(addressIcon(), label(contactAddress), 'contact-address', renderAddress(contact.address))
          : nothing
      }
      ${
        contact.languages.length > 0
          ? renderWay(
              languageIcon(),
              label(contactLanguages),
              'contact-languages',
              html`<ul>
                ${contact.languages.map((language) => html`<li>${renderLanguagePair(language, localizer)}</li>`)}
              </ul>`,
            )
          : nothing
      }
    </dl>
  </section>`;
};
