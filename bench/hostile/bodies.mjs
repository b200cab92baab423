/** Hostile bodies. */

/** Characters of a body. */
const MAX_LENGTH = 550_000;

/** Repeats a piece up to the size; `%` becomes the number of the piece. */
const repeat = (piece, before = '', after = '') => {
  const pieces = [];
  for (let length = before.length + after.length, index = 0; length < MAX_LENGTH; index += 1) {
    pieces.push(piece.replaceAll('%', String(index)));
    length += pieces.at(-1).length;
  }
  return before + pieces.join('') + after;
};

const halves = (first, second) => {
  const whole = repeat(first).slice(0, MAX_LENGTH / 2);
  return whole.slice(0, whole.lastIndexOf('<')) + repeat(second).slice(0, MAX_LENGTH / 2);
};

export const BODIES = {
  'plain paragraphs': repeat('<p>Customs officers met at the border on Monday to talk about queues. </p>'),
  'attributes of one element': repeat(' a%=1', '<p', '>x</p>'),
  'attributes without values': repeat(' a%', '<p', '>x</p>'),
  'attributes of the body': repeat('<body a%=1>'),
  'attributes of many elements': repeat('<p a=1 b=2 c=3 d=4>x</p>'),
  comments: repeat('<!---->'),
  'comments never closed': repeat('<!--'),
  'bogus comments': repeat('<!a>'),
  'nested links': repeat('<a href=/%>'),
  'nested links and blocks': repeat('<a href=/%><div>'),
  'formatting elements': repeat('<b><i>'),
  'formatting elements that differ': repeat('<font size=%>'),
  'formatting elements that reopen': halves('<font size=%>', '<p>x'),
  'crossed formatting elements': repeat('<b><p></b>'),
  'formatting elements in a table': repeat('<b>x', '<table>'),
  'end tags': repeat('</b></p></br></x>'),
  'unknown elements': repeat('<x-%>'),
  'unknown elements, closed': repeat('<x-%>a</x-%>'),
  foreignObject: repeat('<svg><foreignObject>'),
  'foreign elements': repeat('<g>', '<svg>'),
  'mathematical elements': repeat('<mi><p>', '<math>'),
  templates: repeat('<template>'),
  'closed templates': repeat('<template>x</template>'),
  'deep blocks': repeat('<div>'),
  'deep lists': repeat('<ul><li>'),
  'deep quotations': repeat('<blockquote>', '', 'x'),
  'table rows': repeat('<tr><td>1<td>2<td>3', '<table>', '</table>'),
  'nested tables': repeat('<table><tr><td>'),
  'text in tables': repeat('<tr>x', '<table>'),
  entities: repeat('&amp;'),
  'entities without ends': repeat('&notit'),
  'angle brackets': repeat('<'),
  options: repeat('<option>x', '<select>'),
  images: repeat('<img src=/%.png alt=x>'),
  'line breaks': repeat('<br>'),
  'automatic direction': repeat('<br>', '<div dir=auto>'),
  'isolated text': repeat('<br>', '<bdi>'),
  'one word': 'x'.repeat(MAX_LENGTH),
  'nested inline elements': repeat('<span>x'),
  ruby: repeat('<ruby>x<rt>y'),
  headings: repeat('<h2>x</h2>'),
  'hidden text': repeat('<i hidden>x</i>'),
  'links to notes': repeat('<a href="#n%">x</a><i id=n%>y</i>'),
};
