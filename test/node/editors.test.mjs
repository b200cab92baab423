/** Editor data covers everything in the manifest. test/packed checks that editors can use it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const read = (name) => readFileSync(`dist/${name}`, 'utf8');
const readJson = (name) => JSON.parse(read(name));
const names = (entries = []) => entries.map(({ name }) => name);
const distinct = (values) => [...new Set(values)].sort();

const elements = readJson('custom-elements.json').modules.flatMap(({ declarations }) => declarations);
const all = (kind) => elements.flatMap((element) => element[kind] ?? []);
const { version, exports, 'web-types': webTypesPath } = JSON.parse(readFileSync('package.json', 'utf8'));

test('VS Code data has tags, attributes and choices', () => {
  const { version: format, tags } = readJson('vscode.html-custom-data.json');
  assert.equal(format, 1.1);
  assert.deepEqual(
    tags.map(({ name, attributes }) => [name, names(attributes)]),
    elements.map(({ tagName, attributes }) => [tagName, names(attributes)]),
  );
  const { attributes } = tags.find(({ name }) => name === 'wco-news-item');
  const choices = (attribute) => names(attributes.find(({ name }) => name === attribute).values);
  assert.deepEqual(choices('fallback').sort(), ['best', 'none', 'original']);
  assert.deepEqual(choices('credentials').sort(), ['include', 'omit', 'same-origin']);
  assert.deepEqual(choices('src'), []);
  for (const { name, description } of tags) {
    const element = elements.find(({ tagName }) => tagName === name);
    for (const entry of [...element.events, ...(element.slots ?? [])]) {
      assert.ok(description.value.includes(`\`${entry.name || 'default'}\`: `), `${name}: ${entry.name}`);
    }
  }
});

test('VS Code data has custom properties, parts and states, each once', () => {
  const { properties, pseudoElements, pseudoClasses } = readJson('vscode.css-custom-data.json');
  assert.deepEqual(names(properties).sort(), distinct(names(all('cssProperties'))));
  assert.deepEqual(
    names(pseudoElements).sort(),
    distinct(names(all('cssParts'))).map((name) => `::part(${name})`),
  );
  assert.deepEqual(
    names(pseudoClasses).sort(),
    distinct(names(all('cssStates'))).map((name) => `:state(${name})`),
  );
});

test('JetBrains data has everything in the manifest', () => {
  assert.equal(webTypesPath, './dist/web-types.json');
  const { name, version: own, contributions } = readJson('web-types.json');
  assert.deepEqual([name, own], ['wco-widgets', version]);
  assert.deepEqual(
    contributions.html.elements.map((element) => ({
      name: element.name,
      attributes: names(element.attributes),
      slots: names(element.slots),
      properties: names(element.js.properties),
      events: element.js.events.map((event) => [event.name, event.type]),
      custom: names(element.css.properties),
      parts: names(element.css.parts),
      states: [...element.description.matchAll(/`:state\(([\w-]+)\)`/g)].map(([, state]) => state),
    })),
    elements.map((element) => ({
      name: element.tagName,
      attributes: names(element.attributes),
      slots: names(element.slots),
      properties: names(element.members.filter(({ kind }) => kind === 'field')),
      events: element.events.map((event) => [event.name, event.type.text]),
      custom: names(element.cssProperties),
      parts: names(element.cssParts),
      states: names(element.cssStates),
    })),
  );
  const valueOf = (tag, attribute) => {
    const { attributes } = contributions.html.elements.find((element) => element.name === tag);
    return attributes.find((entry) => entry.name === attribute).value;
  };
  assert.deepEqual(valueOf('wco-news-list', 'searchable'), { kind: 'no-value', type: 'boolean' });
  assert.deepEqual(valueOf('wco-news-list', 'layout'), { kind: 'plain', type: "'list' | 'grid' | 'lead'" });
  assert.deepEqual(valueOf('wco-news-list', 'limit'), { kind: 'plain', type: 'number' });
});

test('framework types have settable properties and all events', () => {
  const declarations = read('frameworks/elements.d.ts');
  for (const { name, tagName, members, attributes, events } of elements) {
    const of = (kind) =>
      new RegExp(`interface ${name.replace('Wco', '')}${kind} \\{([\\s\\S]*?)\\n\\}`).exec(declarations)[1];
    const keys = (kind) => [...of(kind).matchAll(/^ {2}'?([\w-]+)'?\??: /gm)].map(([, key]) => key);
    const fields = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
    assert.deepEqual(keys('Properties'), names(fields));
    assert.deepEqual(
      keys('Attributes'),
      names(attributes.filter(({ name, fieldName, type }) => name !== fieldName || type.text.startsWith('number'))),
    );
    assert.deepEqual(keys('Events'), names(events));
    assert.ok(declarations.includes(`  '${tagName}': {\n    element: ${name};`));
    assert.match(read('frameworks/react.js'), new RegExp(`tagName: '${tagName}',\\s+elementClass: ${name},`));
    assert.match(read('frameworks/react.d.ts'), new RegExp(`WcoComponent<WcoElements\\['${tagName}'\\]>`));
  }
});

test('React’s style type has the custom properties', () => {
  const [, body] = /interface WcoCustomProperties \{([\s\S]*?)\n\}/.exec(read('frameworks/elements.d.ts'));
  const keys = [...body.matchAll(/^ {2}'(--wco-[\w-]+)'\?: string \| number/gm)].map(([, key]) => key);
  assert.deepEqual(keys.sort(), distinct(names(all('cssProperties'))));
});

test('llms.txt lists the whole API and existing files', () => {
  const text = read('llms.txt');
  assert.match(text, /^# wco-widgets\n\n> .+\n\nVersion [\d.]+\. /);
  for (const element of elements) {
    const { tagName, attributes, events, slots = [], members, cssParts = [], cssStates = [] } = element;
    const [, section] = text.split(`\n## <${tagName}>\n`);
    const own = section.split('\n## ')[0];
    for (const { name } of [...attributes, ...events, ...slots]) {
      assert.ok(own.includes(`\n- \`${name || 'default'}\``), `${tagName}: ${name}`);
    }
    for (const { name } of [...members, ...cssParts, ...cssStates]) {
      const isNamed = own.includes(`\`${name}\``) || own.includes(`\`${name}()\``);
      assert.ok(isNamed || attributes.some(({ fieldName }) => fieldName === name), `${tagName}: ${name}`);
    }
    assert.match(own, new RegExp(`\`\`\`html\n[^\`]*<${tagName}`));
  }
  for (const { name } of all('cssProperties')) assert.ok(text.includes(`\n- \`${name}\`: `), name);
  assert.doesNotMatch(text, /undefined(?!`)/);
  const linked = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path);
  assert.equal(linked.length, 7);
  for (const path of linked) assert.ok(existsSync(join('dist', path)), path);
});

test('each framework has an entry with types', () => {
  for (const name of ['react', 'vue', 'svelte', 'preact', 'solid']) {
    assert.deepEqual(Object.keys(exports[`./${name}`]), ['types', 'default']);
    for (const path of Object.values(exports[`./${name}`])) assert.equal(dirname(path), './dist/frameworks');
  }
});
