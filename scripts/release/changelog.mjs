/** Reads and changes a changelog in the format of https://keepachangelog.com/en/1.1.0/. */

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
export const hasUnreleased = (changelog) =>
  /^- \S/m.test(readSections(changelog).find(({ name }) => name === 'Unreleased')?.text ?? '');

/** The changelog with the unreleased section released. @param date ISO 8601 */
export const releaseSection = (changelog, version, date) =>
  changelog.replace(UNRELEASED, `${UNRELEASED}\n\n## [${version}] - ${date}`);
