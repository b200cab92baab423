/** Pseudo-locales: English that looks translated. They show untranslated text and layouts without room. */

const ACCENTS = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  u: 'ü',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Í',
  L: 'Ļ',
  R: 'Ŕ',
  T: 'Ţ',
  P: 'Þ',
};

/** Applies `change` to the words of a message and leaves its arguments and plural syntax alone. */
export const mapText = (nodes, change) =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return change(node);
      if (!node.name) return '#';
      if (!node.forms) return `{${node.name}}`;
      const forms = [...node.forms].map(([key, form]) => `${key} {${mapText(form, change)}}`);
      return `{${node.name}, plural, ${forms.join(' ')}}`;
    })
    .join('');

/** en-XA: accented and 40 % longer. */
export const accented = (nodes) => {
  const text = mapText(nodes, (words) => words.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter));
  return `[${text}${'~'.repeat(Math.ceil(text.length * 0.4))}]`;
};

/** ar-XB: each word inside a right-to-left override. */
export const mirrored = (nodes) => mapText(nodes, (words) => words.replace(/\p{Letter}+/gu, '\u202e$&\u202c'));
