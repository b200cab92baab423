import { describeAttributes, type Line, type Section } from '../../diagnosis/describe.js';

/** The public properties that the report uses. */
interface LanguageSwitcher extends HTMLElement {
  readonly languages: string | undefined;
  readonly for: string | undefined;
  readonly persist: string | undefined;
}

/** Facts about the switcher besides its public properties. */
export interface LanguageSwitcherFacts {
  readonly choices: readonly string[];
  readonly current: string | null;
  /** The languages of the open article; `undefined` when none is open. */
  readonly available: readonly string[] | undefined;
  readonly target: HTMLElement;
  /** Whether there is a provider around the switcher. */
  readonly isProvided: boolean;
}

const nameOf = ({ localName, id }: HTMLElement): string => `<${localName}${id ? ` id="${id}"` : ''}>`;

/** Describes a language switcher, for its debug panel. */
export const describeLanguageSwitcher = (
  host: LanguageSwitcher,
  { choices, current, available, target, isProvided }: LanguageSwitcherFacts,
): readonly Section[] => {
  const isNamed = host.languages && choices.length > 0;
  const source = isNamed
    ? 'the attribute `languages`'
    : isProvided
      ? `the feed of the provider around it${choices.length > 0 ? '' : ', which has not loaded or declares none'}`
      : 'the interface languages (set `languages`, or put the switcher into a provider)';
  const lines: readonly Line[] = [
    {
      text: choices.length > 0 ? `Languages offered: ${choices.join(', ')}` : 'No languages are offered.',
      isBad: choices.length === 0,
    },
    describeAttributes(host),
    { text: `Languages from: ${source}` },
    { text: current === null ? 'Chosen: none; the page has another language' : `Chosen: ${current}` },
    { text: `Sets the language of: ${nameOf(target)}, now lang="${target.lang}"` },
    ...(host.for && target.id !== host.for ? [{ text: `No element has id="${host.for}"`, isBad: true }] : []),
    ...(available ? [{ text: `Languages of the open article: ${available.join(', ') || 'none declared'}` }] : []),
    {
      text: `The choice is stored in: ${host.persist && host.persist !== 'none' ? host.persist : 'nowhere (set `persist`)'}`,
    },
  ];
  return [{ heading: 'Language switcher', lines }];
};
