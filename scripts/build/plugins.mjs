/** Vite plugins of the builds. */
import { fileURLToPath } from 'node:url';

const POLICY = fileURLToPath(new URL('../../src/safety/trusted-types.ts', import.meta.url));
const CREATES_POLICY = /(\w)\?\1\.createPolicy\("lit-html",\{createHTML:(\w)=>\2\}\):void 0/;

/**
 * Lit uses our Trusted Types policy instead of creating one called `lit-html`. A page's policy (CSP
 * `trusted-types`) then lists one name, and a second copy of Lit on the page does not make ours fail.
 */
export const ownLitPolicy = () => ({
  name: 'wco-own-lit-policy',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    if (!CREATES_POLICY.test(code)) this.error(`${id}: Lit creates its policy in another way than expected`);
    const own = code.replace(CREATES_POLICY, 'wcoPolicy()');
    return { code: `import { trustedPolicy as wcoPolicy } from ${JSON.stringify(POLICY)};\n${own}`, map: null };
  },
});

/**
 * In the message catalogue, `msg('Close', { id: 'common.close', desc: '…' })` becomes
 * `{ id: "common.close", text: "Close" }`: a constant that bundlers drop if it is unused, without the description for
 * translators.
 */
export const stripDescriptions = () => ({
  name: 'wco-strip-descriptions',
  apply: 'build',
  enforce: 'post',
  transform(code, id) {
    if (!id.includes('/src/messages/catalogue/')) return null;
    const calls = [];
    const walk = (node) => {
      if (!node || typeof node !== 'object') return;
      if (Array.isArray(node)) return node.forEach(walk);
      if (node.type === 'CallExpression' && node.callee.name === 'msg') calls.push(node);
      else Object.values(node).forEach(walk);
    };
    walk(this.parse(code).body);
    if (calls.length === 0) this.error(`${id} declares no message`);
    const source = calls.reduceRight((text, { start, end, arguments: [message, options] }) => {
      const key = options.properties.find((property) => property.key.name === 'id').value.value;
      const constant = `{ id: ${JSON.stringify(key)}, text: ${JSON.stringify(message.value)} }`;
      return text.slice(0, start) + constant + text.slice(end);
    }, code);
    return { code: source, map: null };
  },
});
