/** The effect of a key in an open menu: the index that gets focus, `close`, or nothing. */
export type MenuMove = number | 'close' | undefined;

/**
 * The keyboard of a menu, after the ARIA Authoring Practices Guide: arrows wrap around, Home and End go to the
 * ends, a letter goes to the next entry that begins with it, Escape and Tab close.
 *
 * @param names texts of the entries
 * @param current index of the entry with focus
 */
export const menuMove = (key: string, current: number, names: readonly string[]): MenuMove => {
  const { length } = names;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % length;
    case 'ArrowUp':
      // Also from the search field above the entries (-1).
      return current > 0 ? current - 1 : length - 1;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    case 'Escape':
    case 'Tab':
      return 'close';
    default: {
      // Named keys (`Enter`, `Shift`) are not letters.
      if (!/^.$/u.test(key)) return undefined;
      const letter = key.toLocaleLowerCase();
      for (let step = 1; step <= length; step += 1) {
        const index = (current + step) % length;
        if (names[index]?.toLocaleLowerCase().startsWith(letter)) return index;
      }
      return undefined;
    }
  }
};
