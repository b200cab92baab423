import { msg } from '../message.js';

// Messages of the chunk `extras`: no other module may use them, or the chunk would import it.

export const copyFailed = msg('Copying did not work. Please copy it yourself: {value}', {
  id: 'common.copyFailed',
  desc: 'Status after the browser refused to copy. value is an address or a telephone number.',
});

export const itemAttachments = msg('Documents', {
  id: 'item.attachments',
  desc: 'Heading of the list of files that belong to the article.',
});

export const itemGallery = msg('Images', {
  id: 'item.gallery',
  desc: 'Heading, for screen readers, of further images of the article.',
});

export const itemRelated = msg('Related', {
  id: 'item.related',
  desc: 'Heading of a list of links to related pages.',
});

export const itemLicense = msg('Licence', {
  id: 'item.license',
  desc: 'Link to the terms under which the article may be used again.',
});

export const itemCopyLink = msg('Copy link', {
  id: 'item.copyLink',
  desc: 'Button.',
});

export const itemLinkCopied = msg('Link copied', {
  id: 'item.linkCopied',
  desc: 'Status after item.copyLink.',
});

export const itemShare = msg('Share…', {
  id: 'item.share',
  desc: 'Button that opens the device’s own sharing dialog.',
});

export const itemPrint = msg('Print', {
  id: 'item.print',
  desc: 'Button.',
});

export const contactCopy = msg('Copy', {
  id: 'contact.copy',
  desc: 'Button after an e-mail address, a telephone number or another way to reach somebody; for screen readers the value follows after a colon.',
});

export const contactCopied = msg('Copied: {value}', {
  id: 'contact.copied',
  desc: 'Status after contact.copy. value is an e-mail address, a telephone number or the like.',
});

export const contactSave = msg('Save contact (vCard)', {
  id: 'contact.save',
  desc: 'Link that downloads the contact as a file for an address book.',
});
