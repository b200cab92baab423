import { msg } from '../message.js';

export const itemPublished = msg('Published', {
  id: 'item.published',
  desc: 'Label below a headline, read by screen readers before the date of publication; common.labelValue adds the colon.',
});

export const itemUpdated = msg('Updated: {date}', {
  id: 'item.updated',
  desc: 'Below a headline, after the date of publication. date is already formatted: keep it after a colon, do not inflect it.',
});

export const itemSource = msg('Read the article on the publisher’s website', {
  id: 'item.source',
  desc: 'Link below an article to its page on the website of the organisation that published it.',
});

export const itemCut = msg('The rest of this text is not shown here.', {
  id: 'item.cut',
  desc: 'Below an article that is too long to be shown in full. item.source follows as a link.',
});

export const itemEmbedded = msg('Embedded content', {
  id: 'item.embedded',
  desc: 'Label of a link to what an article embeds from another page: a map, a form, a player. Its title or the name of a website follows; common.labelValue adds the colon. A noun.',
});

export const itemTopics = msg('Topics', {
  id: 'item.topics',
  desc: 'Name of the list of topics above a headline, read by screen readers.',
});

export const itemPlaces = msg('Places', {
  id: 'item.places',
  desc: 'Label below a headline, read by screen readers before the places that an article is about; common.labelValue adds the colon.',
});

export const itemAuthors = msg('Authors', {
  id: 'item.authors',
  desc: 'Label below a headline, read by screen readers before the names of one or more authors (people or organisations); common.labelValue adds the colon.',
});

export const itemReadingTime = msg('Reading time: {minutes}\u00a0min', {
  id: 'item.readingTime',
  desc: 'Below a headline, beside the date. minutes is a whole number. Abbreviate the unit so that it needs no plural, with a no-break space before it.',
});

export const itemCredit = msg('Image credit', {
  id: 'item.credit',
  desc: 'Label below an image, read by screen readers before the name of the photographer or agency; common.labelValue adds the colon.',
});
