/** The published custom elements manifest matches the code. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import ts from 'typescript';
import * as wco from '../../dist/entries/index.js';
import { reachableSources } from '../support/reachable.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = readJson('dist/custom-elements.json');
const { modules } = manifest;
const { customElements: path, exports } = readJson('package.json');
const elements = modules.map(({ path: file, declarations: [declaration] }) => ({ file, ...declaration }));
const ofAll = (kind) => new Set(elements.flatMap((element) => (element[kind] ?? []).map(({ name }) => name)));
const names = (entries = []) => entries.map(({ name }) => name).sort();
const distinct = (values) => [...new Set(values)].sort();

/**
 * The modules that render and translate articles, and render contacts. Other elements import them but use none of their
 * events and slots.
 */
const ARTICLE = ['src/elements/news-item/article-chunk.ts', 'src/elements/translation/article-translation.ts'];
const sourceOf = ({ file }) => file.replace(/^dist/, 'src').replace(/js$/, 'ts');
/** @param drawers the elements that use ARTICLE */
const codeOf = (element, ...drawers) => {
  const others = elements.filter((other) => other !== element).map(sourceOf);
  const stops = drawers.includes(element.name) ? others : [...others, ...ARTICLE];
  return [...reachableSources(sourceOf(element), stops).values()].join('\n');
};
const sources = readdirSync('src', { recursive: true })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => readFileSync(`src/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
  .join('\n');

/** The members that TypeScript considers public in our classes, own or inherited from our classes. */
const publicMembers = (() => {
  const entry = 'dist/entries/index.d.ts';
  const program = ts.createProgram([entry], { types: [], moduleResolution: ts.ModuleResolutionKind.Bundler });
  const checker = program.getTypeChecker();
  const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)));
  const isOurs = ({ declarations }) =>
    declarations.every(
      (each) =>
        !each.getSourceFile().fileName.includes('node_modules') &&
        !(ts.getCombinedModifierFlags(each) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)),
    );
  return (name) => {
    const type = checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(symbols.find((each) => each.name === name)));
    return type
      .getProperties()
      .filter(isOurs)
      .map((each) => each.name);
  };
})();
/** Excludes lifecycle callbacks, which only the browser calls. */
const isLifecycle = (name) => name.endsWith('Callback') || name.startsWith('#');

test('matches the schema of custom elements manifests', () => {
  const schema = readJson('node_modules/custom-elements-manifest/schema.json');
  const validate = new Ajv({ strict: false }).compile(schema);
  assert.equal(validate(manifest), true, JSON.stringify(validate.errors));
});

test('is named by the package and lists existing files and registered tags', () => {
  assert.equal(`./${path}`, exports['./custom-elements.json']);
  assert.deepEqual(
    elements.map(({ tagName }) => tagName),
    ['contact-card', 'language-notice', 'language-switcher', 'news-item', 'news-list', 'news-provider'].map(
      (name) => `wco-${name}`,
    ),
  );
  for (const { file } of elements) assert.ok(existsSync(file), file);
});

for (const element of elements) {
  const { tagName, name } = element;
  const { observedAttributes, elementProperties } = wco[name];

  test(`<${tagName}>: lists the observed attributes`, () => {
    assert.deepEqual(names(element.attributes), [...observedAttributes].sort());
    for (const { name: attribute, fieldName } of element.attributes) {
      const { attribute: own } = elementProperties.get(fieldName);
      assert.equal(own ?? fieldName, attribute);
    }
  });

  test(`<${tagName}>: lists the public properties and methods`, () => {
    const expected = publicMembers(name).filter((each) => !isLifecycle(each));
    assert.deepEqual(names(element.members), expected.sort());
    for (const { name: member, kind, readonly, parsedType } of element.members) {
      if (kind === 'field') assert.notEqual(parsedType.text, 'any', member);
      if (elementProperties.has(member)) assert.notEqual(readonly, true, member);
    }
  });

  test(`<${tagName}>: lists the dispatched events`, () => {
    const dispatched = distinct(
      [...codeOf(element, 'WcoNewsItem', 'WcoContactCard').matchAll(/new (Wco\w+Event)\(/g)].map(([, event]) => event),
    );
    assert.deepEqual(distinct(element.events.map(({ type }) => type.text)), dispatched);
    for (const { name: event, type } of element.events) assert.equal(new wco[type.text]({}).type, event);
  });

  test(`<${tagName}>: lists the slots in its code`, () => {
    const code = codeOf(element, 'WcoNewsItem');
    // Templates and links are read without a slot.
    const found = [
      ...code.matchAll(/<slot(?: name=(?:"([\w-]+)"|\$\{(\w+)\}))?[\s>]|slot="(item)"|'a\[hreflang\]'/g),
    ].flatMap(([, slot, variable, template]) => (variable ? ['loading', 'empty', 'error'] : [slot ?? template ?? '']));
    assert.deepEqual(names(element.slots), distinct(found));
  });

  test(`<${tagName}>: lists the states that its code sets`, () => {
    const [, set = ''] = /this\.setStates\(([\s\S]*?)\);/.exec(readFileSync(sourceOf(element), 'utf8')) ?? [];
    const states = names(element.cssStates);
    const literals = distinct([...set.matchAll(/(?:&&|\?) '([\w-]+)'/g)].map(([, state]) => state));
    // The remaining states are the values of `state`.
    const loading = element.members.find((member) => member.name === 'state')?.parsedType.text ?? '';
    for (const state of literals) assert.ok(states.includes(state), state);
    for (const state of states) assert.ok(literals.includes(state) || loading.includes(`'${state}'`), state);
  });
}

test('lists the parts in the sources', () => {
  const parts = ofAll('cssParts');
  const written = [...sources.matchAll(/\spart="([\w -]+)"/g)].flatMap(([, value]) => value.split(' '));
  assert.ok(written.length > 50);
  for (const part of written) assert.ok(parts.has(part), part);
  for (const part of parts) assert.match(sources, new RegExp(`['" -}]${part.replace(/^contact-/, '')}\\b`), part);
});

