import { msg } from '../message.js';

export const noticeLabel = msg('Language notice', {
  id: 'notice.label',
  desc: 'Name of the notice above an article, read by screen readers. The notice says which language version is shown and why.',
});

export const noticeUnavailable = msg(
  'Requested language: {requested}. This article is not available in that language.',
  {
    id: 'notice.unavailable',
    desc: 'First paragraph of the notice, if no version of the article is shown. requested is the language of the page or the one the reader chose: a language name in dictionary form.',
  },
);

export const noticeShowing = msg(
  'Requested language: {requested}. This article is not available in that language. You are reading the {shown} version.',
  {
    id: 'notice.showing',
    desc: 'First paragraph of the notice, if the article is shown in another language than requested. requested and shown are language names in dictionary form, often with their own names in brackets. If the names would have to be inflected, translate the last sentence as "Language of the version shown: {shown}."',
  },
);

export const noticeScript = msg('You are reading the {shown} version.', {
  id: 'notice.script',
  desc: 'First paragraph of the notice, if the article is in the reader’s language but in another writing system, for example Traditional instead of Simplified Chinese. shown is a language name in dictionary form that names the writing system. If it would have to be inflected, translate as "Version shown: {shown}."',
});

export const noticeRelated = msg(
  'Requested language: {requested}. This article is not available in that language. You are reading the {shown} version. The two languages are closely related.',
  {
    id: 'notice.related',
    desc: 'Like notice.showing, for two languages that are close, for example Norwegian Nynorsk shown to a reader of Norwegian Bokmål. requested and shown are language names in dictionary form.',
  },
);

export const noticeLanguage = msg('Language of this article: {shown}.', {
  id: 'notice.language',
  desc: 'First paragraph of the notice, if the article is in the language requested. shown is a language name in dictionary form.',
});

export const noticeUndeclared = msg('The language of this article is not stated.', {
  id: 'notice.undeclared',
  desc: 'Paragraph of the notice, instead of notice.showing or notice.language, if the publisher did not state the language of the article.',
});

export const noticeMachine = msg('This is a machine translation.', {
  id: 'notice.machine',
  desc: 'Second paragraph of the notice, after the one that names the language shown, if the article was translated automatically.',
});

export const noticeMachineReviewed = msg('This is a machine translation checked by a person.', {
  id: 'notice.machineReviewed',
  desc: 'Second paragraph of the notice, after the one that names the language shown, if the article was translated automatically and then corrected by a translator.',
});

export const noticeSummary = msg('This version is a summary.', {
  id: 'notice.summary',
  desc: 'Second paragraph of the notice, after the one that names the language shown, if only a summary of the article was translated.',
});

export const noticeOriginal = msg('Original version: {language}.', {
  id: 'notice.original',
  desc: 'Paragraph of the notice, after notice.machine, notice.machineReviewed, notice.summary or notice.outdated. language is a link: a language name in dictionary form.',
});

export const noticeAvailable = msg('Other versions:', {
  id: 'notice.available',
  desc: 'Last line of the notice. One or more links follow, each the name of a language in that language.',
});

export const noticeRegional = msg('Regional version: {shown}.', {
  id: 'notice.regional',
  desc: 'First paragraph of the notice, if the article is in the reader’s language as it is written in another country, for example Brazilian instead of European Portuguese. shown is a language name in dictionary form.',
});

export const noticeAuthor = msg(
  'Requested language: {requested}. This article is not available in that language. This site offers the {shown} version instead.',
  {
    id: 'notice.author',
    desc: 'Like notice.showing, if the site chose the language to offer. requested and shown are language names in dictionary form. If the names would have to be inflected, translate the last sentence as "This site offers another version instead. Language: {shown}."',
  },
);

export const noticeOutdated = msg('This version may be out of date. The original was updated later.', {
  id: 'notice.outdated',
  desc: 'Second paragraph of the notice, after the one that names the language shown, if the original of the article is newer than the translation.',
});

export const noticeBody = msg('The full text is available only in another language. Language of the text: {shown}.', {
  id: 'notice.body',
  desc: 'Paragraph of the notice, if the headline of the article is in the language requested but its text is not. shown is a language name in dictionary form.',
});

export const noticeHeadline = msg(
  'The headline is available only in another language. Language of the headline: {shown}.',
  {
    id: 'notice.headline',
    desc: 'Paragraph of the notice, if the text of the article is in the language requested but its headline is not. shown is a language name in dictionary form.',
  },
);

export const noticeDismiss = msg('Hide this notice', {
  id: 'notice.dismiss',
  desc: 'Button in the corner of the notice, shown as an icon: its tooltip and its name for screen readers.',
});

export const noticeCompare = msg('Compare versions side by side', {
  id: 'notice.compare',
  desc: 'Button in the notice, after notice.available. Shows two language versions of the article next to each other.',
});
