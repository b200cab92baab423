/**
 * Vite plugin: in the message catalogue, `msg('Close', { id: 'common.close', desc: '…' })` becomes
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
