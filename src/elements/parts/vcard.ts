/** vCard files; loaded on demand. */
import VCard from 'vcard-creator';
import type { Contact } from '../../model/contact.js';
import { phoneUrl } from '../../safety/phone-url.js';
import { mailtoUrl, splitEmails } from '../../safety/urls.js';
import { download } from './download.js';

/** A contact in one language. */
export interface PlainContact extends Pick<Contact, 'email' | 'phone' | 'fax' | 'url' | 'address'> {
  readonly name?: string | undefined;
  readonly organization?: string | undefined;
  readonly jobTitle?: string | undefined;
}

/**
 * A number that telephones can dial: as published if possible, otherwise as dialled. A comma is a pause before the
 * extension.
 */
const toNumber = (text: string | undefined): string | undefined => {
  const dialled = phoneUrl(text)?.slice('tel:'.length).replace(';ext=', ',');
  return dialled === text?.replace(/[\s.-]/g, '') ? text : dialled;
};

/** A contact as vCard 3.0. Fields hold values that programs can use; other published text is in a note. */
export const makeVCard = (contact: PlainContact): string => {
  const { name, organization, jobTitle, email, phone, fax, url, address } = contact;
  const card = new VCard();
  // Names aren't split into family and given names; FN is the displayed name.
  const emails = splitEmails(email ?? '').flatMap((piece, index) =>
    index % 2 ? (mailtoUrl(piece)?.slice(7) ?? []) : [],
  );
  const voiceNumber = toNumber(phone);
  const faxNumber = toNumber(fax);
  card.addFullName(name ?? organization ?? email ?? '');
  card.addName({ givenName: name ?? '' });
  if (organization) card.addCompany({ name: organization });
  if (jobTitle) card.addJobtitle(jobTitle);
  for (const address of emails) card.addEmail({ address, type: ['work'] });
  if (voiceNumber) card.addPhoneNumber({ number: voiceNumber, type: ['work', 'voice'] });
  if (faxNumber) card.addPhoneNumber({ number: faxNumber, type: ['work', 'fax'] });
  if (url) card.addUrl({ url });
  if (address) {
    const { lines, locality = '', area = '', postalCode = '', country = '' } = address;
    card.addAddress({ street: lines.join('\n'), locality, region: area, postalCode, country, type: ['work'] });
  }
  const published = [
    [email, emails.join()],
    [phone, voiceNumber],
    [fax, faxNumber],
  ];
  const notes = published.flatMap(([text, field]) => (text && text !== field ? text : []));
  if (notes.length > 0) card.addNote(notes.join('\n'));
  return card.toString();
};

/** Downloads a contact as a vCard file. */
export const saveContact = (contact: PlainContact): void => {
  const { name, organization, email } = contact;
  download(makeVCard(contact), 'text/vcard', name ?? organization ?? email ?? '', 'contact.vcf');
};
