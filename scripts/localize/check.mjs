import { mapText } from './pseudo.mjs';

/** Checks of translations that need no knowledge of the language. Each found a real mistake. */

const SCRIPTS = {
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
  'zh-Hans': /\p{Script=Han}/u,
};

/** Words with the same spelling in English and the language. */
const SAME_AS_ENGLISH = {
  fr: ['contact.heading', 'item.attachments', 'item.gallery', 'item.license', 'list.pages'],
  es: ['contact.fax'],
  'pt-BR': ['contact.fax'],
  'pt-PT': ['contact.fax'],
  '*': ['common.pair', 'common.labelValue'],
};

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

const checkPlurals = (nodes, categories) =>
  plurals(nodes).flatMap(({ name, forms }) => {
    const given = [...forms.keys()].filter((key) => !key.startsWith('='));
    const missing = categories.filter((category) => !forms.has(category));
    const extra = given.filter((key) => !categories.includes(key));
    return [
      ...missing.map((category) => `{${name}} lacks the plural form "${category}"`),
      ...extra.map((category) => `{${name}} has a plural form "${category}" that the language does not`),
    ];
  });

/** Problems of one message. */
export const checkMessage = ({ id, source, text, locale, categories, parse }) => {
  if (text === undefined || text.trim() === '') return ['is missing'];
  let nodes;
  try {
    nodes = parse(text);
  } catch (error) {
    return [error.message];
  }
  // A message outside the subset changes when it is parsed and written again.
  const normalise = (message) => message.replace(/\s*([{},])\s*/g, '$1');
  if (normalise(mapText(nodes, (words) => words)) !== normalise(text)) return ['is no message of our subset of ICU'];
  const problems = checkPlurals(nodes, categories);
  const wanted = [...names(parse(source))].sort().join(', ');
  const given = [...names(nodes)].sort().join(', ');
  if (wanted !== given) problems.push(`has the arguments ${given || '(none)'} instead of ${wanted || '(none)'}`);
  if (/<[a-z/!]|&\w+;|&#/i.test(text)) problems.push('holds markup or an entity');
  if (text !== text.trim() || / {2}/.test(text)) problems.push('has stray white space');
  const words = literalText(nodes);
  const hasWords = /\p{Letter}{2}/u.test(words);
  if (hasWords && locale !== 'en') {
    const isSame = text === source && ![...(SAME_AS_ENGLISH[locale] ?? []), ...SAME_AS_ENGLISH['*']].includes(id);
    if (isSame) problems.push('is the English text');
    if (SCRIPTS[locale] && !SCRIPTS[locale].test(words)) problems.push('is not in the script of the language');
    const length = literalText(parse(source)).length;
    if (words.length > Math.max(24, length * 2) * Math.max(1, categories.length / 2))
      problems.push('is very long beside the English');
  }
  if (/[.!?。]$/.test(source) !== /[.!?。؟]$/.test(text))
    problems.push('ends differently from the English (full stop)');
  return problems;
};
