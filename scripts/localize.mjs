/**
 * npm run localize: English messages and translations → checked locale modules.
 *
 * 1. `lit-localize extract` collects the messages of src/messages/catalogue, with the notes for translators.
 * 2. The files of locales/ are brought up to them. A translation whose English text has changed needs a review.
 * 3. Each translation is checked, and src/locales, src/messages/generated, src/language/generated and
 *    test/support/generated are written, with dates, numbers, sizes and names of languages and regions from CLDR. These
 *    aren't committed.
 * 4. The table of docs/languages.md is written.
 *
 * A missing, unfinished or faulty translation fails the command.
 *
 * --check   also fails if a file of locales/ or docs/languages.md isn't up to date.
 * --draft   only warns, and shows English for what is missing. `npm start` does this.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import * as prettier from 'prettier';
import { checkMessage } from './localize/check.mjs';
import {
  cldrLocale,
  dateSymbols,
  grouping,
  pluralCategories,
  pluralSamples,
  readCldr,
  regionNames,
  sizePatterns,
} from './localize/cldr.mjs';
import { autonyms, languageNames, LANGUAGES, REQUIRED_NAMES } from './localize/languages.mjs';
import { accented, mirrored } from './localize/pseudo.mjs';
import { headerOf, isFinished, readXliff, updateUnits, writeXliff } from './localize/xliff.mjs';

const isCheck = process.argv.includes('--check');
const isDraft = process.argv.includes('--draft');
const CACHE = 'node_modules/.cache/localize';
const tags = LANGUAGES.map(({ tag }) => tag);
const problems = [];

const scriptOf = (tag) => new Intl.Locale(tag).maximize().script;

/** The messages of the catalogue, sorted by id. */
const extract = () => {
  const options = { stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync(process.execPath, ['node_modules/@lit/localize-tools/bin/lit-localize.js', 'extract'], options);
  const messages = [...readXliff(readFileSync(`${CACHE}/en-XA.xlf`, 'utf8'), 'the catalogue')];
  return new Map(messages.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const importParser = async () => {
  const outfile = `${CACHE}/icu.mjs`;
  await esbuild.build({
    entryPoints: ['src/messages/icu.ts'],
    bundle: true,
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile))).parseMessage;
};

const write = (file, text) => {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
};

/** Reads a file of locales/, brings it up to the catalogue and reports the problems. */
const translate = (tag, catalogue, parse) => {
  const file = `locales/${tag}.xlf`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const units = updateUnits(readXliff(text, file), catalogue);
  const updated = writeXliff(tag, units, headerOf(text));
  if (text !== updated && isCheck) problems.push(`${file}: is not up to date. Run npm run localize.`);
  if (!isCheck) write(file, updated);
  for (const [id, { source, target, state, isApproved }] of units) {
    const options = {
      source,
      text: target,
      script: scriptOf(tag),
      categories: pluralCategories(tag),
      isApproved,
      parse,
    };
    for (const problem of checkMessage(options)) problems.push(`${file}: ${id} ${problem}.`);
    if (target !== '' && !isFinished({ target, state }))
      problems.push(`${file}: ${id} has the state "${state}". Check the translation, then remove the state.`);
  }
  return Object.fromEntries(
    [...units].filter(([, unit]) => unit.target !== '').map(([id, { target }]) => [id, target]),
  );
};

/** Names of languages. English has none: all browsers have the same. */
const namesIn = (tag, cldr) => {
  if (tag.startsWith('en')) return {};
  const names = languageNames(readCldr, cldr, LANGUAGES.find((language) => language.tag === tag)?.names);
  const missing = REQUIRED_NAMES.filter((named) => !names[named]);
  if (missing.length > 0)
    problems.push(`locales/languages.json: CLDR has no name in ${tag} for ${missing.join(', ')}. Add them to "names".`);
  return names;
};

const localeData = (tag, messages, cldr = cldrLocale(tag)) =>
  JSON.stringify(
    {
      tag,
      messages,
      dates: dateSymbols(cldr),
      grouping: grouping(cldr),
      sizes: sizePatterns(cldr),
      languages: namesIn(tag, cldr),
    },
    null,
    2,
  );

/**
 * A locale as a JavaScript module, so that `import()` resolves it by its tag in every bundler.
 *
 * @param types path from the module's folder to src/messages/locale-data.js
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
const catalogue = extract();
const parse = await importParser();

for (const [id, { source }] of catalogue) {
  const options = { source, text: source, categories: pluralCategories('en'), isSource: true, parse };
  for (const problem of checkMessage(options)) problems.push(`src/messages/catalogue: ${id} ${problem}.`);
}
for (const tag of tags)
  write(`src/locales/${tag}.js`, localeModule(tag, translate(tag, catalogue, parse), '../messages/locale-data.js'));
for (const tag of ['en', ...tags])
  write(
    `src/locales/${tag}.regions.js`,
    `// Written by scripts/localize.mjs from CLDR.
/** @type {import('../language/region-names.js').RegionNames} */
const regions = ${JSON.stringify(regionNames(cldrLocale(tag)), null, 2)};

export default regions;
`,
  );
for (const file of readdirSync('src/locales'))
  if (!['en', ...tags].includes(file.replace(/(\.regions)?\.js$/, ''))) rmSync(`src/locales/${file}`);
for (const file of readdirSync('locales'))
  if (file.endsWith('.xlf') && !tags.includes(file.slice(0, -4)))
    problems.push(`locales/${file}: locales/languages.json doesn't list the language.`);

const international = dateSymbols('en-001');
write(
  'src/messages/generated/en.ts',
  `// Written by scripts/localize.mjs from CLDR.
import type { DateSymbols } from '../../language/format-date.js';
import type { LocaleData } from '../locale-data.js';

export const SOURCE_LOCALE: LocaleData = ${localeData('en', {})};

/** English dates outside North America and the Philippines: "12 September 2018". */
export const INTERNATIONAL_DATES: DateSymbols = {
  ...SOURCE_LOCALE.dates,
  shortMonths: ${JSON.stringify(international.shortMonths)},
  patterns: ${JSON.stringify(international.patterns)},
  between: ${JSON.stringify(international.between)},
};
`,
);
write(
  'src/messages/generated/locale-tags.ts',
  `// Written by scripts/localize.mjs from locales/languages.json.

/** Tags of the locales besides English. Each is a file in src/locales. */
export const LOCALE_TAGS: readonly string[] = ${JSON.stringify(tags)};
`,
);
write(
  'src/language/generated/autonyms.ts',
  `// Written by scripts/localize.mjs from CLDR.

/** The name of each language in that language. */
export const AUTONYMS: Readonly<Record<string, string>> = ${JSON.stringify(autonyms(readCldr), null, 2)};
`,
);
for (const [tag, make] of Object.entries({ 'en-XA': accented, 'ar-XB': mirrored })) {
  const messages = Object.fromEntries([...catalogue].map(([id, { source }]) => [id, make(parse(source))]));
  write(`test/support/generated/${tag}.js`, localeModule(tag, messages, '../../../src/messages/locale-data.js', 'en'));
}
write(
  'test/support/generated/plural-samples.ts',
  `// Written by scripts/localize.mjs from CLDR.

/** Numbers of each plural category, by language. */
export const PLURAL_SAMPLES: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = ${JSON.stringify(
    Object.fromEntries(['en', ...tags].map((tag) => [tag, pluralSamples(tag)])),
  )};
`,
);

const PAGE = 'docs/languages.md';
const START = '<!-- languages -->\n';
const named = new Intl.DisplayNames('en', { type: 'language' });
const rows = [{ tag: 'en', review: 'source' }, ...LANGUAGES].map(
  ({ tag, review }) => `| ${named.of(tag)} | \`${tag}\` | ${autonyms(readCldr)[tag]} | ${review} |`,
);
const page = readFileSync(PAGE, 'utf8');
const table = ['| language | tag | its own name | review |', '| --- | --- | --- | --- |', ...rows].join('\n');
const updatedPage = await prettier.format(`${page.split(START)[0]}${START}\n${table}\n`, {
  ...(await prettier.resolveConfig(PAGE)),
  filepath: PAGE,
});
if (page !== updatedPage && isCheck) problems.push(`${PAGE}: is not up to date. Run npm run localize.`);
if (!isCheck) write(PAGE, updatedPage);

for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(`\n${problems.length} problem(s) in the translations.`);
  process.exit(isDraft ? 0 : 1);
}
console.log(`${catalogue.size} messages, complete in ${tags.length + 1} languages.`);
