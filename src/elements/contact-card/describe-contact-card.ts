import { parseContacts } from '../../loading/parse-contacts.js';
import type { Line, Section } from '../../diagnosis/describe.js';
import { explainProblem } from '../../diagnosis/explain-problem.js';
import type { Problem } from '../../model/problem.js';
import { emailAddress, telUrl, webUrl } from '../../safety/urls.js';
import { attributesOf } from '../../diagnosis/panel/attributes-of.js';

/** The public properties that the panel shows. */
interface ContactCard extends HTMLElement {
  readonly data: unknown;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly fax: string | undefined;
  readonly url: string | undefined;
}

/** What a contact card knows besides its public properties. */
export interface ContactCardFacts {
  /** JSON of `data` or of the script inside the element. */
  readonly data: unknown;
  /** How many contacts are shown. */
  readonly count: number;
  /** How many contacts the article around the element has; `undefined` without an article. */
  readonly articleContacts: number | undefined;
}

/** Attributes of which nothing can be made. */
const describeUnusable = (host: ContactCard): readonly Line[] => {
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

/** The debug panel of a contact card. */
export const describeContactCard = (
  host: ContactCard,
  { data, count, articleContacts }: ContactCardFacts,
): readonly Section[] => {
  const isEmpty = count === 0 ? 'No contact is shown, but what stands inside the element.' : `Contacts shown: ${count}`;
  const source =
    data !== undefined
      ? host.data === undefined || host.data === null
        ? 'the script inside the element'
        : 'the property `data`'
      : articleContacts === undefined
        ? 'its attributes'
        : `its attributes, else the article around it (which has ${articleContacts})`;
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
