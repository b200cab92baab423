import { escapeHtml } from './escape.mjs';

/** A block of code with its button, which `demo/copy-code.ts` shows. */
export const renderCode = (code) => `<div class="code">
<pre tabindex="0" dir="ltr"><code>${escapeHtml(code)}</code></pre>
<button type="button" class="copy-code" hidden>Copy</button>
</div>
`;
