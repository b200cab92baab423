import { msg } from '../message.js';

export const itemPublished = msg('Published', {
  id: 'item.published',
  desc: 'Label for screen readers before the date of publication; a colon is added by common.labelValue.',
});

export const itemUpdated = msg('Updated: {date}', {
  id: 'item.updated',
  desc: 'date is an already formatted date. Use a label with a colon; never inflect the date.',
});

export const itemSource = msg('Read the article on the publisher’s website', {
  id: 'item.source',
  desc: 'Link to the page of the article at the organisation that published it.',
});

export const itemTopics = msg('Topics', {
  id: 'item.topics',
  desc: 'Name of the list of topics, for screen readers.',
});

export const itemPlaces = msg('Places', {
  id: 'item.places',
  desc: 'Label for screen readers before the places an article is about; a colon is added by common.labelValue.',
});

export const itemAuthors = msg('Authors', {
  id: 'item.authors',
  desc: 'Label for screen readers before one or several names of authors (people or organisations); a colon is added by common.labelValue.',
});

export const itemReadingTime = msg('{minutes, plural, one {# min read} other {# min read}}', {
  id: 'item.readingTime',
  desc: 'Estimated time it takes to read the article. Short; stands beside the date.',
});

export const itemCredit = msg('Image credit', {
  id: 'item.credit',
  desc: 'Label for screen readers before the name of the photographer or agency; a colon is added by common.labelValue.',
});
