/**
 * node bench/bodies.mjs [characters] [kind]: how long hostile bodies hold a page (Chromium) and a server. Run it by hand,
 * on an idle machine; tests count the tags and nodes instead (test/safety/limit-markup.node.test.ts).
 *
 * Prints milliseconds of processor time, without other processes: `limit` is `limitMarkup`, `parse` is the parser of the
 * browser, `rebuild` the rest of `sanitizeHtml`, `show` inserts the body and lays it out, `server` is `sanitizeMarkup`
 * with its markup. In a page, each step after the first two is a separate task.
 */
/* global document, DOMParser, window -- in the page */
import { build } from 'esbuild';
import { launchChromium, openIn } from '../test/support/chromium.mjs';

const [characters = '500000', only = ''] = process.argv.slice(2);
const MOST = Number(characters);

/** Repeats a piece up to the size; `%` becomes the number of the piece. */
const repeat = (piece, before = '', after = '') => {
  const pieces = [];
  for (let length = before.length + after.length, index = 0; length < MOST; index += 1) {
    pieces.push(piece.replaceAll('%', String(index)));
    length += pieces.at(-1).length;
  }
  return before + pieces.join('') + after;
};

const halves = (first, second) => {
  const whole = repeat(first).slice(0, MOST / 2);
  return whole.slice(0, whole.lastIndexOf('<')) + repeat(second).slice(0, MOST / 2);
};

const KINDS = {
  'plain paragraphs': repeat('<p>Customs officers met at the border on Monday to talk about queues. </p>'),
  'attributes of one element': repeat(' a%=1', '<p', '>x</p>'),
  'attributes without values': repeat(' a%', '<p', '>x</p>'),
  'attributes of the body': repeat('<body a%=1>'),
  'attributes of many elements': repeat('<p a=1 b=2 c=3 d=4>x</p>'),
  comments: repeat('<!---->'),
  'comments never closed': repeat('<!--'),
  'bogus comments': repeat('<!a>'),
  'nested links': repeat('<a href=/%>'),
  'nested links and blocks': repeat('<a href=/%><div>'),
  'formatting elements': repeat('<b><i>'),
  'formatting elements that differ': repeat('<font size=%>'),
  'formatting elements that reopen': halves('<font size=%>', '<p>x'),
  'crossed formatting elements': repeat('<b><p></b>'),
  'formatting elements in a table': repeat('<b>x', '<table>'),
  'end tags': repeat('</b></p></br></x>'),
  'unknown elements': repeat('<x-%>'),
  'unknown elements, closed': repeat('<x-%>a</x-%>'),
  foreignObject: repeat('<svg><foreignObject>'),
  'foreign elements': repeat('<g>', '<svg>'),
  'mathematical elements': repeat('<mi><p>', '<math>'),
  templates: repeat('<template>'),
  'closed templates': repeat('<template>x</template>'),
  'deep blocks': repeat('<div>'),
  'deep lists': repeat('<ul><li>'),
  'deep quotations': repeat('<blockquote>', '', 'x'),
  'table rows': repeat('<tr><td>1<td>2<td>3', '<table>', '</table>'),
  'nested tables': repeat('<table><tr><td>'),
  'text in tables': repeat('<tr>x', '<table>'),
  entities: repeat('&amp;'),
  'entities without ends': repeat('&notit'),
  'angle brackets': repeat('<'),
  options: repeat('<option>x', '<select>'),
  images: repeat('<img src=/%.png alt=x>'),
  'line breaks': repeat('<br>'),
  'one word': 'x'.repeat(MOST),
  'nested inline elements': repeat('<span>x'),
  ruby: repeat('<ruby>x<rt>y'),
  headings: repeat('<h2>x</h2>'),
  'hidden text': repeat('<i hidden>x</i>'),
  'links to notes': repeat('<a href="#n%">x</a><i id=n%>y</i>'),
};

const bundle = async (contents, platform) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'bundled',
    platform,
  });
  return outputFiles[0].text;
};

const page = await bundle(
  `export { sanitizeHtml } from './src/safety/sanitize-html.ts';
   export { limitMarkup } from './src/safety/limit-markup.ts';`,
  'browser',
);
const server = await bundle(`export { sanitizeMarkup } from './src/ssr/sanitize-markup.ts';`, 'node');
const { sanitizeMarkup } = new Function(`${server}; return bundled`)();

const options = { baseUrl: 'https://news.invalid/a.html', headingShift: 2 };

/** The steps that run in the page. */
const STEPS = {
  limit: () => (window.limited = window.bundled.limitMarkup(window.markup).html),
  parse: () => void new DOMParser().parseFromString(window.limited, 'text/html'),
  rebuild: async (how) => void (window.safe = await window.bundled.sanitizeHtml(window.markup, how)),
  show: () => {
    const element = document.body.appendChild(document.createElement('div'));
    element.append(window.safe.fragment);
    return element.offsetHeight;
  },
};

const measurePage = async (browser, html) => {
  const { page: tab, close } = await openIn(browser);
  try {
    await tab.goto('about:blank');
    await tab.evaluate(page);
    await tab.evaluate((markup) => void (window.markup = markup), html);
    const client = await tab.createCDPSession();
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const now = async () => {
      const { metrics } = await client.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    };
    const times = {};
    for (const [step, run] of Object.entries(STEPS)) {
      const before = await now();
      await tab.evaluate(run, options);
      times[step] = (await now()) - before;
    }
    times.rebuild -= times.limit + times.parse;
    return { ...times, nodes: await tab.evaluate(() => document.querySelectorAll('body *').length) };
  } finally {
    void close();
  }
};

const measureServer = (html) => {
  const before = process.cpuUsage();
  void sanitizeMarkup(html, options).fragment.outerHTML;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const COLUMNS = ['limit', 'parse', 'rebuild', 'show', 'server', 'nodes'];
const browser = await launchChromium();
console.log('kind'.padEnd(34), ...COLUMNS.map((name) => name.padStart(8)));
for (const [kind, html] of Object.entries(KINDS)) {
  if (!kind.includes(only)) continue;
  const failed = (error) => console.error(String(error).slice(0, 200)) ?? {};
  const timeout = new Promise((resolve) => setTimeout(resolve, 60_000, {}));
  const measured = await Promise.race([measurePage(browser, html).catch(failed), timeout]);
  try {
    measured.server = measureServer(html);
  } catch (error) {
    failed(error);
  }
  console.log(
    kind.padEnd(34),
    ...COLUMNS.map((name) => (name in measured ? String(Math.round(measured[name])) : '?').padStart(8)),
  );
}
await browser.close();
