/**
 * A message's key in a locale that is served with the script: two characters instead of some twenty, a hundred
 * times. The build renames the keys and fails if two become one (scripts/vite/shorten-keys.mjs); a factor that
 * keeps all of ours apart was found by trying.
 */
export const shortKey = (id: string): string => {
  let hash = 0;
  for (let index = 0; index < id.length; index += 1) hash = (hash * 79 + id.charCodeAt(index)) % 1296;
  return hash.toString(36);
};
