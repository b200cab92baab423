/** The scripts among the samples, standalone and inside HTML. */

const INLINE = /<script\b(?![^>]*\b(?:src|type="(?:application\/json|importmap)"))[^>]*>([\s\S]*?)<\/script>/g;

export const isHtml = ({ kind }) => kind === 'html';
/** `js` and `ts`, by fence language. */
export const languageOf = ({ kind }) => ({ js: 'js', mjs: 'js', ts: 'ts' })[kind];

/** Whether a script runs in Node instead of a page. */
export const isForNode = ({ code }) => /from '(?:node:|wco-widgets\/ssr')/.test(code);

export const inlineScripts = ({ code }) => [...code.matchAll(INLINE)].map(([, script]) => script).filter(Boolean);

/** Scripts to type-check. */
export const scriptsOf = (sample) => {
  const { name, code, comment } = sample;
  const language = languageOf(sample);
  if (language) return [{ name, code, language, standsIn: comment['stands in'] }];
  if (!isHtml(sample)) return [];
  return inlineScripts(sample).map((script) => ({ name, code: script, language: 'js' }));
};
