/**
 * npm run localize: source messages → XLIFF in locales/ → checked locale modules.
 *
 * 1. `lit-localize extract` writes every message of src/messages/catalogue to locales/*.xlf and keeps
 *    existing translations.
 * 2. `lit-localize build` turns the XLIFF into modules, in a cache folder.
 * 3. Here: entities are decoded, each message is checked, CLDR's dates and language names are added,
 *    and src/locales, src/messages/generated and src/language/generated are written.
 *
 * A missing or faulty translation fails the command. With --check, so does a written file that differs from the
 * committed one.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import * as prettier from 'prettier';
import { dateSymbols, pluralCategories, readCldr } from './localize/cldr.mjs';
import { checkMessage } from './localize/check.mjs';
import { autonyms, cldrLocale, languageNames } from './localize/languages.mjs';
import { accented, mirrored } from './localize/pseudo.mjs';

const isCheck = process.argv.includes('--check');
const CACHE = 'node_modules/.cache/localize';
const { targetLocales } = JSON.parse(readFileSync('lit-localize.json', 'utf8'));
const written = [];
const problems = [];

/** Imports TypeScript as it is. */
const importSource = async (entry, name) => {
  const outfile = `${CACHE}/${name}.mjs`;
  await esbuild.build({ entryPoints: [entry], bundle: true, format: 'esm', outfile, logLevel: 'error' });
  return import(`${pathToFileURL(outfile)}?${Date.now()}`);
};

const write = async (file, text) => {
  const formatted = await prettier.format(text, { ...(await prettier.resolveConfig(file)), filepath: file });
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (before !== formatted) written.push(file);
  mkdirSync(file.slice(0, file.lastIndexOf('/')), { recursive: true });
  writeFileSync(file, formatted);
};

const litLocalize = (command) => {
  const output = execFileSync(process.execPath, ['node_modules/@lit/localize-tools/bin/lit-localize.js', command], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return output;
};

const extract = () => {
  const xliff = () =>
    existsSync('locales')
      ? Object.fromEntries(readdirSync('locales').map((file) => [file, readFileSync(`locales/${file}`, 'utf8')]))
      : {};
  const before = xliff();
  litLocalize('extract');
  for (const [file, text] of Object.entries(xliff())) if (before[file] !== text) written.push(`locales/${file}`);
};

/** Messages that have no <target>, or whose <target> is empty. */
const untranslated = (locale) => {
  const units = readFileSync(`locales/${locale}.xlf`, 'utf8').split('<trans-unit ').slice(1);
  return units.filter((unit) => !/<target>[^<]/.test(unit)).map((unit) => /id="([^"]+)"/.exec(unit)?.[1]);
};

const decodeEntities = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const translations = async (locale) => {
  const { templates } = await import(`${pathToFileURL(`${CACHE}/${locale}.js`)}?${Date.now()}`);
  return Object.fromEntries(Object.entries(templates).map(([id, text]) => [id, decodeEntities(text)]));
};

/** The data of a locale, its messages in alphabetical order of their keys, so that diffs stay small. */
const localeData = (tag, messages, cldr = cldrLocale(tag)) =>
  JSON.stringify({
    tag,
    messages: Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1))),
    dates: dateSymbols(cldr),
    // All engines give languages the same English names.
    languages: tag.startsWith('en') ? {} : languageNames(readCldr, cldr),
  });

/**
 * A locale as a JavaScript module, so that `import()` finds it by its tag in every tool.
 *
 * @param types the path from its folder to src/messages/locale-data.js
 */
const localeModule = (
  tag,
  messages,
  types,
  cldr,
) => `// Written by scripts/localize.mjs. Edit locales/${tag}.xlf instead.
/** @type {import('${types}').LocaleData} */
const locale = ${localeData(tag, messages, cldr)};

export default locale;
`;

rmSync(CACHE, { recursive: true, force: true });
mkdirSync(CACHE, { recursive: true });

const { parseMessage } = await importSource('src/messages/icu.ts', 'icu');
const catalogues = readdirSync('src/messages/catalogue').map((file) => file.replace(/\.ts$/, ''));
const source = {};
for (const name of catalogues) {
  for (const message of Object.values(await importSource(`src/messages/catalogue/${name}.ts`, `catalogue-${name}`))) {
    if (source[message.id]) problems.push(`en: two messages are called ${message.id}`);
    source[message.id] = message.text;
  }
}

const check = (locale, id, text) => {
  const categories = pluralCategories(locale);
  for (const problem of checkMessage({ id, source: source[id], text, locale, categories, parse: parseMessage })) {
    problems.push(`${locale}: ${id} ${problem}`);
  }
};

extract();
for (const [id, text] of Object.entries(source)) check('en', id, text);
for (const locale of targetLocales) {
  for (const id of untranslated(locale)) problems.push(`${locale}: ${id} is not translated`);
}

if (problems.length === 0) {
  litLocalize('build');
  for (const locale of targetLocales) {
    const messages = await translations(locale);
    for (const id of Object.keys(source)) check(locale, id, messages[id]);
    await write(`src/locales/${locale}.js`, localeModule(locale, messages, '../messages/locale-data.js'));
  }
  await write(
    'src/messages/generated/en.ts',
    `// Written by scripts/localize.mjs from CLDR.
import type { LocaleData } from '../locale-data.js';

export const SOURCE_LOCALE: LocaleData = ${localeData('en', {})};
`,
  );
  await write(
    'src/messages/generated/locale-tags.ts',
    `// Written by scripts/localize.mjs from lit-localize.json.

/** The locales besides English; each is a file of src/locales. */
export const LOCALE_TAGS: readonly string[] = ${JSON.stringify(targetLocales)};
`,
  );
  await write(
    'src/language/generated/autonyms.ts',
    `// Written by scripts/localize.mjs from CLDR.

/** Names of languages in themselves. */
export const AUTONYMS: Readonly<Record<string, string>> = ${JSON.stringify(autonyms(readCldr))};
`,
  );
  for (const [tag, make] of Object.entries({ 'en-XA': accented, 'ar-XB': mirrored })) {
    const messages = Object.fromEntries(Object.entries(source).map(([id, text]) => [id, make(parseMessage(text))]));
    const types = '../../../src/messages/locale-data.js';
    await write(`test/support/generated/${tag}.js`, localeModule(tag, messages, types, 'en'));
  }
}

if (isCheck && written.length > 0) problems.push(`not up to date (run npm run localize): ${written.join(', ')}`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(`\n${problems.length} problem(s) in the translations.`);
  process.exit(1);
}
console.log(`${Object.keys(source).length} messages, whole in ${targetLocales.length + 1} languages.`);
