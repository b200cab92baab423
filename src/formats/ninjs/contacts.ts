import type { Contact, ContactRole, PostalAddress } from '../../model/contact.js';
import { LIMITS } from '../../model/limits.js';
import { emailText, phoneText } from '../../safety/contact-text.js';
import { publishedUrl } from '../../safety/urls.js';
import { compact, type Fields } from '../shared/fields.js';
import { plainText } from '../shared/markup-fields.js';
import { localText } from '../shared/text.js';
import { firstOf } from './values.js';

/** Roles of private details, which are never shown. */
const PRIVATE = /^(?:private|home|personal)$/i;

const ROLES: readonly (readonly [RegExp, ContactRole])[] = [
  [/press|media/i, 'press'],
  [/tech|support/i, 'technical'],
  [/^$|enquir|inquir|office|info|work|official|general|main/i, 'enquiries'],
];

const roleOf = (entry: Fields): ContactRole => {
  const role = entry.text('role') ?? '';
  return ROLES.find(([pattern]) => pattern.test(role))?.[1] ?? 'other';
};

const readAddress = (json: Fields): PostalAddress | undefined => {
  const country = json.text('country');
  const isCode = /^[A-Za-z]{2}$/.test(country ?? '');
  const address = compact({
    // A country name becomes a line; only codes are countries in the model.
    lines: [...json.texts('lines'), ...(country && !isCode ? [country] : [])],
    locality: json.text('locality'),
    area: json.text('area'),
    postalCode: json.text('postalCode') ?? json.text('postalcode'),
    country: isCode ? country?.toUpperCase() : undefined,
  });
  return address.lines.length > 0 || address.locality ? address : undefined;
};

type ContactMethod = Partial<Pick<Contact, 'email' | 'phone' | 'fax' | 'url' | 'address'>>;

/** Reads an entry according to its type. Empty if it is unusable. */
const readMethod = (entry: Fields): ContactMethod => {
  const type = entry.text('type') ?? '';
  const value = entry.text('value');
  if (entry.has('address')) return compact({ address: readAddress(entry.object('address')) });
  if (!value) return {};
  if (/mail/i.test(type)) return compact({ email: emailText(value) });
  if (/fax/i.test(type)) return compact({ fax: phoneText(value) });
  if (/phone|mobile|tel|cell/i.test(type)) return compact({ phone: phoneText(value) });
  if (/web|url|site|page|http/i.test(type)) return compact({ url: publishedUrl(value) });
  return /address|postal/i.test(type) ? { address: { lines: [value] } } : {};
};

/** Several e-mail addresses or numbers of one role become one text. Of other methods, the first is shown. */
const joinTexts = (one: Contact, other: ContactMethod): ContactMethod => {
  const join = (name: 'email' | 'phone' | 'fax'): string | undefined => {
    const [text, more] = [one[name], other[name]];
    return text && more && !text.includes(more) ? `${text}, ${more}` : (text ?? more);
  };
  return compact({ email: join('email'), phone: join('phone'), fax: join('fax') });
};

/** Contacts of a person, an organisation or the article itself, one per role. */
const readOwner = (owner: Fields, owned: Pick<Contact, 'name' | 'organization'>): readonly Contact[] => {
  const entries = firstOf(['contactInfo', 'contactinfo'], (name) =>
    owner.has(name) ? owner.objects(name, LIMITS.methods) : undefined,
  );
  const contacts = new Map<ContactRole, Contact>();
  for (const entry of entries ?? []) {
    const method = PRIVATE.test(entry.text('role') ?? '') ? {} : readMethod(entry);
    if (Object.keys(method).length === 0) {
      entry.report('left-out');
      continue;
    }
    const role = roleOf(entry);
    const name = localText(plainText(entry, 'name'), entry.text('lang'));
    const known = contacts.get(role) ?? compact({ role, ...owned, languages: [] });
    contacts.set(role, {
      ...method,
      ...(owned.name || owned.organization || !name ? {} : { name }),
      ...known,
      ...joinTexts(known, method),
    });
  }
  return [...contacts.values()];
};

/** Contacts of the article, and of the people and organisations in it. */
export const readContacts = (json: Fields): readonly Contact[] => {
  const owners = (names: readonly string[], member: 'name' | 'organization'): readonly Contact[] =>
    names
      .flatMap((name) => json.objects(name))
      .flatMap((owner) => {
        const name = localText(plainText(owner, 'name'));
        return readOwner(owner, name ? { [member]: name } : {});
      });
  return [
    ...readOwner(json, {}),
    ...owners(['people', 'person'], 'name'),
    ...owners(['organisations', 'organisation', 'infoSources', 'infosources', 'infosource'], 'organization'),
  ];
};
