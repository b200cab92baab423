/** Details that few contacts need; loaded on demand. */
import { formatAddress } from 'localized-address-format';
import type { PostalAddress } from '../../model/contact.js';

export { phoneUrl } from '../../safety/phone-url.js';

/** Scripts with an address order of their own. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The lines of an address in the order of its country (data of Google's libaddressinput). */
export const orderAddress = (address: PostalAddress): readonly string[] => {
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
  // Remove separators that stay when a part is missing.
  const kept = ordered.flatMap((line) => line.replace(/^[\s,-]+|[\s,-]+$/g, '') || []);
  // Some countries' formats leave out parts; show everything that was published.
  const text = kept.join('\n');
  return [
    ...kept,
    ...[locality, area, postalCode].filter((part) => part !== undefined && !text.includes(part)),
  ].flatMap((line) => line ?? []);
};
