import { renderIcon } from '../parts/icons.js';
import { html, nothing } from 'lit';
import { itemCopyLink, itemPrint, itemShare } from '../../messages/catalogue/extras.js';
import type { Message } from '../../messages/message.js';
import { DECLARED } from '../base/wco-element.js';
import type { CopyButtons } from '../parts/copy-buttons.js';
import type { ExtrasContext } from '../parts/extras-context.js';
import { linkIcon, printIcon, shareIcon } from '../parts/action-icons.js';
import { printArticle } from './print-article.js';

/** What a reader can hand on. */
export interface Shareable {
  /** Missing where the publisher has no page for it: then it is the page that shows it. */
  readonly url: string | undefined;
  readonly title: string | undefined;
}

/** Opens the device's own dialog. A reader who closes it has changed their mind: no failure. */
const share = ({ url = location.href, title }: Shareable): void => {
  navigator.share({ url, ...(title ? { title } : {}) }).catch(() => undefined);
};

/** What a server drew must be the same everywhere: there the button comes once the element has taken over. */
const canShare = (host: HTMLElement): boolean => !host.hasAttribute(DECLARED) && 'share' in navigator;

/** Copy link, share where the device can, print. */
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
