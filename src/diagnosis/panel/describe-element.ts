import type { TraceStep } from '../../loading/trace.js';
import type { Section } from '../describe.js';
import type { DebugHost } from './debug-host.js';
import { describeContact, type ContactHost } from './describe-contact.js';
import { describeNews, type NewsHost } from './describe-news.js';
import { describeNotice, type NoticeHost } from './describe-notice.js';
import { describeSwitcher, type SwitcherHost } from './describe-switcher.js';

/** Tags can have any prefix, and classes may be in chunks of their own: elements are known by what they have. */
const has = <Host extends DebugHost>(host: DebugHost, name: keyof Host & string): host is Host => name in host;

/** What an element was told, what came of it, and why. */
export const describeElement = (host: DebugHost, steps: readonly TraceStep[]): readonly Section[] => {
  if (has<NewsHost>(host, 'feed')) return describeNews(host, steps);
  if (has<NoticeHost>(host, 'requested')) return describeNotice(host);
  if (has<ContactHost>(host, 'jobTitle')) return describeContact(host);
  return describeSwitcher(host as unknown as SwitcherHost);
};
