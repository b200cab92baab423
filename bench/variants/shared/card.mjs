/** The parts that all cards without their own styles share. */
export const css = `
:host { display: block; }
.list { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; }
.card { display: grid; grid-template-columns: 120px 1fr; column-gap: 12px; align-content: start; }
.card img { grid-row: 1 / span 4; width: 120px; height: 80px; object-fit: cover; border-radius: 4px; }
.card h3 { margin: 0; font: 600 1.1rem/1.3 system-ui, sans-serif; }
.card a { color: inherit; }
.card time, .card .topic { margin: 0; font: .8rem/1.4 system-ui, sans-serif; color: #5a6270; }
.card .summary { margin: 4px 0; font: 1rem/1.5 system-ui, sans-serif; }
`;

const formats = new Map();

/** A date in words, «15 января 2026 г.». By hand, because a formatter costs 80 times as much. */
export const longDate = (iso, locale) => {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    formats.set(locale, format);
  }
  return format.format(new Date(iso));
};

const HEADINGS = { ru: 'Новости', en: 'News' };

/** Name of the list. */
export const headingOf = (locale) => HEADINGS[locale];

/** The items of a page of the feed. */
export const itemsOf = async (answer) => (await (await answer).json()).items;

/** Styles for variants without a shadow root. */
export const addStyles = () => {
  if (document.querySelector('#card')) return;
  const style = document.createElement('style');
  style.id = 'card';
  style.textContent = css;
  document.head.append(style);
};
