/** The help of the command line: one layout for all commands. */

const WIDTH = 100;

/** Breaks a text into lines of at most `width` characters. */
const wrap = (text, width) => text.match(new RegExp(`.{1,${width}}(?:\\s|$)`, 'g')).map((line) => line.trimEnd());

/** Rows of a term and its meaning, which starts in the same column. */
const rows = (entries) => {
  const column = Math.max(...entries.map(([term]) => term.length)) + 4;
  return entries.flatMap(([term, text]) =>
    wrap(text, WIDTH - column).map((line, index) => (index === 0 ? `  ${term}` : '').padEnd(column) + line),
  );
};

const GENERAL = [['--help', 'prints this help']];

const optionRow = ([name, { value, about, usual }]) => [
  `--${name}${value ? ` ${value}` : ''}`,
  usual === undefined ? about : `${about} (default: ${usual})`,
];

/**
 * @param name of the command
 * @param command `input` (its argument), `about`, `options` (for `parseArgs`, with `value`, `about` and `usual`, the
 *   default as text), `examples` and `exits` (meanings by exit code)
 */
export const commandHelp = (name, { input, about, options, examples, exits }) =>
  [
    `Usage: wco-widgets ${[name, input, '[options]'].filter(Boolean).join(' ')}`,
    '',
    ...wrap(about, WIDTH),
    '',
    'Options:',
    ...rows([...Object.entries(options).map(optionRow), ...GENERAL]),
    '',
    'Examples:',
    ...examples.map((example) => `  npx wco-widgets ${example}`),
    '',
    'Exit codes:',
    ...rows(Object.entries(exits)),
  ].join('\n');

/** @param commands the commands by name */
export const generalHelp = (commands) =>
  [
    'Usage: wco-widgets <command> [options]',
    '',
    'Commands:',
    ...rows(Object.entries(commands).map(([name, { summary }]) => [name, summary])),
    '',
    'Options:',
    ...rows([
      ['--help', 'prints this help; after a command, the help of the command'],
      ['--version', 'prints the version'],
    ]),
  ].join('\n');
