import type { Line, Section } from '../describe.js';
import { newsroomContext } from '../../elements/base/newsroom-context.js';
import { askContext } from './ask-context.js';
import { attributesOf } from './attributes-of.js';
import type { DebugHost } from './debug-host.js';

/** A language switcher, as far as it can be seen from outside. */
export interface SwitcherHost extends DebugHost {
  readonly languages: string | undefined;
  readonly for: string | undefined;
  readonly persist: string | undefined;
}

/** What the element says of itself to us. */
export interface SwitcherFacts {
  readonly choices: readonly string[];
  readonly current: string | null;
  readonly available: readonly string[] | undefined;
  readonly target: HTMLElement;
}

const nameOf = ({ localName, id }: HTMLElement): string => `<${localName}${id ? ` id="${id}"` : ''}>`;

/** What a switcher was told, and which languages it offers and why. */
export const describeSwitcher = (host: SwitcherHost): readonly Section[] => {
  const { choices, current, available, target } = Reflect.get(host, 'debugFacts') as SwitcherFacts;
  const room = askContext(host, newsroomContext);
  const isNamed = host.languages && choices.length > 0;
  const source = isNamed
    ? 'the attribute `languages`'
    : room
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
