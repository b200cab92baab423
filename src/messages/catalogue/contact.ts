import { msg } from '../message.js';

export const contactHeading = msg('Contact', {
  id: 'contact.heading',
  desc: 'Default heading.',
});

export const contactPress = msg('Press contact', {
  id: 'contact.press',
  desc: 'Heading of a contact for journalists.',
});

export const contactTechnical = msg('Technical contact', {
  id: 'contact.technical',
  desc: 'Heading of a contact for technical questions.',
});

export const contactEmail = msg('Email', {
  id: 'contact.email',
  desc: 'Label.',
});

export const contactPhone = msg('Phone', {
  id: 'contact.phone',
  desc: 'Label.',
});

export const contactAddress = msg('Address', {
  id: 'contact.address',
  desc: 'Label.',
});

export const contactWebsite = msg('Website', {
  id: 'contact.website',
  desc: 'Label.',
});

export const contactLanguages = msg('Languages spoken', {
  id: 'contact.languages',
  desc: 'Label; a list follows.',
});

export const contactFax = msg('Fax', {
  id: 'contact.fax',
  desc: 'Label.',
});

export const contactHours = msg('Opening hours', {
  id: 'contact.hours',
  desc: 'Label.',
});
