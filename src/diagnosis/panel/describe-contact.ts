import { parseContacts } from '../../loading/parse-contacts.js';
import type { Line, Section } from '../describe.js';
import { explainProblem } from '../explain-problem.js';
import type { Problem } from '../../model/problem.js';
import { emailAddress, telUrl, webUrl } from '../../safety/urls.js';
import { articleContext } from '../../elements/base/article-context.js';
import { askContext } from './ask-context.js';
import { attributesOf } from './attributes-of.js';
import type { DebugHost } from './debug-host.js';

/** A contact card, as far as it can be seen from outside. */
export interface ContactHost extends DebugHost {
  readonly jobTitle: string | undefined;
  readonly data: unknown;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly fax: string | undefined;
  readonly url: string | undefined;
}

const dataOf = (host: ContactHost): unknown =>
  host.data ?? (host.querySelector(':scope > script[type="application/json"]')?.textContent.trim() || undefined);

/** Attributes of which nothing can be made. */
const describeUnusable = (host: ContactHost): readonly Line[] => {
  const { email, phone, fax, url } = host;
  const bad = [
    email && !emailAddress(email) && `email="${email}" is no e-mail address: write name@example.org alone`,
    phone && !telUrl(phone) && `phone="${phone}" is no telephone number: write +32 2 209 92 11`,
    fax && !telUrl(fax) && `fax="${fax}" is no telephone number: write +32 2 209 92 11`,
    url && !webUrl(url, host.baseURI) && `url="${url}" is no web address: write https://…`,
  ];
  return bad.flatMap((text) => (text ? [{ text, isBad: true }] : []));
};

const describeData = (data: unknown, url: string): readonly Line[] => {
  const problems: Problem[] = [];
  const contacts = parseContacts(data, url, (problem) => problems.push(problem));
  const isBroken = contacts.length === 0 && problems.length === 0;
  return [
    ...problems.map((problem) => ({ text: `${problem.place}: ${explainProblem(problem).text}`, isBad: true })),
    ...(isBroken ? [{ text: 'There is no contact in the data: is it JSON, an object or a list?', isBad: true }] : []),
  ];
};

/** What a contact card was told, and what came of it. */
export const describeContact = (host: ContactHost): readonly Section[] => {
  const data = dataOf(host);
  const count = host.renderRoot.querySelectorAll('[part~="contact"]').length;
  const article = askContext(host, articleContext);
  const isEmpty = count === 0 ? 'No contact is shown, but what stands inside the element.' : `Contacts shown: ${count}`;
  const source =
    data !== undefined
      ? host.data === undefined || host.data === null
        ? 'the script inside the element'
        : 'the property `data`'
      : article
        ? `its attributes, else the article around it (which has ${article.item.contacts.length})`
        : 'its attributes';
  return [
    {
      heading: 'This contact card',
      lines: [
        { text: isEmpty },
        attributesOf(host),
        { text: `Contacts from: ${source}` },
        ...(data === undefined ? describeUnusable(host) : describeData(data, host.baseURI)),
        ...(count === 0 ? [{ text: 'A contact needs `email`, `phone`, `url` or `address`.' }] : []),
      ],
    },
  ];
};
