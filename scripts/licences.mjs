/** Licence texts of the packages bundled in dist/cdn; copies of its files must include them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The packages that THIRD-PARTY.md lists, as code in the first column of its table. */
export const bundledPackages = () =>
  [...readFileSync('THIRD-PARTY.md', 'utf8').matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );

const licenceOf = (name) => {
  const folder = `node_modules/${name}`;
  const file = existsSync(folder) && readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (!file) throw new Error(`${name} has no licence file`);
  return readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim();
};

/** Each text once, below the names of its packages. */
export const licenceTexts = () => {
  const packagesOf = new Map();
  for (const name of bundledPackages()) {
    const text = licenceOf(name);
    packagesOf.set(text, [...(packagesOf.get(text) ?? []), name]);
  }
  return [...packagesOf]
    .map(([text, packages]) => `${packages.join(', ')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
};
