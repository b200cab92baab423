import type { PostalAddress } from '../../model/contact.js';

/** Scripts that have an address order of their own beside the Latin one. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The lines of an address in the order of its country, by the data of Google's libaddressinput. The
 * library is a chunk of its own.
 */
export const orderAddress = async (address: PostalAddress): Promise<readonly string[]> => {
  const { formatAddress } = await import('localized-address-format');
  const { lines, locality, area, postalCode, country } = address;
  const isLatin = !EAST_ASIAN.test([...lines, locality, area].join(''));
  const ordered = formatAddress(
    {
      addressLines: [...lines],
      ...(locality ? { locality } : {}),
      ...(area ? { administrativeArea: area } : {}),
      ...(postalCode ? { postalCode } : {}),
      ...(country ? { postalCountry: country } : {}),
    },
    isLatin ? 'latin' : 'local',
  );
  // What a country writes between two parts stays when one of them is missing.
  const kept = ordered.flatMap((line) => line.replace(/^[\s,-]+|[\s,-]+$/g, '') || []);
  // A country's order has no place for some parts; what was published is shown all the same.
  const text = kept.join('\n');
  return [
    ...kept,
    ...[locality, area, postalCode].filter((part) => part !== undefined && !text.includes(part)),
  ].flatMap((line) => line ?? []);
};
