import { html, nothing, type TemplateResult } from 'lit';
import {
  contactAddress,
  contactEmail,
  contactFax,
  contactHeading,
  contactHours,
  contactLanguages,
  contactPhone,
  contactPress,
  contactTechnical,
  contactWebsite,
} from '../../messages/catalogue/contact.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Message } from '../../messages/message.js';
import type { Contact, PostalAddress } from '../../model/contact.js';
import type { LocalText } from '../../model/local-text.js';
import { mailtoUrl, splitEmails, webUrl } from '../../safety/urls.js';
import { renderHeading } from './heading.js';
import { addressIcon, emailIcon, faxIcon, hoursIcon, phoneIcon, websiteIcon } from './action-icons.js';
import { languageIcon, renderIcon } from './icons.js';
import { renderLanguagePair } from './language-name.js';
import { chooseLocalText, renderLocalText } from './local-text.js';

/** Actions of a contact. */
export interface ContactExtras {
  renderCopy(id: string, value: string, localizer: Localizer): unknown;
  renderCopyStatus(scope: string, localizer: Localizer): unknown;
  renderSave(contact: object, localizer: Localizer): unknown;
  orderAddress(address: PostalAddress): readonly string[] | undefined;
  regionName(code: string, localizer: Localizer): string;
  phoneUrl(text: string): string | undefined;
}

export interface ContactOptions {
  readonly localizer: Localizer;
  /** The reader's languages, best first. */
  readonly languages: readonly string[];
  readonly headingLevel: number;
  /** Unique among the contacts of a shadow root. */
  readonly id: string;
  /** Subject of the e-mail. */
  readonly subject?: string | undefined;
  readonly extras: ContactExtras;
}

/** E-mail, phone and so on, or opening hours. */
interface ContactMethod {
  readonly name: string;
  readonly icon: string;
  readonly label: Message;
  readonly value: unknown;
  /** Text of the copy button; without it, there is no button. */
  readonly plain?: string | undefined;
}

const headingOf = ({ role }: Contact): Message =>
  role === 'press' ? contactPress : role === 'technical' ? contactTechnical : contactHeading;

