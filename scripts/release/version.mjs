/** Semantic versions (https://semver.org/spec/v2.0.0.html) without pre-releases. */

const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** @returns `[major, minor, patch]`, or `undefined` if the text isn't a version */
export const parseVersion = (text) => VERSION.exec(text)?.slice(1).map(Number);

/** The versions that can follow one: the next patch, minor and major version. */
export const nextVersions = (version) => {
  const [major, minor, patch] = parseVersion(version);
  return [`${major}.${minor}.${patch + 1}`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`];
};
