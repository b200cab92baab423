/* global customElements, Response -- in the page */
/** Every element in many states, for one language of the page. Each text that is not ours names its language: "[fr] …". */

const CONTENT = ['en', 'ru', 'ar', 'zh-Hans', 'de', 'he'];

const inAll = (text) => CONTENT.slice(0, 5).map((language) => ({ language, value: `[${language}] ${text}` }));

const version = (language, more = {}) => ({
  language,
  url: `https://port.example/${language}/lane`,
  title: `[${language}] Headline`,
  summary: `[${language}] Summary`,
  content_html:
    `<p>[${language}] Body <a href="https://port.example/${language}/more">[${language}] link</a></p>` +
    `<table><caption>[${language}] Caption</caption><tr><th>[${language}] Head</th></tr></table>`,
  ...more,
});

const CONTACT = {
  role: 'press',
  name: inAll('Name'),
  job_title: [{ language: 'de', value: '[de] Title' }],
  organisation: [{ language: 'he', value: '[he] Office' }],
  email: 'press@port.example',
  phone: '+32 2 555 01 02',
  fax: '+32 2 555 01 03',
  address: { lines: ['7'], locality: '8400', country: 'BE' },
  hours: [{ language: 'en', value: '[en] Weekdays' }],
  languages: ['en', 'ar', 'de'],
};

const feed = (items) => ({ version: 'https://jsonfeed.org/version/1.1', title: '[none]', items });

/** An article in one language, with every part, or with translations. */
const article = (language, translations = []) => ({
  id: `lane-${language}`,
  ...version(language),
  date_published: '2018-09-12T00:00:00+02:00',
  date_modified: '2018-09-14T09:30:00+02:00',
  attachments: [
    { url: 'https://port.example/plan.pdf', mime_type: 'application/pdf', title: `[${language}] Plan` },
  ].map((file) => ({ ...file, _news: { language } })),
  _news: {
    published_on: '2018-09-12',
    translations,
    subjects: [{ name: inAll('Roads') }, { name: [{ language: 'he', value: '[he] Queues' }] }],
    images: [
      {
        role: 'main',
        renditions: [{ href: '/test/pages/layout-shift.svg', width: 800, height: 450 }],
        alt: [{ language: 'de', value: '[de] Lorries' }],
        caption: inAll('Lorries'),
      },
    ],
    contacts: [CONTACT],
    places: [{ name: [{ language: 'de', value: '[de] Ostend' }], country: 'BE', relation: 'about' }],
    rights: { notice: [{ language: 'en', value: '[en] Rights' }], license: 'https://port.example/licence' },
    related: [{ url: 'https://port.example/fr/quai', title: '[fr] Quay', language: 'fr' }],
  },
});

/** An article with recordings that announces an event. */
const happening = (language) => {
  const { attachments, _news, ...rest } = article(language);
  return {
    ...rest,
    id: `event-${language}`,
    attachments: [
      ...attachments,
      { url: 'https://port.example/horn.mp3', mime_type: 'audio/mpeg', title: `[${language}] Horn` },
      {
        url: 'https://port.example/film',
        mime_type: 'text/html',
        title: `[${language}] Film`,
        _news: { medium: 'video' },
      },
    ],
    _news: {
      ..._news,
      translation_request: 'https://port.example/request?to={language}',
      event: {
        start: '2026-11-14T10:00:00+01:00',
        end: '2026-11-14T16:30:00+01:00',
        time_zone: 'Europe/Brussels',
        place: { name: [{ language: 'he', value: '[he] Dock' }], address: { lines: ['7'], country: 'BE' } },
      },
    },
  };
};

/** Translates by changing the mark. */
const translator = {
  name: 'Port',
  availability: () => 'available',
  translate: async (texts, { target }) => texts.map((text) => text.replace(/\[[\w-]+\]/g, `[${target}]`)),
};

const put = (parent, tag, members = {}, light = '') => {
  const element = document.createElement(`wco-${tag}`);
  for (const [name, value] of Object.entries(members)) {
    if (typeof value === 'string') element.setAttribute(name, value);
    else element[name] = value;
  }
  element.innerHTML = light;
  parent.append(element);
  return element;
};

const SLOTS = ['media', 'before-body', 'after-body', 'contact', 'footer', 'notice', 'empty', 'error', 'loading'];
const host = SLOTS.map((name) => `<p slot="${name}">[host] ${name}</p>`).join('') + '<p>[host] default</p>';

const fail = () => Promise.resolve(new Response('', { status: 404 }));
const wait = () => new Promise(() => undefined);
/** Answers once. */
const failLater = () => {
  const answers = [new Response(JSON.stringify(feed([article('fr')])))];
  return () => Promise.resolve(answers.pop() ?? new Response('', { status: 403 }));
};

