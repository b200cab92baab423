/*
 * Reports to the parent page what is shown here, once that is stable. Uses messages, because a
 * sandboxed page cannot be inspected.
 */
(() => {
  const textOf = (root) => {
    const texts = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      // Only some browsers can translate, and not in a sandbox.
      if (node.parentElement?.closest('[part="translation"]')) continue;
      if (node.nodeType === Node.TEXT_NODE && !/^(STYLE|SCRIPT|TEMPLATE)$/.test(node.parentNode.nodeName))
        texts.push(node.nodeValue.replace(/\s+/g, ' ').trim());
      if (node.shadowRoot) texts.push(textOf(node.shadowRoot));
    }
    return texts.filter(Boolean).join(' ');
  };

  const read = () =>
    [...document.body.children].map((element) => ({
      name: element.localName,
      state: element.state ?? null,
      text: element.shadowRoot ? textOf(element.shadowRoot) : null,
      // Styles count: a blocked sheet leaves the browser's own.
      lineHeight: element.shadowRoot?.querySelector('.root')
        ? getComputedStyle(element.shadowRoot.querySelector('.root')).lineHeight
        : null,
    }));

  const isWaiting = (shown) => shown.some(({ state, text }) => state === 'loading' || text === '');

  addEventListener('load', () => {
    let before = '';
    let calm = 0;
    const check = () => {
      const shown = read();
      const now = JSON.stringify(shown);
      calm = now === before && !isWaiting(shown) ? calm + 1 : 0;
      before = now;
      // Definitions at idle time take up to two seconds.
      const isDone = calm >= (shown.every(({ text }) => text) ? 4 : 30);
      if (!isDone) setTimeout(check, 100);
      else parent.postMessage({ shown, problems: window.problems, warnings: window.warnings }, '*');
    };
    check();
  });
})();
