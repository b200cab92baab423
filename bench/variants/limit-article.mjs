/**
 * An article written by hand for one page: its reader's language is French, so the texts are literals. It trusts the
 * feed. It shows the same parts of the article as `<wco-news-item>`, with the language notice.
 */
import { longDate } from './shared/card.mjs';

const css = `
:host { display: block; font: 1rem/1.6 system-ui, sans-serif; }
.notice { padding: .75rem 1rem; border-inline-start: 4px solid #1f5fa8; background: #eef3fa; }
article { display: grid; gap: 1.5em; max-width: 68ch; }
header { display: grid; gap: .5em; }
h2, h3, p, figure { margin: 0; }
h2 { font-size: 1.6rem; line-height: 1.2; }
figure { aspect-ratio: 16 / 9; overflow: hidden; }
figure img { width: 100%; height: 100%; object-fit: cover; }
.meta, .topic { display: flex; gap: .75em; font-size: .875rem; color: #5a6270; }
.body p { margin-block: 1em; }
.contact { padding: 1rem; border: 1px solid #d5d9e0; }
footer { display: grid; gap: .5em; }
`;

const template = document.createElement('template');
template.innerHTML = `<section class="notice"><p>Langue demandée : français. Cet article n’est pas disponible dans cette langue. Langue de la version affichée : <bdi>russe</bdi> (<bdi lang="ru">русский</bdi>).</p></section><article><header><p class="topic"></p><h2></h2><p class="meta"><time></time><span></span></p><p class="summary"></p></header><figure><img alt="" loading="lazy" decoding="async"></figure><div part="body" class="body"></div><section class="contact"><h3>Contact presse</h3><p></p><p><a></a> <button type="button">Copier</button></p><button type="button">Enregistrer le contact (vCard)</button></section><footer><p></p><a hreflang="ru">Lire l’article sur le site de l’éditeur</a><p><button type="button">Copier le lien</button> <button type="button">Imprimer</button></p></footer></article>`;

const WORDS_A_MINUTE = 200;

const fill = (fragment, item) => {
  const find = (selector) => fragment.querySelector(selector);
  const [contact] = item._news.contacts;
  find('.topic').textContent = item.tags[0];
  find('h2').textContent = item.title;
  find('time').dateTime = item.date_published;
  find('time').textContent = longDate(item.date_published, 'fr');
  find('.summary').textContent = item.summary;
  find('img').src = item.image;
  find('.body').innerHTML = item.content_html;
  find('.meta span').textContent =
    `Temps de lecture\u00a0: ${Math.ceil(find('.body').textContent.split(/\s+/).length / WORDS_A_MINUTE)}\u00a0min`;
  for (const text of fragment.querySelectorAll('.topic, h2, .summary, .body')) text.lang = item.language;
  find('.contact p').textContent = contact.name[0].value;
  find('.contact a').textContent = contact.email;
  find('.contact a').href = `mailto:${contact.email}`;
  find('footer p').textContent = `© ${item._news.rights.holder}`;
  find('footer a').href = item.url;
  const [copyEmail, save, copyLink, print] = fragment.querySelectorAll('button');
  copyEmail.onclick = () => globalThis.navigator.clipboard.writeText(contact.email);
  save.onclick = () => {
    const card = `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${contact.name[0].value}\r\nEMAIL:${contact.email}\r\nEND:VCARD\r\n`;
    location.href = URL.createObjectURL(new globalThis.Blob([card], { type: 'text/vcard' }));
  };
  copyLink.onclick = () => globalThis.navigator.clipboard.writeText(item.url);
  print.onclick = () => globalThis.print();
};

class LimitArticle extends HTMLElement {
  show(item) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const fragment = template.content.cloneNode(true);
    fill(fragment, item);
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(fragment);
  }
}
customElements.define('limit-article', LimitArticle);

export const variant = {
  async mount(container, get) {
    const article = document.createElement('limit-article');
    article.show(await (await get('/article.json')).json());
    container.append(article);
  },
};
