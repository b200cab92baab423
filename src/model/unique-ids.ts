import type { NewsItem } from './news.js';

/** Characters of a text that can stand in for an id. */
const MAX_ID_TEXT = 200;

/** Text of an item that can stand in for an id: the same each time the document is read. */
export const idText = ({ versions: [{ headline, summary, body }] }: NewsItem): string => {
  const text = headline ?? summary ?? Object.values(body ?? {})[0] ?? '';
  const words = text.slice(0, 10 * MAX_ID_TEXT).replace(/<[^<>]*>|\s+/g, ' ');
  return words.replace(/ +/g, ' ').trim().slice(0, MAX_ID_TEXT).trim() || 'untitled';
};

/** Items with ids that no other has: the second of one id gets its address or its headline instead. */
export const withUniqueIds = (items: readonly NewsItem[], isVague: (url: string) => boolean): readonly NewsItem[] => {
  const taken = new Set(items.map(({ id }) => id));
  const used = new Set(['']);
  const counts = new Map<string, number>();
  return items.map((item) => {
    let id = item.id;
    if (used.has(id)) {
      const text = idText(item);
      const { url } = item.versions[0];
      id = url && !isVague(url) && !taken.has(url) ? url : text;
      for (let count = counts.get(text) ?? 2; taken.has(id); count++) {
        id = `${text} ${count}`;
        counts.set(text, count + 1);
      }
      taken.add(id);
    }
    used.add(id);
    return id === item.id ? item : { ...item, id };
  });
};
