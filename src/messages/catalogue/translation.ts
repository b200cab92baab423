import { msg } from '../message.js';

export const translationDevice = msg('Translate into {language} on this device', {
  id: 'translation.device',
  desc: 'Button in the notice above an article that is not available in the reader’s language. The browser then translates the article by machine; its text does not leave the computer or telephone. language is a language name in dictionary form. If it would have to be inflected, translate as "Translate on this device: {language}".',
});

export const translationService = msg('Send to {service} and translate into {language}', {
  id: 'translation.service',
  desc: 'Button like translation.device, if the website has a translation service: the text is sent to that service, and the button must say so. service is the name of the service ("Example Translate"): nothing may agree with it. language is a language name in dictionary form. If the names would have to be inflected, translate as "Send to a translation service ({service}) and translate: {language}".',
});

export const translationHeadlines = msg('Translate headlines into {language} on this device', {
  id: 'translation.headlines',
  desc: 'Button above a list of articles. The browser then translates the headlines that are in other languages by machine, like translation.device. language is a language name in dictionary form. If it would have to be inflected, translate as "Translate headlines on this device: {language}".',
});

export const translationHeadlinesService = msg('Send headlines to {service} and translate into {language}', {
  id: 'translation.headlinesService',
  desc: 'Button like translation.headlines, if the headlines are sent to a translation service, like translation.service. service is the name of the service: nothing may agree with it. language is a language name in dictionary form. If the names would have to be inflected, translate as "Send headlines to a translation service ({service}) and translate: {language}".',
});

export const translationDownloading = msg('Downloading the translation program…', {
  id: 'translation.downloading',
  desc: 'Label of a progress bar after translation.device or translation.headlines. The browser downloads what it needs to translate; this can take minutes. The button translation.cancel follows.',
});

export const translationTranslating = msg('Translating…', {
  id: 'translation.translating',
  desc: 'Label of a progress bar while an article or headlines are translated by machine. The button translation.cancel follows.',
});

export const translationCancel = msg('Cancel', {
  id: 'translation.cancel',
  desc: 'Button after translation.downloading and translation.translating. Stops the translation.',
});

export const translationMadeDevice = msg('Machine translation from {language}, made on this device.', {
  id: 'translation.madeDevice',
  desc: 'Sentence in the notice above an article that the reader’s browser has translated. language is the language of the original: a language name in dictionary form. If it would have to be inflected, translate as "Machine translation, made on this device. Original language: {language}."',
});

export const translationMadeService = msg('Machine translation from {language}, made by {service}.', {
  id: 'translation.madeService',
  desc: 'Sentence in the notice above an article that a translation service has translated. service is the name of the service ("Example Translate"). language is the language of the original: a language name in dictionary form. If the names would have to be inflected, translate as "Machine translation. Translation service: {service}. Original language: {language}."',
});

export const translationOriginal = msg('Show the original', {
  id: 'translation.original',
  desc: 'Button after translation.madeDevice and translation.madeService, and above a list with translated headlines. Shows the text as it was published.',
});

export const translationRemember = msg('Translate further articles automatically until I close this tab', {
  id: 'translation.remember',
  desc: 'Label of a checkbox after translation.original. A tab of the browser. "I" is the reader; use the form that is usual for checkboxes in your language.',
});

export const translationFailed = msg('The translation failed.', {
  id: 'translation.failed',
  desc: 'Error message in the notice above an article or above a list. The button common.retry follows.',
});

export const translationDownloadFailed = msg('The translation program could not be downloaded.', {
  id: 'translation.downloadFailed',
  desc: 'Error message instead of translation.downloading, for example without a network connection. The button common.retry follows.',
});

export const translationTooLong = msg('This text is too long to be translated here.', {
  id: 'translation.tooLong',
  desc: 'Error message in the notice above an article that the browser or the translation service refuses to translate because of its length.',
});

export const translationBrowser = msg('Your browser has translated this page by machine.', {
  id: 'translation.browser',
  desc: 'Paragraph of the notice above an article, after notice.unavailable, if the reader uses the browser’s own translation of web pages.',
});

export const translationRequest = msg('Ask the publisher for this article in {language}', {
  id: 'translation.request',
  desc: 'Link in the notice above an article that is not available in the reader’s language. Leads to a form or an e-mail in which the reader asks for a translation; also the subject of that e-mail, where common.labelValue adds the headline. language is a language name in dictionary form. If it would have to be inflected, translate as "Ask the publisher for this article in another language: {language}".',
});
