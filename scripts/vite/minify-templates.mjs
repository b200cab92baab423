/**
 * Vite plugin: takes the indentation out of `css`, `html` and `svg` templates. White space with a line
 * break between two tags goes; any other is kept as one space, so a gap that counts is written on one
 * line, as a space.
 */
const squeeze = {
  css: (text) =>
    text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/, /g, ',')
      .replaceAll(';}', '}'),
  html: (text) =>
    text
      .replace(/>\s*\n\s*</g, '><')
      .replace(/>\s*\n\s*$/g, '>')
      .replace(/^\s*\n\s*</g, '<')
      .replace(/^\s*\n\s*$/g, '')
      .replace(/\s+/g, ' ')
      .replace(/ >/g, '>'),
};
squeeze.svg = squeeze.html;

export const minifyTemplates = () => ({
  name: 'wco-minify-templates',
  apply: 'build',
  enforce: 'post',
  transform(code, id) {
    if (!id.includes('/src/') || !/\b(css|html|svg)`/.test(code)) return null;
    const quasis = [];
    const walk = (node) => {
      if (!node || typeof node !== 'object') return;
      if (Array.isArray(node)) return node.forEach(walk);
      if (node.type === 'TaggedTemplateExpression' && squeeze[node.tag.name]) {
        for (const quasi of node.quasi.quasis) quasis.push({ quasi, change: squeeze[node.tag.name] });
      }
      Object.values(node).forEach(walk);
    };
    walk(this.parse(code).body);
    quasis.sort((a, b) => b.quasi.start - a.quasi.start);
    let result = code;
    for (const { quasi, change } of quasis) {
      const start = code.indexOf(quasi.value.raw, quasi.start);
      result = result.slice(0, start) + change(quasi.value.raw) + result.slice(start + quasi.value.raw.length);
    }
    return { code: result, map: null };
  },
});
