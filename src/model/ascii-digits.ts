/**
 * Replaces the decimal digits of all scripts by 0 to 9. The digits of a script are consecutive, and the code point of
 * its zero ends in the hexadecimal digit 0 or 6 (`Nd` in the Unicode Character Database; the exceptions are Myanmar
 * Extended-C and Ol Onal).
 */
export const toAsciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const startsAtZero = /\p{Nd}/u.test(String.fromCodePoint(code & ~15));
    return String(Math.abs((code & 15) - (startsAtZero ? 0 : 6)) % 10);
  });
