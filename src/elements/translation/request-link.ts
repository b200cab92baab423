import { html, type TemplateResult } from 'lit';
import { WcoLanguageRequestEvent } from '../../events/wco-language-request-event.js';
import { labelValue } from '../../messages/catalogue/common.js';
import { translationRequest } from '../../messages/catalogue/translation.js';
import type { Localizer } from '../../messages/localizer.js';
import { mailtoUrl, webUrl } from '../../safety/urls.js';
import { renderLanguagePair } from '../parts/language-name.js';

/** A request for an article in another language. */
export interface TranslationRequest {
  /** An e-mail address, or an address with `{language}`, `{url}`, `{id}` and `{title}`. */
  readonly to: string;
  readonly language: string;
  /** The article. */
  readonly url: string | undefined;
  readonly id: string | undefined;
  readonly title: string | undefined;
}

const PLACEHOLDER = /\{(language|url|id|title)\}/g;

/** The address of the publisher's form, with the article and the language filled in. */
const formUrl = ({ to, language, url = '', id = '', title = '' }: TranslationRequest): string | undefined => {
  const values: Readonly<Record<string, string>> = { language, url, id, title };
  const encode = (name: string): string => encodeURIComponent((values[name] ?? '').toWellFormed());
  if (to.search(PLACEHOLDER) >= 0)
    return webUrl(
      to.replaceAll(PLACEHOLDER, (_match, name: string) => encode(name)),
      document.baseURI,
    );
  const form = webUrl(to, document.baseURI);
  if (!form) return undefined;
  const address = new URL(form);
  address.searchParams.set('language', language);
  address.searchParams.set('article', url || id);
  return address.href;
};

/** The address of a request; `undefined` if `to` is neither an e-mail nor a web address. */
export const requestUrl = (request: TranslationRequest, localizer: Localizer): string | undefined => {
  const { to, language, title, url } = request;
  const label = localizer.text(translationRequest, { language: localizer.languageName(language) });
  const subject = title ? localizer.text(labelValue, { label, value: title }) : label;
  const email = mailtoUrl(to.replace(/^\s*mailto:/i, ''), subject);
  return email ? email + (url ? `&body=${encodeURIComponent(url.toWellFormed())}` : '') : formUrl(request);
};

/**
 * The link that requests an article in the reader's language from the publisher.
 *
 * @param host fires `wco-language-request`
 */
export const renderRequest = (
  request: TranslationRequest,
  localizer: Localizer,
  host: EventTarget,
): TemplateResult | undefined => {
  const { language } = request;
  const url = requestUrl(request, localizer);
  if (!url) return undefined;
  const onClick = (event: MouseEvent): void => {
    if (!host.dispatchEvent(new WcoLanguageRequestEvent(language, url, 'missing'))) event.preventDefault();
  };
  return html`<p lang=${localizer.tag} dir=${localizer.dir}>
    <a part="request-translation" href=${url} rel="noopener noreferrer" referrerpolicy="no-referrer" @click=${onClick}
      >${localizer.parts(translationRequest, { language: renderLanguagePair(language, localizer) })}</a
    >
  </p>`;
};
