import { msg } from '../message.js';

export const contactHeading = msg('Contact', {
  id: 'contact.heading',
  desc: 'Heading of a contact card: an organisation or a person with e-mail address, telephone number and postal address.',
});

export const contactPress = msg('Press contact', {
  id: 'contact.press',
  desc: 'Heading of the contact card for journalists, instead of contact.heading.',
});

export const contactTechnical = msg('Technical contact', {
  id: 'contact.technical',
  desc: 'Heading of the contact card for technical questions, instead of contact.heading.',
});

export const contactEmail = msg('Email', {
  id: 'contact.email',
  desc: 'Label in a contact card, read by screen readers before an e-mail address. A noun.',
});

export const contactPhone = msg('Phone', {
  id: 'contact.phone',
  desc: 'Label in a contact card, read by screen readers before a telephone number. A noun.',
});

export const contactAddress = msg('Address', {
  id: 'contact.address',
  desc: 'Label in a contact card, read by screen readers before a postal address (not an e-mail address).',
});

export const contactWebsite = msg('Website', {
  id: 'contact.website',
  desc: 'Label in a contact card, read by screen readers before a web address.',
});

export const contactLanguages = msg('Languages spoken', {
  id: 'contact.languages',
  desc: 'Label in a contact card, read by screen readers before the list of languages in which this contact answers.',
});

export const contactFax = msg('Fax', {
  id: 'contact.fax',
  desc: 'Label in a contact card, read by screen readers before a fax number.',
});

export const contactHours = msg('Opening hours', {
  id: 'contact.hours',
  desc: 'Label in a contact card, read by screen readers before the days and hours at which this contact can be reached.',
});
