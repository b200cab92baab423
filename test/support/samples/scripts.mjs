/** The scripts among samples: those of their own, and those inside HTML. */

const INLINE = /<script\b(?![^>]*\b(?:src|type="(?:application\/json|importmap)"))[^>]*>([\s\S]*?)<\/script>/g;

export const isHtml = ({ kind }) => kind === 'html';
/** `js` and `ts`, in the spellings that fences have for them. */
export const languageOf = ({ kind }) => ({ js: 'js', mjs: 'js', ts: 'ts' })[kind];

/** Runs in Node and not in a page. */
export const isForNode = ({ code }) => /from '(?:node:|wco-widgets\/ssr')/.test(code);

export const inlineScripts = ({ code }) => [...code.matchAll(INLINE)].map(([, script]) => script).filter(Boolean);

/** What TypeScript is asked about. */
export const scriptsOf = (sample) => {
  const { name, code, comment } = sample;
  const language = languageOf(sample);
  if (language) return [{ name, code, language, standsIn: comment['stands in'] }];
  if (!isHtml(sample)) return [];
  return inlineScripts(sample).map((script) => ({ name, code: script, language: 'js' }));
};
