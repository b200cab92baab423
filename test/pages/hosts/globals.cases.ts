import { scriptOf, WIDGETS, type HostParts } from './host-page.js';

/** Either everything renders as usual, or the fallback content is shown, with or without a warning. */
export type Outcome =
  | 'drawn'
  | 'fallback content'
  | 'fallback content except for the list'
  | 'fallback content, except in WebKit for item and contact'
  | 'fallback content without a warning';

const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);

/** Elements that render nevertheless. */
export const DRAWN: Readonly<Partial<Record<Outcome, readonly string[]>>> = {
  'fallback content except for the list': ['wco-news-list'],
  // A contact card does not wait for a chunk.
  'fallback content without a warning': ['wco-contact-card'],
  'fallback content, except in WebKit for item and contact': isWebKit ? ['wco-news-item', 'wco-contact-card'] : [],
};

export type GlobalsCase = readonly [name: string, parts: HostParts, outcome: Outcome];

const doing = (code: string): HostParts => ({ head: scriptOf(code) });

/** Names that our or Lit's code could read from objects that lack them. */
const KEYS = 'method mode body signal headers credentials priority cache then value toString2 timeout'.split(' ');

/**
 * Names that break the browser's own methods: with `value`, no getter can be defined; with `signal`, no
 * listener can be attached, which only a list without controls does not need.
 */
const FATAL = new Map<string, Outcome>([
  ['signal', 'fallback content except for the list'],
  ['value', 'fallback content, except in WebKit for item and contact'],
]);

const HARMLESS = KEYS.filter((key) => !FATAL.has(key));

const enumerable = (key: string): string => `Object.prototype['${key}'] = 'hostile';`;
const nonEnumerable = (key: string): string => `Object.defineProperty(Object.prototype, '${key}', { configurable: true,
  writable: true, value: function () { return 'hostile'; } });`;

/** The harmless names share one page, because each page costs a load. */
const POLLUTIONS: readonly GlobalsCase[] = [
  [`Object.prototype with ${HARMLESS.join(', ')}`, doing(HARMLESS.map(enumerable).join('')), 'drawn'],
  [
    `Object.prototype with non-enumerable functions ${HARMLESS.join(', ')}`,
    // With `then`, every object is a thenable that never settles, even the browser's own response.
    doing(
      HARMLESS.filter((key) => key !== 'then')
        .map(nonEnumerable)
        .join(''),
    ),
    'drawn',
  ],
  [
    'Object.prototype.then, a non-enumerable function',
    doing(nonEnumerable('then')),
    'fallback content without a warning',
  ],
  ...[...FATAL].flatMap(([key, outcome]): readonly GlobalsCase[] => [
    [`Object.prototype.${key}, enumerable`, doing(enumerable(key)), outcome],
    [`Object.prototype.${key}, a non-enumerable function`, doing(nonEnumerable(key)), outcome],
  ]),
];

/** Element ids, which become names on `window` if nothing else has them. */
const CLOBBERED_IDS = [
  'reactiveElementVersions',
  'litHtmlVersions',
  'litElementVersions',
  'litPropertyMetadata',
  'reactiveElementPolyfillSupport',
  'litHtmlPolyfillSupport',
  'litElementPolyfillSupport',
  'litElementHydrateSupport',
  'ShadyCSS',
  'customElements',
  'trustedTypes',
  'fetch',
  'location',
  'history',
  'Intl',
  'caches',
  'requestIdleCallback',
  'navigator',
];

/** Form names, which become names on `document` even where it has its own. */
const CLOBBERED_FORMS = ['body', 'head', 'title', 'documentElement', 'forms', 'images', 'links', 'cookie', 'referrer'];

/** Names of fields in a surrounding form, which become names on that form. */
const FIELDS = ['lang', 'dir', 'id', 'parentNode', 'children', 'closest', 'getRootNode', 'host', 'nodeType'];

const ofAll = (names: readonly string[], toHtml: (name: string) => string): string => names.map(toHtml).join('');

const CLOBBERED: readonly GlobalsCase[] = [
  [
    `elements with the ids ${CLOBBERED_IDS.join(', ')}`,
    { body: ofAll(CLOBBERED_IDS, (name) => `<div id="${name}"></div>`) + WIDGETS },
    'drawn',
  ],
  [
    `forms named ${CLOBBERED_FORMS.join(', ')}`,
    { body: ofAll(CLOBBERED_FORMS, (name) => `<form name="${name}"></form>`) + WIDGETS },
    'drawn',
  ],
  [
    `a surrounding form with fields named ${FIELDS.join(', ')}`,
    { body: `<form>${ofAll(FIELDS, (name) => `<input type="hidden" name="${name}">`)}${WIDGETS}</form>` },
    'drawn',
  ],
];