/** Shared style sheets also style parts that these elements never render. */
const NOT_RENDERED = {
  WcoContactCard: ['--wco-color-notice', '--wco-image-ratio'],
  WcoLanguageNotice: ['--wco-headline-font-family', '--wco-image-ratio'],
  WcoLanguageSwitcher: ['--wco-headline-font-family'],
  WcoNewsProvider: ['--wco-headline-font-family', '--wco-radius'],
};

const TOKENS = /const (?:tokens|contrastTokens) = css`[^`]*`/g;
const [tokens, contrastTokens] = readFileSync('src/elements/parts/base-styles.ts', 'utf8').match(TOKENS);
const definitionsIn = (css) => [...css.matchAll(/(--_[\w-]+):([^;]*);/g)].map(([, name, value]) => [name, value]);
const fallbacks = new Map(definitionsIn(tokens));
/** `--_text` → the text of its definitions, for all browsers and for those with relative colours. */
const definitions = new Map([
  ...fallbacks,
  ...definitionsIn(contrastTokens).map(([name, value]) => [name, `${fallbacks.get(name) ?? ''} ${value}`]),
]);

/** The public custom properties that a style sheet uses, directly or through private ones. */
const customPropertiesIn = (code, seen = new Set()) =>
  [...code.matchAll(/var\(\s*(--(?:wco-|_)[\w-]+)/g)].flatMap(([, name]) => {
    if (seen.has(name)) return [];
    seen.add(name);
    return name.startsWith('--wco-') ? [name] : customPropertiesIn(definitions.get(name) ?? '', seen);
  });

for (const element of elements) {
  test(`<${element.tagName}>: custom properties are those of its styles`, () => {
    const code = codeOf(element, 'WcoNewsItem').replace(TOKENS, '');
    const used = customPropertiesIn(code).filter((name) => !NOT_RENDERED[element.name]?.includes(name));
    assert.deepEqual(names(element.cssProperties), distinct(used));
  });

  test(`<${element.tagName}>: describes everything, with defaults, parameters and fields`, () => {
    const { attributes, members, events } = element;
    const kinds = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];
    for (const entry of kinds.flatMap((kind) => element[kind] ?? [])) assert.ok(entry.description, entry.name);
    for (const { name, parsedType, description, default: value } of attributes) {
      const isChoice = /'|boolean/.test(parsedType.text);
      assert.ok(!isChoice || value || description.includes('Default: '), `${name} has no default`);
    }
    for (const { name, description, default: value } of element.cssProperties ?? []) {
      assert.ok(value || description.includes('Default: '), `${name} has no default`);
    }
    for (const method of members.filter(({ kind }) => kind === 'method')) {
      assert.ok(method.return.type.text, method.name);
      for (const each of method.parameters ?? []) assert.ok(each.description && each.type.text, each.name);
    }
    for (const { type, fields } of events) {
      // Excludes the members of `Event` itself.
      const own = Object.getOwnPropertyDescriptors(new wco[type.text]({}));
      const getters = Object.getOwnPropertyDescriptors(wco[type.text].prototype);
      const expected = [...Object.keys(own), ...Object.keys(getters)];
      assert.deepEqual(names(fields), expected.filter((key) => !['constructor', 'isTrusted'].includes(key)).sort());
    }
  });
}
