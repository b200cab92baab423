/** The demo's own controls; of what follows, only the import is needed to use the widgets. */
import '../src/embed.js';

const root = document.documentElement;
const source = document.querySelector('#source');
const choices = [...document.querySelectorAll<HTMLInputElement>('input[name="lang"]')];

/** Changes the language of the page; the widgets follow by themselves. */
const choose = (language: string): void => {
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  if (source) source.textContent = source.textContent.replace(/<html lang="[^"]*">/, `<html lang="${language}">`);
};

for (const choice of choices) {
  choice.addEventListener('change', () => {
    choose(choice.value);
    history.replaceState(null, '', `?lang=${choice.value}`);
  });
}

// A colleague can be sent the page as it is.
const wanted = choices.find(({ value }) => value === new URLSearchParams(location.search).get('lang'));
if (wanted) {
  wanted.checked = true;
  choose(wanted.value);
}
