/** Tests `npx wco-widgets check` against the build. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { runCommand } from '../support/run-command.mjs';

const GOOD = 'test/fixtures/check/good.json';
const PROBLEMS = 'test/fixtures/check/problems.json';

/** Runs the command in its own process. */
const spawnCommand = (args, input) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['bin/wco-widgets.mjs', ...args]);
    let [out, error] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (error += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, error }));
    child.stdin.end(input);
  });

const ANSWERS = {
  '/good.json': (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    response.end(readFileSync(GOOD));
  },
  '/closed.json': (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(readFileSync(GOOD));
  },
  '/picky.json': (request, response) => {
    const isFriend = request.headers.origin === 'https://friend.example';
    response.writeHead(200, isFriend ? { 'access-control-allow-origin': 'https://friend.example' } : {});
    response.end(readFileSync(GOOD));
  },
  '/page.html': (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>News</title><p>Not a feed');
  },
  '/never.json': () => undefined,
  '/moved.json': (request, response) => response.writeHead(301, { location: '/good.json' }).end(),
  // Like WordPress: sends the CORS header only in response to `Origin`.
  '/mirror.json': (request, response) => {
    const { origin } = request.headers;
    response.writeHead(200, origin ? { 'access-control-allow-origin': origin, vary: 'Origin' } : {});
    response.end(readFileSync(GOOD));
  },
  '/to-other-site.json': (request, response) => {
    const location = `http://localhost:${server.address().port}/friends-of-nobody.json`;
    response.writeHead(302, { location, 'access-control-allow-origin': '*' }).end();
  },
  '/friends-of-nobody.json': (request, response) => {
    response.writeHead(200, {
      'access-control-allow-origin': request.headers.origin === 'null' ? 'null' : 'https://a.example',
    });
    response.end(readFileSync(GOOD));
  },
  '/loop.json': (request, response) => response.writeHead(302, { location: '/loop.json' }).end(),
  '/to-file.json': (request, response) => response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
  '/broken-gzip.json': (request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip', 'access-control-allow-origin': '*' }).end('no gzip');
  },
};

