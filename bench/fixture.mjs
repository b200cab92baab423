/** The news for all variants: a JSON Feed, the same on every machine, and its images. */
import { crc32, deflateSync } from 'node:zlib';

const WORDS =
  'таможня граница порт груз проверка соглашение конференция эксперты сообщили открыли новый центр обучения семинар контроль документы перевозка безопасность страны региона подписали обсудили меры правила торговля'.split(
    ' ',
  );
const TOPICS = ['Торговля', 'Безопасность', 'Обучение', 'Мероприятия'];

const sentence = (seed, words) => {
  const text = Array.from({ length: words }, (_, index) => WORDS[(seed * 7 + index * (3 + (seed % 5))) % WORDS.length]);
  return text.join(' ').replace(/^./, (letter) => letter.toUpperCase());
};

/** The number makes each headline unique, so that a check can find it. */
const itemOf = (index, change) => ({
  id: `n${index}`,
  url: `/story/${index}`,
  title: `${sentence(index, 5)} № ${index}${change === undefined ? '' : `, правка ${change}`}`,
  summary: `${sentence(index + 11, 7)}.`,
  image: `/image/${index}.png`,
  date_published: new Date(Date.UTC(2026, 0, 15, 9) - index * 5_400_000).toISOString(),
  tags: [TOPICS[index % TOPICS.length]],
});

/**
 * A page of a feed. Small enough for a list to accept 5,000 items: less than 2 MB.
 *
 * @param from index of its first item
 * @param changed index of an item whose headline has been corrected, if any
 * @param next address of the next page, if there is one
 */
export const feedText = ({ from = 0, count, changed, next }) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Новости',
    language: 'ru',
    ...(next ? { next_url: next } : {}),
    items: Array.from({ length: count }, (_, index) =>
      itemOf(from + index, from + index === changed ? changed : undefined),
    ),
  });

/** An article with a text, a contact and rights. */
export const articleText = () => {
  const paragraphs = Array.from(
    { length: 12 },
    (_, index) => `<p>${sentence(index, 40)}. <em>${sentence(index, 4)}</em>.</p>`,
  );
  return JSON.stringify({
    ...itemOf(0),
    language: 'ru',
    content_html: `<h2>${sentence(3, 4)}</h2>${paragraphs.join('')}`,
    _news: {
      contacts: [{ role: 'press', name: [{ value: 'Пресс-служба' }], email: 'press@example.org' }],
      rights: { holder: 'Example' },
    },
  });
};

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

const COLOURS = 8;

/** A PNG of one colour, 120 × 80. Each item has its own address, and every eighth the same colour. */
export const image = (number) => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(120, 0);
  head.writeUInt32BE(80, 4);
  head.set([8, 2], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(360, 40 + (number % COLOURS) * 24)]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: 80 }, () => line)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
