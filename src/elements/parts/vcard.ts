import type { Contact } from '../../model/contact.js';

/** A contact in one language. */
export interface PlainContact extends Pick<Contact, 'email' | 'phone' | 'fax' | 'url' | 'address'> {
  readonly name?: string | undefined;
  readonly organization?: string | undefined;
  readonly jobTitle?: string | undefined;
}

/** A contact as vCard 3.0. The library loads on demand. */
export const makeVCard = async (contact: PlainContact): Promise<string> => {
  const { default: VCard } = await import('vcard-creator');
  const { name, organization, jobTitle, email, phone, fax, url, address } = contact;
  const card = new VCard();
  // Names aren't split into family and given names; FN is the displayed name.
  card.addFullName(name ?? organization ?? email ?? '');
  card.addName({ givenName: name ?? '' });
  if (organization) card.addCompany({ name: organization });
  if (jobTitle) card.addJobtitle(jobTitle);
  if (email) card.addEmail({ address: email, type: ['work'] });
  if (phone) card.addPhoneNumber({ number: phone, type: ['work', 'voice'] });
  if (fax) card.addPhoneNumber({ number: fax, type: ['work', 'fax'] });
  if (url) card.addUrl({ url });
  if (address) {
    const { lines, locality = '', area = '', postalCode = '', country = '' } = address;
    card.addAddress({ street: lines.join('\n'), locality, region: area, postalCode, country, type: ['work'] });
  }
  return card.toString();
};

/** Downloads a file. */
const download = (text: string, type: string, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Some engines start the download later.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** Downloads a contact as a vCard file. */
export const saveContact = async (contact: PlainContact): Promise<void> => {
  const { name, organization, email } = contact;
  const fileName = (name ?? organization ?? email ?? '').replace(/[\p{C}\\/:*?"<>|.]+/gu, ' ').trim();
  download(await makeVCard(contact), 'text/vcard;charset=utf-8', `${fileName || 'contact'}.vcf`);
};
