/** Versions, as https://semver.org/spec/v2.0.0.html has them; pre-releases are not made here. */

const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** @returns `[major, minor, patch]`, or `undefined` for what is no version */
export const parseVersion = (text) => VERSION.exec(text)?.slice(1).map(Number);

/** The versions that can follow one: exactly one number is raised, and those behind it are 0. */
export const nextVersions = (version) => {
  const [major, minor, patch] = parseVersion(version);
  return [`${major}.${minor}.${patch + 1}`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`];
};
