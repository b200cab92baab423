import { fileURLToPath } from 'node:url';

const POLICY = fileURLToPath(new URL('../../src/safety/trusted-types.ts', import.meta.url));
const CREATES_POLICY = /(\w)\?\1\.createPolicy\("lit-html",\{createHTML:(\w)=>\2\}\):void 0/;

/**
 * Vite plugin: Lit uses our Trusted Types policy instead of creating one called `lit-html`. A page's policy (CSP
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
