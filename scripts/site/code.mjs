import hljs from 'highlight.js/lib/common';
import { escapeHtml } from './escape.mjs';

hljs.registerAliases(['vue', 'svelte'], { languageName: 'xml' });

/** HTML of code, with classes for colours (demo/site.css). */
const highlight = (code, language) =>
  hljs.getLanguage(language) ? hljs.highlight(code, { language }).value : escapeHtml(code);

/** A code block with a copy button, which `demo/copy-code.ts` makes visible. */
export const renderCode = (code, language) => `<div class="code">
<pre tabindex="0" dir="ltr"><code>${highlight(code, language)}</code></pre>
<button type="button" class="copy-code" hidden>Copy</button>
</div>
`;
