import { fileURLToPath } from 'node:url';

const OURS = fileURLToPath(new URL('../../src/safety/trusted-types.ts', import.meta.url));
const POLICY_OF_LIT = /(\w)\?\1\.createPolicy\("lit-html",\{createHTML:(\w)=>\2\}\):void 0/;

/**
 * Vite plugin for builds that carry Lit: Lit's templates go through our Trusted Types policy. A page then lists one
 * name of ours; and Lit's own is free for a Lit that the page has itself, which would throw if it were taken.
 */
export const ownPolicy = () => ({
  name: 'wco-own-policy',
  apply: 'build',
  transform(code, id) {
    if (!/\/lit-html\/lit-html\.js$/.test(id)) return null;
    if (!POLICY_OF_LIT.test(code)) this.error('Lit makes its policy in another way than before');
    const own = code.replace(POLICY_OF_LIT, 'wcoPolicy()');
    return { code: `import { trustedPolicy as wcoPolicy } from ${JSON.stringify(OURS)};\n${own}`, map: null };
  },
});