globalThis.build = async (lang) => {
  document.documentElement.lang = lang;
  document.documentElement.dir = ['ar', 'he'].includes(lang) ? 'rtl' : 'ltr';
  await Promise.all(
    ['news-item', 'news-list', 'news-provider', 'language-switcher', 'language-notice', 'contact-card'].map((tag) => {
      put(document.body, tag).remove();
      put(document.body, tag, { hidden: '' });
      return customElements.whenDefined(`wco-${tag}`);
    }),
  );
  const { body } = document;
  for (const hidden of body.querySelectorAll('[hidden]')) hidden.remove();
  for (const language of CONTENT) {
    const other = language === 'fr' || language === 'de' ? 'en' : 'de';
    put(body, 'news-item', { data: article(language), 'link-target': '_blank' });
    put(body, 'news-item', { data: article(language, [version(other, { kind: 'machine' })]), notice: 'always' });
    put(body, 'news-item', { data: article(language), fallback: 'none' });
    put(body, 'news-item', { data: article(language) }, host);
    put(body, 'news-item', { data: article(language, [version(other)]), compare: other });
    put(body, 'news-item', { data: happening(language) });
    put(body, 'news-item', { data: article(language), translator, id: `translated-${language}` });
    for (const variant of ['card', 'compact'])
      put(body, 'news-item', { data: happening(language), variant, 'link-target': '_blank', excerpt: '2' });
    put(body, 'news-list', { data: feed([article(language), happening(language)]), layout: 'lead', excerpt: '2' });
    put(body, 'news-list', { data: feed([article(language)]), translator, id: `list-${language}` });
  }
  put(body, 'news-item', { data: article('en'), debug: '' });
  put(body, 'news-item', { src: '/missing-item', fetcher: fail }, host);
  put(body, 'news-item', { src: '/slow-item', fetcher: wait }, host);
  put(body, 'news-item', { data: feed([]) }, host);
  const items = CONTENT.map((language) => article(language));
  put(body, 'news-list', {
    data: feed(items),
    searchable: '',
    filters: 'topic year language sort',
    'link-target': '_blank',
    limit: 3,
  });
  put(body, 'news-list', { data: feed(items), heading: '[host] heading', paging: 'pages', limit: 2, layout: 'grid' });
  put(body, 'news-list', { data: feed(items.slice(4)), fallback: 'none' }, host);
  put(body, 'news-list', { src: '/missing-list', fetcher: fail }, host);
  put(body, 'news-list', { data: feed([]) }, host);
  put(body, 'language-notice', { requested: 'es', shown: 'de', available: 'de ar he', dismissible: '' });
  put(body, 'language-notice', { requested: 'he', shown: 'he', kind: 'machine', original: 'ru', available: 'he ru' });
  put(body, 'language-switcher', { languages: CONTENT.join(' ') });
  put(body, 'language-switcher', { languages: CONTENT.join(' '), mode: 'menu' });
  put(body, 'contact-card', { data: [CONTACT, { email: 'all@port.example' }] });
  put(body, 'contact-card', {}, '<p>[host] fallback</p>');
  put(body, 'contact-card', {
    name: '[host] name',
    organization: '[host] office',
    hours: '[host] hours',
    email: 'a@b.example',
  });
  for (const tag of ['news-item', 'news-list']) {
    const stale = put(body, tag, { src: `/stale-${tag}`, fetcher: failLater() }, host);
    await stale.loadComplete;
    await stale.refresh();
  }
  const provider = put(body, 'news-provider', { data: feed(items) }, '<p>[host] heading</p>');
  put(provider, 'language-switcher');
  put(provider, 'news-list');
  put(provider, 'news-item', {}, host);
  await provider.loadComplete;
  provider.open('lane-de');
  await Promise.all(
    [...document.querySelectorAll('*')].map(
      (element) => element.localName.startsWith('wco-') && !element.src?.includes('slow') && element.loadComplete,
    ),
  );
  for (const element of document.querySelectorAll('[id^="translated-"], [id^="list-"]'))
    element.shadowRoot.querySelector('[part="translation"] button')?.click();
  for (const menu of document.querySelectorAll('[mode="menu"]'))
    menu.shadowRoot.querySelector('[part="button"]').click();
  // Announcements of slow loads, chunks of contacts.
  await new Promise((resolve) => setTimeout(resolve, 800));
  return [
    ...new Set([...document.querySelectorAll('wco-news-item, wco-news-list')].map(({ uiLanguage }) => uiLanguage)),
  ];
};
