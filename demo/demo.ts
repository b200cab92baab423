/** The demo's own controls; of what follows, only the import is needed to use the widgets. */
import '../src/embed.js';

const LANGUAGES: Readonly<Record<string, string>> = {
  ru: 'русский',
  ar: 'العربية',
  en: 'English',
  fr: 'français',
  es: 'español',
  'zh-Hans': '简体中文',
  'pt-BR': 'português do Brasil',
  'pt-PT': 'português europeu',
};

const root = document.documentElement;

const showSource = (): void => {
  const source = document.querySelector('#source');
  if (!source) return;
  source.textContent = `<html lang="${root.lang}">
…
<script type="module" src="wco-widgets.js"></script>

<wco-news-item src="/feeds/corruption-prevention.json">
  <a href="/news/corruption-prevention.html">Read the article</a>
</wco-news-item>`;
};

const choose = (language: string): void => {
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  history.replaceState(null, '', `?lang=${language}`);
  showSource();
};

const addChoice = (container: Element, language: string, name: string): void => {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'radio';
  input.name = 'lang';
  input.value = language;
  input.checked = language === root.lang;
  input.addEventListener('change', () => choose(language));
  const text = document.createElement('span');
  text.lang = language;
  text.textContent = name;
  label.append(input, text);
  container.append(label);
};

const wanted = new URLSearchParams(location.search).get('lang');
if (wanted && wanted in LANGUAGES) choose(wanted);
showSource();
const container = document.querySelector('#languages');
if (container) for (const [language, name] of Object.entries(LANGUAGES)) addChoice(container, language, name);
