import { renderIcon } from '../parts/icons.js';
import { html, nothing } from 'lit';
import { itemCopyLink, itemPrint, itemShare } from '../../messages/catalogue/extras.js';
import type { Message } from '../../messages/message.js';
import { DECLARED } from '../base/wco-element.js';
import type { CopyButtons } from '../parts/copy-buttons.js';
import type { ExtrasContext } from '../parts/extras-context.js';
import { linkIcon, printIcon, shareIcon } from '../parts/action-icons.js';

/** The content to share. */
export interface Shareable {
  /** The publisher's page. Default: the current page. */
  readonly url: string | undefined;
  readonly title: string | undefined;
}

/** Opens the device's share dialog. Closing it is not a failure. */
const share = ({ url = location.href, title }: Shareable): void => {
  navigator.share({ url, ...(title ? { title } : {}) }).catch(() => undefined);
};

/** A server doesn't know whether the device can share, so the button appears after hydration. */
const canShare = (host: HTMLElement): boolean => !host.hasAttribute(DECLARED) && 'share' in navigator;

const PRINTING = 'data-wco-printing';

/** Hides everything but the article, its descendants and its ancestors. */
const HIDE_OTHERS = `@media print {
  body :not(:has([${PRINTING}]), [${PRINTING}], [${PRINTING}] *) { display: none !important }
}`;

/**
 * Prints one article of a page. A style sheet hides the rest of the page while the dialog is open. In a shadow tree,
 * the whole page is printed, because selectors don't reach into it.
 */
export const printArticle = (element: HTMLElement): void => {
  const { document } = globalThis;
  const isReachable = element.getRootNode() === document;
  const sheet = new CSSStyleSheet();
  if (isReachable) {
    sheet.replaceSync(HIDE_OTHERS);
    element.setAttribute(PRINTING, '');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const restore = (): void => {
    element.removeAttribute(PRINTING);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  addEventListener('afterprint', restore, { once: true });
  print();
};

/** The buttons: copy link, share (if the device can) and print. */
export const renderActions = (
  host: HTMLElement,
  shareable: Shareable,
  copyButtons: CopyButtons,
  { localizer }: ExtrasContext,
): unknown => {
  const button = (part: string, icon: string, label: Message<never>, act: () => void): unknown =>
    html`<button part="action ${part}" type="button" @click=${act}>
      ${renderIcon(icon)}<span>${localizer.text(label)}</span>
    </button>`;
  return html`${button('copy-link', copyButtons.iconOf('link', linkIcon), itemCopyLink, () =>
    copyButtons.copy('link', shareable.url ?? location.href),
  )}${canShare(host) ? button('share', shareIcon, itemShare, () => share(shareable)) : nothing}${button(
    'print',
    printIcon,
    itemPrint,
    () => printArticle(host),
  )}${copyButtons.renderStatus('link', localizer)}`;
};
