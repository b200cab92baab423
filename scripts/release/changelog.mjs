/** The changelog, as https://keepachangelog.com/en/1.1.0/ has it. */

const UNRELEASED = '## [Unreleased]';
const RELEASE = /^## \[([^\]]+)\](?: - (\S+))?$/gm;

/** Its sections, the newest first: `name` (a version or `Unreleased`), `date`, `text`. */
export const readSections = (changelog) => {
  const heads = [...changelog.matchAll(RELEASE)];
  return heads.map(({ 0: line, 1: name, 2: date, index }, at) => ({
    name,
    date,
    text: changelog.slice(index + line.length, heads[at + 1]?.index).trim(),
  }));
};

/** Whether anything has been written down since the last release. Headings alone say nothing. */
export const hasUnreleased = (changelog) =>
  /^- \S/m.test(readSections(changelog).find(({ name }) => name === 'Unreleased')?.text ?? '');

/** The changelog once what is unreleased has been released. @param date ISO 8601 */
export const releaseSection = (changelog, version, date) =>
  changelog.replace(UNRELEASED, `${UNRELEASED}\n\n## [${version}] - ${date}`);
