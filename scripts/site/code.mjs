import { escapeHtml } from './escape.mjs';

/** A code block with a copy button, which `demo/copy-code.ts` makes visible. */
export const renderCode = (code) => `<div class="code">
<pre tabindex="0" dir="ltr"><code>${escapeHtml(code)}</code></pre>
<button type="button" class="copy-code" hidden>Copy</button>
</div>
`;
