#!/usr/bin/env node
/** npx wco-widgets: chooses and runs a command. The commands say in their help what they do. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CommandError, didYouMean, EXIT, refuseOthers } from './arguments.mjs';
import { check } from './check.mjs';
import { coverage } from './coverage.mjs';
import { commandHelp, generalHelp } from './help.mjs';
import { render } from './render.mjs';
import { snippet } from './snippet.mjs';

const COMMANDS = { check, coverage, render, snippet };

const nameIn = (args) => args.find((arg) => Object.hasOwn(COMMANDS, arg));

/** The options of all commands, so that one of another command is refused by its name. */
const optionsFor = (name) => ({
  ...Object.assign({}, ...Object.values(COMMANDS).map(({ options }) => options)),
  ...COMMANDS[name]?.options,
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
});

const parse = async (args) => {
  const options = optionsFor(nameIn(args));
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const [, option] = /^Unknown option '-*([^']+)'/.exec(error.message) ?? [];
    if (!option) throw new CommandError(error.message.split('\n', 1)[0]);
    throw new CommandError(`Unknown option --${option}`, await didYouMean(option, Object.keys(options), '--'));
  }
};

/** A command is missing or unknown. The name of a file in its place was probably meant for `check`. */
const refuseCommand = async (command) => {
  const names = Object.keys(COMMANDS);
  if (!command)
    throw new CommandError(`Missing command: ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names)}`);
  const meant = /[./]/.test(command) ? `Did you mean check ${command}?` : await didYouMean(command, names);
  throw new CommandError(`Unknown command "${command}"`, meant);
};

const readVersion = async () => JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version;

const run = async (args) => {
  const { values, positionals } = await parse(args);
  const [name, ...sources] = positionals;
  const [source] = sources;
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
  if (values.version || values.help) {
    console.log(values.version ? await readVersion() : command ? commandHelp(name, command) : generalHelp(COMMANDS));
    return EXIT.ok;
  }
  if (!command) return refuseCommand(name);
  if (!command.input && source)
    throw new CommandError(`${name} takes no file`, `Set the address of the news with --src ${source}.`);
  if (command.input && !source) throw new CommandError(`Missing source: ${name} ${command.input}`);
  if (sources.length > 1 && !command.input.endsWith('…')) throw new CommandError('Only one file or address is allowed');
  refuseOthers(name, values, Object.keys(command.options));
  return command.run(values, ...sources);
};

// The reader of a pipe may close it early (`| head`).
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

const args = process.argv.slice(2);
try {
  process.exitCode = await run(args);
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  const { printable } = await import('../dist/entries/check.js');
  const command = nameIn(args);
  const advice = error.advice ?? `For help, run npx wco-widgets ${command ? `${command} ` : ''}--help`;
  console.error(`${printable(error.message)}\n${printable(advice)}`);
  process.exitCode = error.code;
}
