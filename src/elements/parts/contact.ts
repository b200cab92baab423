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
import { mailtoUrl, telUrl, webUrl } from '../../safety/urls.js';
import { renderHeading } from './heading.js';
import { addressIcon, emailIcon, faxIcon, hoursIcon, phoneIcon, websiteIcon } from './contact-icons.js';
import { languageIcon, renderIcon } from './icons.js';
import { renderLanguagePair } from './language-name.js';
import { chooseLocalText, renderLocalText } from './local-text.js';

/** What can be done with a contact. */
export interface ContactExtras {
  renderCopy(id: string, value: string, localizer: Localizer): unknown;
  renderCopyStatus(scope: string, localizer: Localizer): unknown;
  renderSave(contact: object, localizer: Localizer): unknown;
  orderAddress(address: PostalAddress): readonly string[] | undefined;
}

export interface ContactOptions {
  readonly localizer: Localizer;
  /** Languages in which the reader wants names, best first. */
  readonly languages: readonly string[];
  readonly headingLevel: number;
  /** Unique among the contacts of a shadow root. */
  readonly id: string;
  /** Subject of the e-mail. */
  readonly subject?: string | undefined;
  readonly extras: ContactExtras;
}

/** One way of reaching somebody. */
interface Way {
  readonly name: string;
  readonly icon: string;
  readonly label: Message;
  readonly value: unknown;
  /** What its copy button copies. */
  readonly plain?: string | undefined;
}

const headingOf = ({ role }: Contact): Message =>
  role === 'press' ? contactPress : role === 'technical' ? contactTechnical : contactHeading;

/** Addresses of machines and telephones run from left to right in every script. */
const renderLink = (href: string | undefined, text: string | undefined): unknown =>
  href && html`<a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer"><bdi dir="ltr">${text}</bdi></a>`;

const shortUrl = (url: string): string => url.replace(/^https?:\/\/(www\.)?|\/$/g, '');

/** Lines as published, then the town, unless the order of the country is known. */
const addressLines = (address: PostalAddress, { extras }: ContactOptions): readonly string[] => {
  const { lines, locality, area, postalCode, country } = address;
  const hasParts = country && (locality ?? area ?? postalCode);
  const ordered = (hasParts && extras.orderAddress(address)) || [
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

/** The country is named in the interface language; what language the lines are in, nobody said. */
const renderLines = (lines: string, country: string, { tag, dir }: Localizer): TemplateResult =>
  html`<span class="lines"
    ><bdi lang="" dir="auto">${lines}</bdi
    >${country ? html`<bdi lang=${tag} dir=${dir}>${country}</bdi>` : nothing}</span
  >`;

/** The ways of reaching somebody; what is missing, or not safe to link to, has no value. */
const waysOf = (contact: Contact, options: ContactOptions): readonly Way[] => {
  const { email, phone, fax, url, address, hours, languages } = contact;
  const { localizer, subject } = options;
  const website = webUrl(url);
  const lines = address ? addressLines(address, options).join('\n') : '';
  const country = address?.country ? localizer.regionName(address.country) : '';
  return [
    {
      name: 'email',
      icon: emailIcon,
      label: contactEmail,
      value: renderLink(mailtoUrl(email, subject), email),
      plain: email,
    },
    { name: 'phone', icon: phoneIcon, label: contactPhone, value: renderLink(telUrl(phone), phone), plain: phone },
    {
      name: 'fax',
      icon: faxIcon,
      label: contactFax,
      value: telUrl(fax) && html`<bdi dir="ltr">${fax}</bdi>`,
      plain: fax,
    },
    {
      name: 'website',
      icon: websiteIcon,
      label: contactWebsite,
      value: website && renderLink(website, shortUrl(website)),
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

const renderWay = ({ name, icon, label, value, plain }: Way, { localizer, extras, id }: ContactOptions): unknown =>
  value &&
  html`<div class="way">
    <dt>${renderIcon(icon)}<span class="visually-hidden">${localizer.text(label)}</span></dt>
    <dd part="contact-${name}">${value}${plain ? extras.renderCopy(`${id}-${name}`, plain, localizer) : nothing}</dd>
  </div>`;

/** The action row. An address alone needs none. */
const renderActions = (contact: Contact, { localizer, languages, extras, id }: ContactOptions): unknown => {
  const { name, organization, jobTitle, ...ways } = contact;
  const plain = (text: LocalText | undefined): string | undefined => chooseLocalText(text, languages)?.value;
  const canSave = name ?? organization;
  return html`<div part="contact-actions" class=${canSave ? 'actions' : ''}>
    ${
      canSave
        ? extras.renderSave(
            { ...ways, name: plain(name), organization: plain(organization), jobTitle: plain(jobTitle) },
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
    text && html`<p part="contact-${name}" id="${id}-${name}">${renderLocalText(text, languages)}</p>`;
  // Two contacts of one kind are told apart by who they are; one that is nobody in particular is no landmark.
  const who = contact.name ? `${id}-name` : contact.organization ? `${id}-organization` : '';
  return html`<section
    part="contact"
    class="contact"
    lang=${lang}
    dir=${dir}
    role=${who ? nothing : 'group'}
    aria-labelledby=${who ? `${id} ${who}` : id}
  >
    ${renderHeading({ level: headingLevel, part: 'contact-heading', id, lang, dir }, localizer.text(headingOf(contact)))}
    ${line('name', contact.name)} ${line('role', contact.jobTitle)} ${line('organization', contact.organization)}
    <dl>${waysOf(contact, options).map((way) => renderWay(way, options))}</dl>
    ${renderActions(contact, options)}
  </section>`;
};
