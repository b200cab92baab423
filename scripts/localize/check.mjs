/** Checks of translations that need no knowledge of the language. */
import { mapText } from './pseudo.mjs';

/** Full stops that differ from "." by ISO 15924 code of the script. Thai and Lao have none. */
const FULL_STOPS = {
  Arab: '.۔',
  Armn: '։',
  Beng: '।',
  Deva: '।',
  Ethi: '።',
  Hans: '。',
  Hant: '。',
  Jpan: '。',
  Khmr: '។',
  Laoo: '',
  Mymr: '။',
  Thai: '',
};

/** Scripts that Unicode's property `Script` lists under other names. */
const SCRIPTS = { Hans: ['Hani'], Hant: ['Hani'], Jpan: ['Hani', 'Hira', 'Kana'], Kore: ['Hang'] };

const segmenter = new Intl.Segmenter('en');

const names = (nodes, found = new Set()) => {
  for (const node of nodes) {
    if (node.name) found.add(node.name);
    for (const form of node.forms?.values() ?? []) names(form, found);
  }
  return found;
};

const plurals = (nodes) => nodes.filter((node) => node.forms);

const literalText = (nodes) =>
  nodes
    .map((node) =>
      typeof node === 'string' ? node : node.forms ? [...node.forms.values()].map(literalText).join(' ') : '',
    )
    .join('');

/** Number of letters as readers see them: vowel signs are not counted separately. */
const lengthOf = (text) => [...segmenter.segment(text)].length;

const checkPlurals = (nodes, categories) =>
  plurals(nodes).flatMap(({ name, forms }) => {
    const given = [...forms.keys()].filter((key) => !key.startsWith('='));
    const missing = categories.filter((category) => !forms.has(category));
    const extra = given.filter((key) => !categories.includes(key));
    return [
      ...missing.map((category) => `lacks the plural form "${category}" of {${name}}`),
      ...extra.map((category) => `has the plural form "${category}" of {${name}}, which the language doesn't have`),
    ];
  });

const checkFullStop = (source, text, script) => {
  const isSentence = /[.!?]$/.test(source);
  const stops = FULL_STOPS[script] ?? '.';
  // The last form of a plural decides.
  const last = text.replace(/[\s}]+$/, '').at(-1);
  const hasStop = [...stops, '!', '?', '؟', '？'].includes(last);
  if (isSentence && !hasStop && stops) return [`lacks the full stop "${stops[0]}"`];
  return !isSentence && (hasStop || last === '.') ? ['has a full stop, and the English text has none'] : [];
};

/**
 * The problems of a message; empty if there are none.
 *
 * @param options.script ISO 15924 code of the language's script
 * @param options.categories the language's plural categories
 * @param options.isApproved if the text may be the same as in English
 */
export const checkMessage = ({ source, text, script, categories, isApproved, isSource, parse }) => {
  if (text.trim() === '') return ['is missing'];
  let nodes;
  try {
    nodes = parse(text);
  } catch (error) {
    return [`can't be read: ${error.message}`];
  }
  // If the parsed message doesn't round-trip, it contains syntax that the parser ignored.
  const normalise = (message) => message.replace(/\s*([{},])\s*/g, '$1');
  if (normalise(mapText(nodes, (words) => words)) !== normalise(text)) return ['uses ICU syntax outside our subset'];
  const problems = checkPlurals(nodes, categories);
  const wanted = [...names(parse(source))].sort().join(', ');
  const given = [...names(nodes)].sort().join(', ');
  if (wanted !== given) problems.push(`has the arguments ${given || '(none)'} instead of ${wanted || '(none)'}`);
  if (/<[a-z/!]|&\w+;|&#/i.test(text)) problems.push('contains markup or an entity');
  if (text !== text.trim() || / {2}/.test(text)) problems.push('has stray white space');
  if (isSource) return problems;
  const words = literalText(nodes);
  if (/\p{Letter}{2}/u.test(words)) {
    if (text === source && !isApproved)
      problems.push('is the same as the English text. If that is right, add approved="yes" to its <trans-unit>');
    const isInScript = (SCRIPTS[script] ?? [script]).some((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(words));
    if (!isInScript) problems.push(`has no letter in the script of the language (${script})`);
    const length = literalText(parse(source)).length;
    if (lengthOf(words) > Math.max(24, length * 2) * Math.max(1, categories.length / 2))
      problems.push('is much longer than the English text');
    problems.push(...checkFullStop(source, text, script));
  }
  return problems;
};
