import { parseContacts } from '../../loading/parse-contacts.js';
import { describeAttributes, type Line, type Section } from '../../diagnosis/describe.js';
import { explainProblem } from '../../diagnosis/explain-problem.js';
import type { Problem } from '../../model/problem.js';
import { phoneUrl } from '../../safety/phone-url.js';
import { emailText } from '../../safety/contact-text.js';
import { publishedUrl } from '../../safety/urls.js';

/** The public properties that the report uses. */
interface ContactCard extends HTMLElement {
  readonly data: unknown;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly fax: string | undefined;
  readonly url: string | undefined;
}

/** Facts about the contact card besides its public properties. */
export interface ContactCardFacts {
  /** JSON of `data` or of the script inside the element. */
  readonly data: unknown;
  /** How many contacts are shown. */
  readonly count: number;
  /** How many contacts the article around the element has; `undefined` without an article. */
  readonly articleContacts: number | undefined;
}

/** Invalid attributes. */
const describeInvalid = (host: ContactCard): readonly Line[] => {
  const { email, phone, fax, url } = host;
  const bad = [
    email && !emailText(email) && `email="${email}" is not an email address: write name@example.org`,
    phone && !phoneUrl(phone) && `phone="${phone}" is not a phone number: write +32 2 209 92 11`,
    fax && !phoneUrl(fax) && `fax="${fax}" is not a phone number: write +32 2 209 92 11`,
    url && !publishedUrl(url, host.baseURI) && `url="${url}" is not a web address: write https://…`,
  ];
  return bad.flatMap((text) => (text ? [{ text, isBad: true }] : []));
};

const describeData = (data: unknown): readonly Line[] => {
  const problems: Problem[] = [];
  const contacts = parseContacts(data, (problem) => problems.push(problem));
  const isBroken = contacts.length === 0 && problems.length === 0;
  return [
    ...problems.map((problem) => ({ text: `${problem.place}: ${explainProblem(problem).text}`, isBad: true })),
    ...(isBroken ? [{ text: 'The data has no contacts. Use JSON, an object or a list of objects.', isBad: true }] : []),
  ];
};

/** Describes a contact card, for its debug panel. */
export const describeContactCard = (
  host: ContactCard,
  { data, count, articleContacts }: ContactCardFacts,
): readonly Section[] => {
  const outcome = count === 0 ? 'No contact is shown, only the content of the element.' : `Contacts shown: ${count}`;
  const source =
    data !== undefined
      ? host.data === undefined || host.data === null
        ? 'the script inside the element'
        : 'the property `data`'
      : articleContacts === undefined
        ? 'its attributes'
        : `its attributes, or the article around it (contacts: ${articleContacts})`;
  return [
    {
      heading: 'Contact card',
      lines: [
        { text: outcome },
        describeAttributes(host),
        { text: `Contacts from: ${source}` },
        ...(data === undefined ? describeInvalid(host) : describeData(data)),
        ...(count === 0 ? [{ text: 'Set `email`, `phone`, `url` or `address`.' }] : []),
      ],
    },
  ];
};
