/** Makes a release: checks, raises the version, builds, packs, zips, commits and tags. Doesn't publish. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A semantic version (https://semver.org/spec/v2.0.0.html) without pre-release. */
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** @returns `[major, minor, patch]`, or `undefined` if the text isn't a version */
export const parseVersion = (text) => VERSION.exec(text)?.slice(1).map(Number);

/** The versions that can follow one: the next patch, minor and major version. */
export const nextVersions = (version) => {
  const [major, minor, patch] = parseVersion(version);
  return [`${major}.${minor}.${patch + 1}`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`];
};

/** The changelog follows https://keepachangelog.com/en/1.1.0/. */
const UNRELEASED = '## [Unreleased]';
const RELEASE = /^## \[([^\]]+)\](?: - (\S+))?$/gm;

/** The sections, newest first: `name` (a version or `Unreleased`), `date`, `text`. */
export const readSections = (changelog) => {
  const heads = [...changelog.matchAll(RELEASE)];
  return heads.map(({ 0: line, 1: name, 2: date, index }, at) => ({
    name,
    date,
    text: changelog.slice(index + line.length, heads[at + 1]?.index).trim(),
  }));
};

/** Whether the section of unreleased changes has an entry. */
const hasUnreleased = (changelog) =>
  /^- \S/m.test(readSections(changelog).find(({ name }) => name === 'Unreleased')?.text ?? '');

/** The changelog with the unreleased section released. @param date ISO 8601 */
const releaseSection = (changelog, version, date) =>
  changelog.replace(UNRELEASED, `${UNRELEASED}\n\n## [${version}] - ${date}`);

const BRANCH = 'main';
const FILES = ['package.json', 'package-lock.json', 'src/model/version.ts', 'CHANGELOG.md'];

/** The release can't be made; the message says why. */
export class Refusal extends Error {}

const refuseIf = (is, message) => {
  if (is) throw new Refusal(message);
};

const toJson = (data) => `${JSON.stringify(data, null, 2)}\n`;

const packageOf = (text, version) => toJson({ ...JSON.parse(text), version });

/** The lock names the version twice. */
const lockOf = (text, version) => {
  const lock = JSON.parse(text);
  return toJson({ ...lock, version, packages: { ...lock.packages, '': { ...lock.packages[''], version } } });
};

const VERSION_LINE = /(VERSION = ')[^']+(')/;

/**
 * @param version of the release; the current one if it has never been released
 * @param tools `folder`, `isDryRun`, `today` (ISO 8601), `say(text)`, and the slow steps, which throw on failure:
 *   `check()`, `build()`, `zip(file)` and `pack()`, which returns the name of the tarball
 */
export const release = (version, { folder, isDryRun, today, say, check, build, pack, zip }) => {
  const git = (...args) => execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  const write = (file, text) => writeFileSync(join(folder, file), text);
  const tag = `v${version}`;
  const archive = `wco-widgets-${version}.zip`;

  const refuseVersion = () => {
    const { version: current } = JSON.parse(read('package.json'));
    const isFirst = !readSections(read('CHANGELOG.md')).some(({ name }) => name === current);
    const possible = isFirst ? [current] : nextVersions(current);
    refuseIf(!parseVersion(version), `"${version}" is no version: write 1.2.3.`);
    refuseIf(!possible.includes(version), `${version} does not follow ${current}: ${possible.join(', ')} would.`);
    refuseIf(
      VERSION_LINE.exec(read('src/model/version.ts'))?.[0] !== `VERSION = '${current}'`,
      `src/model/version.ts does not say ${current}, as package.json does.`,
    );
  };

  const refuseTree = () => {
    const changed = git('status', '--porcelain');
    refuseIf(changed, `Not everything is committed:\n${changed}`);
  };

  const refuse = () => {
    const branch = git('rev-parse', '--abbrev-ref', 'HEAD');
    refuseIf(branch !== BRANCH, `This is the branch ${branch}; releases are made on ${BRANCH}.`);
    refuseTree();
    refuseVersion();
    refuseIf(git('tag', '--list', tag), `The tag ${tag} already exists.`);
    refuseIf(!hasUnreleased(read('CHANGELOG.md')), 'CHANGELOG.md says nothing under [Unreleased].');
  };

  const raise = () => {
    write('package.json', packageOf(read('package.json'), version));
    write('package-lock.json', lockOf(read('package-lock.json'), version));
    write('src/model/version.ts', read('src/model/version.ts').replace(VERSION_LINE, `$1${version}$2`));
    write('CHANGELOG.md', releaseSection(read('CHANGELOG.md'), version, today));
  };

  /** Restores the files if a step fails. */
  const make = () => {
    try {
      raise();
      build();
      zip(archive);
      return pack();
    } catch (cause) {
      git('checkout', '--', ...FILES);
      throw new Refusal(`It cannot be built or packed: ${cause.message}`, { cause });
    }
  };

  refuse();
  say('Clean. Running every check; that takes a while.');
  try {
    check();
  } catch (cause) {
    throw new Refusal('A check has failed.', { cause });
  }
  // A check that changes files found generated files out of date.
  refuseTree();
  if (isDryRun) {
    say(`${version} could be released. Nothing was changed.`);
    return;
  }
  const file = make();
  git('commit', '--quiet', '--message', `Release ${version}`, '--', ...FILES);
  git('tag', '--annotate', tag, '--message', `Release ${version}`);
  say(`${tag} is committed, tagged and packed. Nothing was published; this does:

  git push --follow-tags origin ${BRANCH}
  npm publish ${file}

Attach ${archive} to the release on the web: the files for script tags.`);
};
