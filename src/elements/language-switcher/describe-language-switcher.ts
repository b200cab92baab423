import type { Line, Section } from '../../diagnosis/describe.js';
import { attributesOf } from '../../diagnosis/panel/attributes-of.js';

/** The public properties that the panel shows. */
interface LanguageSwitcher extends HTMLElement {
  readonly languages: string | undefined;
  readonly for: string | undefined;
  readonly persist: string | undefined;
}

/** What a switcher knows besides its public properties. */
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

/** The debug panel of a switcher. */
export const describeLanguageSwitcher = (
  host: LanguageSwitcher,
  { choices, current, available, target, isProvided }: LanguageSwitcherFacts,
): readonly Section[] => {
  const isNamed = host.languages && choices.length > 0;
  const source = isNamed
    ? 'the attribute `languages`'
    : isProvided
      ? 'the feed of the provider around it'
      : 'the languages of the interface: set `languages`, or put it into a provider';
  const lines: readonly Line[] = [
    {
      text: choices.length > 0 ? `Languages offered: ${choices.join(', ')}` : 'No language is offered.',
      isBad: choices.length === 0,
    },
    attributesOf(host),
    { text: `They come from: ${source}` },
    { text: current === null ? 'Chosen: none of them; the language around is another one' : `Chosen: ${current}` },
    { text: `Sets the language of: ${nameOf(target)}, now lang="${target.lang}"` },
    ...(host.for && target.id !== host.for ? [{ text: `There is no element with id="${host.for}"`, isBad: true }] : []),
    ...(available ? [{ text: `The open article exists in: ${available.join(', ') || 'no stated language'}` }] : []),
    { text: `The choice is kept: ${host.persist ?? 'nowhere (`persist`)'}` },
  ];
  return [{ heading: 'This switcher', lines }];
};
