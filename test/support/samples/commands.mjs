/** Checks commands in samples: runs the harmless ones and verifies that the others exist. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

/** npm's built-in commands. */
const NPM = ['ci', 'install', 'test', 'start', 'pack', 'publish'];

const npm = ([verb, script]) => {
  if (verb === 'run') return scripts[script] ? [] : [`npm has no script ${script}`];
  if (verb === 'start' || verb === 'test') return scripts[verb] ? [] : [`npm has no script ${verb}`];
  return NPM.includes(verb) ? [] : [`npm does not know ${verb}`];
};

/** Common tools. Their behaviour is not tested here. */
const TOOLS = ['cd', 'cp', 'mkdir', 'git', 'mv', 'curl', 'aws', 'find'];

const node = ([file]) => (existsSync(file) ? [] : [`${file} does not exist`]);

/** Returns the mistakes in a command that is not run. */
const checkWithoutRunning = (line) =>
  line
    .split(/ (?:&&|\|) /)
    .map((command) => command.trim().split(/\s+/))
    .flatMap(([tool, ...args]) => {
      if (tool === 'npm') return npm(args);
      if (tool === 'node') return node(args);
      return TOOLS.includes(tool) ? [] : [`unknown tool "${tool}" (test/support/samples/commands.mjs)`];
    });

/** Commands that run: our own, and those that compute a hash. */
const runs = (line) => /(^|\| )npx wco-widgets |^openssl dgst /.test(line);

/** A folder with the news that samples name, and with `npx` and `curl` stubs that stay offline. */
const makeFolder = (news, base) => {
  const folder = mkdtempSync(join(tmpdir(), 'wco-samples-'));
  mkdirSync(join(folder, 'bin'));
  for (const file of ['feed.json', 'news.json']) writeFileSync(join(folder, file), news);
  symlinkSync(resolve('dist'), join(folder, 'dist'));
  const script = (name, text) => {
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  };
  script('npx', `shift\nexec "${process.execPath}" "${resolve('bin/wco-widgets.mjs')}" "$@"`);
  script('curl', `cat "${join(folder, 'feed.json')}"`);
  return { folder, local: (line) => line.replaceAll(/https:\/\/[\w.]*example(?:\.\w+)?\//g, base) };
};

/** Not `spawnSync`: the server that responds is in this process. */
const spawned = (line, options) =>
  new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', line], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let error = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (error += text));
    child.on('error', reject).on('close', (status) => resolve({ status, error }));
  });

const run = async (line, news, base) => {
  const { folder, local } = makeFolder(news, base);
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` };
  const { status, error } = await spawned(local(line), { cwd: folder, env });
  rmSync(folder, { recursive: true });
  return status === 0 && error === '' ? [] : [`"${line}" ends with ${status}: ${error}`];
};

/** Lines without comments. A backslash at the end continues the line. */
const linesOf = (code) =>
  code
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter(Boolean);

/**
 * @param news the response for example addresses
 * @param base address of a server that returns it
 * @returns the mistakes
 */
export const checkCommands = async (code, news, base) => {
  const problems = [];
  for (const line of linesOf(code))
    problems.push(...(runs(line) ? await run(line, news, base) : checkWithoutRunning(line)));
  return problems;
};

/** npm scripts named in running text that do not exist. */
export const missingScripts = (spans) =>
  spans
    .flatMap((span) => [...span.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name]) => name))
    .filter((name) => !scripts[name]);