/** Addresses and numbers run from left to right in every script. */
const renderLtr = (text: string): TemplateResult => html`<bdi dir="ltr">${text}</bdi>`;

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;
const NUMBER = /((?:\+\s*)?[([]?\p{Nd}[\p{Nd}\s()./-]*\p{Nd})/u;

/** Text that may hold addresses or numbers. Between Arabic words, the groups of a number would change places. */
const renderText = (text: string): TemplateResult =>
  RIGHT_TO_LEFT.test(text)
    ? html`<bdi dir="auto">${text.split(NUMBER).map((piece, index) => (index % 2 ? renderLtr(piece) : piece))}</bdi>`
    : renderLtr(text);

/** A link, or the content alone without an address. */
const renderLink = (href: string | undefined, content: TemplateResult): TemplateResult =>
  href ? html`<a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer">${content}</a>` : content;

const renderEmail = (email: string, subject: string | undefined): TemplateResult =>
  renderLink(mailtoUrl(email, subject), renderLtr(email));

/** Each e-mail address is a link. The text around them has its own direction. */
const renderEmails = (text: string, subject: string | undefined): TemplateResult => {
  const pieces = splitEmails(text);
  return pieces[1] === text
    ? renderEmail(text, subject)
    : html`<bdi dir="auto">${pieces.map((piece, index) => (index % 2 ? renderEmail(piece, subject) : piece))}</bdi>`;
};

const shortUrl = (url: string): string => url.replace(/^https?:\/\/(www\.)?|\/$/g, '');

/** The lines in the order of the country, or as published until that order is known. */
export const addressLines = (
  address: PostalAddress,
  orderAddress: ContactExtras['orderAddress'],
): readonly string[] => {
  const { lines, locality, area, postalCode, country } = address;
  const hasParts = country && (locality ?? area ?? postalCode);
  const ordered = (hasParts && orderAddress(address)) || [
    ...lines,
    [postalCode, locality].filter(Boolean).join(' '),
    area ?? '',
  ];
  return ordered.filter(Boolean);
};

const renderLanguages = (languages: readonly string[], localizer: Localizer): TemplateResult =>
  html`<ul>
    ${languages.map((language) => html`<li>${renderLanguagePair(language, localizer)}</li>`)}
  </ul>`;

/** The country is in the interface language; the language of the lines is unknown. */
const renderLines = (lines: string, country: string, { tag, dir }: Localizer): TemplateResult =>
  html`<span class="lines"
    ><bdi lang="" dir="auto">${lines}</bdi
    >${country ? html`<bdi lang=${tag} dir=${dir}>${country}</bdi>` : nothing}</span
  >`;

/** All methods; missing ones have no value. */
const methodsOf = (contact: Contact, options: ContactOptions): readonly ContactMethod[] => {
  const { email, phone, fax, url, address, hours, languages } = contact;
  const { localizer, subject, extras } = options;
  const website = webUrl(url);
  const lines = address ? addressLines(address, (each) => options.extras.orderAddress(each)).join('\n') : '';
  const country = address?.country ? extras.regionName(address.country, localizer) : '';
  return [
    {
      name: 'email',
      icon: emailIcon,
      label: contactEmail,
      value: email && renderEmails(email, subject),
      plain: email,
    },
    {
      name: 'phone',
      icon: phoneIcon,
      label: contactPhone,
      value: phone && renderLink(extras.phoneUrl(phone), renderText(phone)),
      plain: phone,
    },
    { name: 'fax', icon: faxIcon, label: contactFax, value: fax && renderText(fax), plain: fax },
    {
      name: 'website',
      icon: websiteIcon,
      label: contactWebsite,
      value: website && renderLink(website, renderLtr(shortUrl(website))),
      plain: website,
    },
    {
      name: 'address',
      icon: addressIcon,
      label: contactAddress,
      value: lines && renderLines(lines, country, localizer),
      plain: [lines, country].filter(Boolean).join('\n'),
    },
    { name: 'hours', icon: hoursIcon, label: contactHours, value: hours && renderLocalText(hours, options.languages) },
    {
      name: 'languages',
      icon: languageIcon,
      label: contactLanguages,
      value: languages[0] && renderLanguages(languages, localizer),
    },
  ];
};

/** One method: icon and value. Fax numbers have a visible label too, because they look like telephone numbers. */
const renderMethod = (
  { name, icon, label, value, plain }: ContactMethod,
  { localizer, extras, id }: ContactOptions,
): unknown =>
  value &&
  html`<div class="method">
    <dt>
      ${renderIcon(icon)}<span class=${name === 'fax' ? 'label' : 'visually-hidden'}>${localizer.text(label)}</span>
    </dt>
    <dd part="contact-${name}">${value}${plain ? extras.renderCopy(`${id}-${name}`, plain, localizer) : nothing}</dd>
  </div>`;

/** The row of actions. A contact without a name can't be saved. */
const renderActions = (contact: Contact, { localizer, languages, extras, id }: ContactOptions): unknown => {
  const { name, organization, jobTitle, ...methods } = contact;
  const plain = (text: LocalText | undefined): string | undefined => chooseLocalText(text, languages)?.value;
  const canSave = name ?? organization;
  return html`<div part="contact-actions" class=${canSave ? 'actions' : ''}>
    ${
      canSave
        ? extras.renderSave(
            { ...methods, name: plain(name), organization: plain(organization), jobTitle: plain(jobTitle) },
            localizer,
          )
        : nothing
    }
    ${extras.renderCopyStatus(`${id}-`, localizer)}
  </div>`;
};

/** A contact card. */
export const renderContact = (contact: Contact, options: ContactOptions): TemplateResult => {
  const { localizer, languages, headingLevel, id } = options;
  const { tag: lang, dir } = localizer;
  const line = (name: string, text: LocalText | undefined): unknown =>
    text && html`<p part="contact-${name}">${renderLocalText(text, languages)}</p>`;
  return html`<section part="contact" class="contact" lang=${lang} dir=${dir} role="group" aria-labelledby=${id}>
    ${renderHeading({ level: headingLevel, part: 'contact-heading', id, lang, dir }, localizer.text(headingOf(contact)))}
    ${line('name', contact.name)} ${line('role', contact.jobTitle)} ${line('organization', contact.organization)}
    <dl>${methodsOf(contact, options).map((method) => renderMethod(method, options))}</dl>
    ${renderActions(contact, options)}
  </section>`;
};