const PATCHED: readonly GlobalsCase[] = [
  ['Intl missing', doing('delete window.Intl;'), 'fallback content'],
  ['Intl.Locale missing', doing('delete Intl.Locale;'), 'fallback content'],
  ['Intl.Locale that throws', doing(`Intl.Locale = function () { throw new Error('hostile'); };`), 'fallback content'],
  [
    'Array.prototype, Object.prototype and String.prototype with enumerable extensions',
    doing(`Array.prototype.last = function () { return this[this.length - 1]; };
      Object.prototype.extend = function () { return this; };
      String.prototype.capitalize = function () { return this; };`),
    'drawn',
  ],
  [
    'Array.from and Element.prototype.remove of an old library',
    doing(`Array.from = (list) => Array.prototype.slice.call(list);
      Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this); };`),
    'drawn',
  ],
  [
    'Intl.DateTimeFormat and Intl.DisplayNames missing',
    doing('delete Intl.DateTimeFormat; delete Intl.DisplayNames;'),
    'drawn',
  ],
  [
    'Intl formatters that throw',
    doing(`for (const name of ['DateTimeFormat', 'DisplayNames', 'NumberFormat', 'PluralRules'])
      Intl[name] = function () { throw new Error('hostile'); };`),
    'drawn',
  ],
  [
    'promises that report to a zone',
    doing(`window.Promise = class ZonedPromise extends Promise {
      then(...callbacks) { return super.then(...callbacks.map((each) => each && ((value) => each(value)))); } };`),
    'drawn',
  ],
  [
    'timers and listeners wrapped',
    doing(`const { setTimeout: later } = window;
      window.setTimeout = (task, ...rest) => later(() => task(), ...rest);
      const { addEventListener: listen } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        return listen.call(this, type, listener, options); };`),
    'drawn',
  ],
  [
    'customElements.define that logs',
    doing(`const { define } = customElements;
      customElements.define = function (...all) { return define.apply(this, all); };`),
    'drawn',
  ],
  [
    'customElements.define that throws',
    doing(`customElements.define = () => { throw new Error('hostile'); };`),
    'fallback content',
  ],
  [
    'attachShadow wrapped',
    doing(`const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (init) { return attachShadow.call(this, { ...init }); };`),
    'drawn',
  ],
  [
    'JSON.parse wrapped',
    doing('const { parse } = JSON; JSON.parse = function (text, reviver) { return parse.call(JSON, text, reviver); };'),
    'drawn',
  ],
  [
    'fetch wrapped',
    doing('const { fetch: ask } = window; window.fetch = function (...all) { return ask.apply(this, all); };'),
    'drawn',
  ],
  [
    'Array.prototype.flat that throws',
    doing(`Array.prototype.flat = () => { throw new Error('hostile'); };`),
    'fallback content',
  ],
  ['a browser that is never idle', doing('window.requestIdleCallback = () => 1;'), 'drawn'],
  ['observers missing', doing('delete window.IntersectionObserver; delete window.ResizeObserver;'), 'drawn'],
];

export const CASES: readonly GlobalsCase[] = [...POLLUTIONS, ...CLOBBERED, ...PATCHED];

/** Members of the DOM that our or Lit's code uses, by the object that a page changes. */
export const REPLACED: readonly (readonly [owner: string, names: string])[] = [
  ['document', 'createTreeWalker createElement createComment importNode querySelector addEventListener'],
  [
    'Element.prototype',
    'getAttribute setAttribute hasAttribute removeAttribute matches closest querySelector querySelectorAll append remove attachShadow',
  ],
  ['HTMLElement.prototype', 'attachInternals'],
  ['Node.prototype', 'insertBefore removeChild cloneNode getRootNode'],
  ['EventTarget.prototype', 'addEventListener removeEventListener dispatchEvent'],
  ['customElements', 'get getName define'],
  [
    'window',
    'addEventListener removeEventListener MutationObserver CSSStyleSheet AbortController FinalizationRegistry WeakRef',
  ],
];
