import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const CATALOGUE = 'src/messages/catalogue';

/** Ids of all messages, in alphabetical order. */
const messageIds = () =>
  readdirSync(CATALOGUE)
    .flatMap((file) => [...readFileSync(`${CATALOGUE}/${file}`, 'utf8').matchAll(/\bid: '([\w.]+)'/g)])
    .map(([, id]) => id)
    .sort();

/** The object literal after `name:` in a module that is nothing but data. */
const valueOf = (ast, name) => {
  let found;
  const walk = (node) => {
    if (!node || typeof node !== 'object' || found) return;
    if (Array.isArray(node)) return node.forEach(walk);
    if (node.type === 'Property' && (node.key.name ?? node.key.value) === name) found = node.value;
    else Object.values(node).forEach(walk);
  };
  walk(ast.body);
  return found;
};

const entriesOf = ({ properties }) => properties.map(({ key, value }) => [key.name ?? String(key.value), value.value]);

/**
 * Vite plugin: locales that are served with the script lose their keys. Messages become a list in the order of
 * their ids, the id of each `msg` constant becomes its place in it, and names of languages become one string
 * (src/messages/packed-locale.ts takes that apart). A fingerprint of the ids ties the two together.
 */
export const packLocales = () => {
  const ids = messageIds();
  const fingerprint = createHash('sha256').update(ids.join()).digest('base64url').slice(0, 4);
  return {
    name: 'wco-pack-locales',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('/src/messages/packed-locale.')) {
        return { code: code.replace(/(["'])source\1/, JSON.stringify(fingerprint)), map: null };
      }
      if (id.includes('/src/messages/catalogue/')) {
        const result = code.replace(/\{ id: "([\w.]+)",/g, (_match, key) => `{ id: ${ids.indexOf(key)},`);
        if (result === code) this.error(`${id} has no message to be numbered`);
        return { code: result, map: null };
      }
      if (!id.includes('/src/messages/generated/locales/')) return null;
      const ast = this.parse(code);
      const replacements = ['messages', 'languages'].map((name) => {
        const node = valueOf(ast, name);
        const entries = entriesOf(node);
        const texts = entries.map(([, text]) => text);
        if (name === 'languages') return { node, by: JSON.stringify(texts.join('|')) };
        if (entries.map(([key]) => key).join() !== ids.join())
          this.error(`${id} has other messages than the catalogue`);
        return { node, by: `${JSON.stringify(texts)}, catalogue: ${JSON.stringify(fingerprint)}` };
      });
      const packed = replacements
        .sort((a, b) => b.node.start - a.node.start)
        .reduce((text, { node, by }) => text.slice(0, node.start) + by + text.slice(node.end), code);
      return { code: packed, map: null };
    },
  };
};
