import { msg } from '../message.js';

// Import these messages only in modules of the chunk `parts`. Other modules would load the chunk.

export const copyFailed = msg('Could not copy. Please copy this text: {value}', {
  id: 'common.copyFailed',
  desc: 'Status after contact.copy or item.copyLink, if the browser did not allow it. value is a web address, e-mail address, telephone or fax number, or postal address.',
});

export const itemAttachments = msg('Documents', {
  id: 'item.attachments',
  desc: 'Heading of the list of files below an article.',
});

export const itemGallery = msg('Images', {
  id: 'item.gallery',
  desc: 'Heading of the further images below an article, read by screen readers.',
});

export const itemRelated = msg('Related', {
  id: 'item.related',
  desc: 'Heading of the list of links to related pages below an article. Agrees with "pages" or "content".',
});

export const itemLicense = msg('Licence', {
  id: 'item.license',
  desc: 'Link below an article to the terms under which it may be reused. A noun.',
});

export const itemCopyLink = msg('Copy link', {
  id: 'item.copyLink',
  desc: 'Button below an article. Copies the web address of the article.',
});

export const itemLinkCopied = msg('Link copied', {
  id: 'item.linkCopied',
  desc: 'Status after item.copyLink.',
});

export const itemShare = msg('Share…', {
  id: 'item.share',
  desc: 'Button below an article. Opens the device’s own sharing dialog.',
});

export const itemPrint = msg('Print', {
  id: 'item.print',
  desc: 'Button below an article. Prints it.',
});

export const contactCopy = msg('Copy', {
  id: 'contact.copy',
  desc: 'Button after an e-mail address, telephone or fax number, web address or postal address in a contact card. Screen readers read the value after it; common.labelValue adds the colon.',
});

export const contactCopied = msg('Copied: {value}', {
  id: 'contact.copied',
  desc: 'Status after contact.copy. value is an e-mail address, telephone or fax number, web address or postal address: "copied" must not agree with any of them.',
});

export const contactSave = msg('Save contact (vCard)', {
  id: 'contact.save',
  desc: 'Button in a contact card. Downloads the contact as a file for an address book. vCard is the name of the format.',
});

export const itemWatch = msg('Watch on {site}', {
  id: 'item.watch',
  desc: 'Link to a video on another website. site is the address of the website, such as youtube.com. The title of the video can follow; common.labelValue adds the colon.',
});

export const itemListen = msg('Listen on {site}', {
  id: 'item.listen',
  desc: 'Link to a sound recording on another website. site is the address of the website, such as soundcloud.com. The title of the recording can follow; common.labelValue adds the colon.',
});