const server = createServer((request, response) => {
  const answer = ANSWERS[request.url];
  if (answer) answer(request, response);
  else response.writeHead(404).end('gone');
});
let base = '';

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${server.address().port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

/** Finds a free port without a listener. */
const closedPort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

test('reports format, articles and languages of a valid file and exits with 0', async () => {
  const { code, out, error } = await runCommand(['check', GOOD, '--lang', 'ru', '--strict']);
  assert.deepEqual([code, error], [0, '']);
  for (const line of [
    'The news was read.',
    'Format: json-feed',
    'Title: Port of Example: news',
    'Articles: 2',
    'Requested: ru.',
    'English (en): 1 of 2; missing in articles 2',
    'Russian (ru): 1 of 2; missing in articles 2',
    'Arabic (ar): 1 of 2; missing in articles 1',
    '1. [en, ru] → ru: The night berth opens on Monday',
    '2. [ar] → ar instead: إصلاح الرافعة',
  ]) {
    assert.ok(out.includes(`  ${line}\n`), `${line}\n---\n${out}`);
  }
  assert.ok(!out.includes('Problems'), out);
});

test('locates problems and exits with 0, or with 1 under --strict', async () => {
  const { code, out } = await runCommand(['check', PROBLEMS]);
  assert.equal(code, 0);
  for (const line of [
    'items[0].date_published: "10/05/2022" is not a date: write ISO 8601 (2022-05-31, or 2022-05-31T09:30:00+02:00) (line 10)',
    'items[0].image: "crane.jpg" is relative, but the document has no address: write the full address (https://…) (line 11)',
    'items[1]: is left out: an article needs a headline, a summary or a text (line 13)',
  ]) {
    assert.ok(out.includes(`  ${line}\n`), `${line}\n---\n${out}`);
  }
  assert.equal((await runCommand(['check', PROBLEMS, '--strict'])).code, 1);
});

test('resolves relative addresses against --base', async () => {
  const { out } = await runCommand(['check', PROBLEMS, '--base', 'https://port.example/feeds/notices.json']);
  assert.ok(!out.includes('crane.jpg'), out);
});

test('escapes control characters in feed text', async () => {
  const { out } = await runCommand(['check', PROBLEMS]);
  assert.ok(out.includes('Title: Port of Example: notices\\u001b[31m'), out);
  assert.ok(!out.includes('\u001b'));
  assert.ok(!(await runCommand(['check', PROBLEMS, '--json'])).out.includes('\u001b'));
});

test('runs in its own process with exit code, standard input and output', async () => {
  const { code, out, error } = await spawnCommand(['check', '-', '--strict'], readFileSync(PROBLEMS));
  assert.deepEqual([code, out.includes('items[1]: is left out'), error], [1, true, '']);
  const wrong = await spawnCommand(['frobnicate'], '');
  assert.deepEqual([wrong.code, wrong.out], [3, '']);
  assert.match(wrong.error, /^Unknown command "frobnicate"\n/);
});

test('reads standard input', async () => {
  const { code, out } = await runCommand(['check', '-'], { input: readFileSync(GOOD) });
  assert.deepEqual([code, out.includes('Articles: 2')], [0, true]);
  const none = await runCommand(['check', '-']);
  assert.deepEqual([none.code, none.out.includes('empty-body: There is nothing to read')], [2, true]);
});

test('reports the request and whether pages may read the address', async () => {
  const { code, out } = await runCommand(['check', `${base}/good.json`]);
  assert.equal(code, 0);
  assert.match(out, /\/good\.json: status 200, application\/json, [\d,]+ bytes, [\d,]+ ms/);
  assert.ok(!out.includes('Permissions to add'), out);
});

test('follows redirects and checks their CORS headers as browsers do', async () => {
  const moved = await runCommand(['check', `${base}/moved.json`]);
  assert.ok(moved.out.includes(`redirected to ${base}/good.json`), moved.out);
  assert.ok(
    moved.out.includes(
      `The redirect at ${base}/moved.json sends no Access-Control-Allow-Origin: pages of other sites cannot follow it. ` +
        `Use the address it leads to (${base}/good.json), or add this header to its responses:`,
    ),
    moved.out,
  );
  const other = await runCommand(['check', `${base}/to-other-site.json`, '--origin', 'https://www.example.org']);
  assert.deepEqual([other.code, other.out.includes('Permissions to add')], [0, false], other.out);
});

test('checks access for any site without --origin', async () => {
  const { out } = await runCommand(['check', `${base}/mirror.json`]);
  assert.ok(!out.includes('Permissions to add'), out);
});

test('requires no CORS header for the feed’s own site', async () => {
  const { out } = await runCommand(['check', `${base}/closed.json`, '--origin', `${base}/page.html`]);
  assert.ok(!out.includes('Permissions to add'), out);
});

test('names the header that lets other sites read the address', async () => {
  const { code, out } = await runCommand(['check', `${base}/closed.json`]);
  assert.equal(code, 0);
  assert.ok(out.includes('The server sends no Access-Control-Allow-Origin: pages of other sites cannot read'), out);
  assert.ok(out.includes('\n    Access-Control-Allow-Origin: *\n'), out);
});

test('checks a server that allows only some sites with --origin', async () => {
  const friend = await runCommand(['check', `${base}/picky.json`, '--origin', 'https://friend.example/page.html']);
  assert.ok(!friend.out.includes('Permissions to add'), friend.out);
  const other = await runCommand(['check', `${base}/picky.json`, '--origin', 'https://other.example']);
  assert.ok(other.out.includes('pages of https://other.example cannot read the feed'), other.out);
});

test('exits with 1 under --strict if pages of --origin cannot read the news', async () => {
  const code = async (path, ...args) => (await runCommand(['check', `${base}${path}`, '--strict', ...args])).code;
  assert.deepEqual(
    [
      await code('/closed.json', '--origin', 'https://www.example.org'),
      await code('/picky.json', '--origin', 'https://other.example'),
      await code('/moved.json', '--origin', 'https://www.example.org'),
      await code('/picky.json', '--origin', 'https://friend.example'),
      await code('/good.json', '--origin', 'https://www.example.org'),
      await code('/closed.json'),
    ],
    [1, 1, 1, 0, 0, 0],
  );
});

test('names line and value of an error in JSON', async () => {
  const { code, out } = await runCommand(['check', '-'], { input: '\n{"items": [\n  {"id": "1" "title": "A"}\n]}' });
  assert.equal(code, 2);
  assert.ok(
    out.includes(
      'The JSON has an error in line 3, column 14 (items[0]): a comma or } is missing, or a quotation mark in the text needs a backslash',
    ),
    out,
  );
});

test('says why a file cannot be read, and suggests the intended address', async () => {
  for (const [source, message] of [
    [
      'no-such-file.json',
      'no-such-file.json could not be read: ENOENT, the file does not exist\nCheck the path. An address starts with http:// or https://.\n',
    ],
    ['docs', 'docs could not be read: EISDIR, it is a folder\nName a file in it.\n'],
    [
      'www.port.example/feed.json',
      'www.port.example/feed.json could not be read: ENOENT, the file does not exist\nDid you mean https://www.port.example/feed.json?\n',
    ],
  ]) {
    assert.deepEqual(await runCommand(['check', source]), { code: 2, out: '', error: message });
  }
});

test('exits with 2 and gives advice if the source cannot be read', async () => {
  for (const [source, ...expected] of [
    [`${base}/none.json`, 'not-found: HTTP 404', 'The address does not exist'],
    [`${base}/page.html`, 'The address leads to an HTML page, not to a feed.'],
    [`${base}/never.json`, 'timeout: No complete response within', 'Set a longer timeout'],
    [`http://127.0.0.1:${await closedPort()}/feed.json`, 'network: The request failed: ECONNREFUSED'],
    [`${base}/loop.json`, 'network: The request failed: too many redirects'],
    [`${base}/to-file.json`, 'network: The request failed: a redirect to file:'],
    [`${base}/broken-gzip.json`, 'network: The request failed: Z_DATA_ERROR'],
    ['bin/wco-widgets.mjs', 'unsupported-format: Neither JSON nor XML'],
  ]) {
    const { code, out } = await runCommand(['check', source, '--timeout', source.includes('never') ? '400' : '8000']);
    assert.equal(code, 2, source);
    for (const text of expected) assert.ok(out.includes(text), `${text}\n---\n${out}`);
    // Permissions are reported only with a feed.
    assert.ok(!out.includes('Permissions to add'), out);
  }
  const missing = await runCommand(['check', 'no-such-file.json']);
  assert.deepEqual([missing.code, missing.out], [2, '']);
  assert.match(missing.error, /^no-such-file\.json could not be read: ENOENT/);
});

test('limits the response with --max-bytes', async () => {
  for (const source of [GOOD, `${base}/good.json`, '-']) {
    const { code, out } = await runCommand(['check', source, '--max-bytes', '100'], { input: readFileSync(GOOD) });
    assert.deepEqual([code, out.includes('too-large: ')], [2, true], `${source}\n${out}`);
  }
});

test('reads the format given by --format', async () => {
  const input = '{"title": "Unmarked", "items": [{"id": "1", "title": "One"}]}';
  assert.equal((await runCommand(['check', '-'], { input })).code, 2);
  assert.ok((await runCommand(['check', '-', '--format', 'json-feed'], { input })).out.includes('Articles: 1'));
  assert.ok(
    (await runCommand(['check', '-', '--format', 'none'], { input })).out.includes('No format is called "none"'),
  );
});

test('prints the diagnosis as data with --json', async () => {
  const { code, out } = await runCommand(['check', GOOD, '--json', '--lang', 'ru,en']);
  assert.equal(code, 0);
  const diagnosis = JSON.parse(out);
  assert.deepEqual(Object.keys(diagnosis).sort(), [
    'copies',
    'failures',
    'formats',
    'hints',
    'items',
    'languageChoice',
    'languages',
    'outcome',
    'permissions',
    'problems',
    'requests',
    'title',
    'undeclared',
    'wrongLanguages',
  ]);
  assert.deepEqual(
    [diagnosis.outcome, diagnosis.formats, diagnosis.problems, diagnosis.failures],
    ['ready', ['json-feed'], [], []],
  );
  assert.deepEqual(diagnosis.items, [
    {
      id: 'urn:port:2026-night-berth',
      headline: 'The night berth opens on Monday',
      languages: ['en', 'ru'],
      missing: ['ar'],
      shown: { language: 'ru', kind: 'exact' },
    },
    {
      id: 'urn:port:2026-crane',
      headline: 'إصلاح الرافعة',
      languages: ['ar'],
      missing: ['en', 'ru'],
      shown: { language: 'ar', kind: 'default' },
    },
  ]);
  assert.deepEqual(diagnosis.languages[0], {
    language: 'en',
    name: 'English',
    count: 1,
    missing: ['urn:port:2026-crane'],
    isDeclared: true,
  });
  const failed = await runCommand(['check', `${base}/none.json`, '--json']);
  assert.equal(failed.code, 2);
  const [failure] = JSON.parse(failed.out).failures;
  assert.deepEqual([failure.code, failure.status, failure.message], ['not-found', 404, 'HTTP 404']);
});

test('exits with 3 for an invalid command, and says what to do', async () => {
  for (const [args, message, advice] of [
    [[], 'Missing command: check, coverage, render or snippet'],
    [['frobnicate'], 'Unknown command "frobnicate"\n'],
    [['chek', GOOD], 'Unknown command "chek"\n', 'Did you mean check?'],
    [['./feed.json'], 'Unknown command "./feed.json"\n', 'Did you mean check ./feed.json?'],
    [['check', GOOD, '--strct'], 'Unknown option --strct\n', 'Did you mean --strict?'],
    [['check', GOOD, '--timeout', '-5'], "Option '--timeout' argument is ambiguous.\n"],
    [
      ['check', 'feed://port.example/a'],
      '"feed://port.example/a" is not a web address\n',
      'Did you mean https://port.example/a?',
    ],
    [['check', 'file:///tmp/a.json'], '"file:///tmp/a.json" is not a web address\n', 'Write the path of the file.'],
    [['check', 'xy://a\nb'], '"xy://a\\u000ab" is not a web address\n', 'Use http:// or https://.'],
    [['check'], 'Missing source: check <file | address | ->'],
    [['check', GOOD, PROBLEMS], 'Only one file or address is allowed'],
    [['check', GOOD, '--timeout', 'soon'], '--timeout must be a positive whole number, not "soon"'],
    [['check', GOOD, '--max-bytes', '0'], '--max-bytes must be a positive whole number, not "0"'],
    [['check', GOOD, '--base', 'port'], '--base must be an address that starts with http:// or https://, not "port"'],
    [
      ['check', 'ftp://port.example/feed'],
      '"ftp://port.example/feed" is not a web address',
      'Use http:// or https://.',
    ],
    [['check', 'http://po rt/'], '"http://po rt/" is not a web address', 'Look for spaces and mistyped characters.'],
    [['check', GOOD, '--out', 'page.html'], 'check has no option --out'],
    [['render', GOOD, '--strict'], 'render has no option --strict'],
    [['check', GOOD, '--colour'], 'Unknown option --colour\n'],
    [['coverage'], 'Missing source: coverage <file | address | -> …'],
    [['coverage', GOOD, '--pages', 'all'], '--pages must be a positive whole number, not "all"'],
    [['coverage', GOOD, '--out', 'a.txt'], '--out must end in .html, .csv, .json, not "a.txt"'],
    [['coverage', GOOD, '--origin', 'https://a.example'], 'coverage has no option --origin'],
  ]) {
    const { code, out, error } = await runCommand(args);
    assert.deepEqual([code, out], [3, ''], args.join(' '));
    assert.ok(error.startsWith(message), error);
    const command = ['check', 'coverage', 'render'].includes(args[0]) ? `${args[0]} ` : '';
    assert.ok(error.endsWith(`\n${advice ?? `For help, run npx wco-widgets ${command}--help`}\n`), error);
    assert.equal(error.split('\n').length, 3, error);
  }
});

test('prints help and version', async () => {
  const help = await runCommand(['--help']);
  assert.deepEqual([help.code, help.error], [0, '']);
  assert.match(help.out, /^Usage: wco-widgets <command>/);
  for (const command of ['check', 'coverage', 'render', 'snippet']) {
    assert.match(help.out, new RegExp(`^  ${command} `, 'm'));
    const { code, out, error } = await runCommand([command, '--help']);
    assert.deepEqual([code, error], [0, '']);
    const headings = out.match(/^(?:Usage: wco-widgets|[A-Z][\w ]*:$)/gm);
    assert.deepEqual(headings, ['Usage: wco-widgets', 'Options:', 'Examples:', 'Exit codes:'], out);
    assert.ok(out.startsWith(`Usage: wco-widgets ${command} `), out);
    assert.match(out, /^ {2}--[\w-]+ <\w+> .*\(default: /m);
    assert.match(out, /^ {2}3 {2}the command is wrong$/m);
    assert.ok(
      out.split('\n').every((line) => line.length <= 100),
      out,
    );
  }
  const { out } = await runCommand(['check', '--help']);
  for (const option of ['lang', 'format', 'timeout', 'max-bytes', 'strict', 'json'])
    assert.match(out, new RegExp(`--${option}`));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.equal((await runCommand(['--version'])).out, `${version}\n`);
});

test('docs/diagnosis.md explains every error code and option', () => {
  const docs = readFileSync('docs/diagnosis.md', 'utf8');
  for (const code of [
    'network',
    'cors',
    'timeout',
    'http',
    'too-large',
    'empty-body',
    'unsupported-format',
    'malformed',
    'not-found',
    'no-version',
  ]) {
    assert.ok(docs.includes(`\`${code}\``), code);
  }
  for (const option of ['lang', 'format', 'base', 'origin', 'timeout', 'max-bytes', 'strict', 'all', 'json']) {
    assert.ok(docs.includes(`--${option}`), option);
  }
});
