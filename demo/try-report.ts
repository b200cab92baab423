/** Renders a diagnosis. */
import { describe, type Diagnosis, type Line } from '../src/entries/check.js';

const make = (tag: string, ...content: readonly (Node | string)[]): HTMLElement => {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
};

/** Renders text between back ticks as code. */
const prose = (text: string): readonly (Node | string)[] =>
  text.split('`').map((piece, index) => (index % 2 ? make('code', piece) : piece));

const renderLine = ({ text, code, isBad }: Line): HTMLElement => {
  const item = make('li', ...prose(text), ...(code === undefined ? [] : [make('pre', code)]));
  if (isBad) item.className = 'bad';
  return item;
};

export const renderReport = (diagnosis: Diagnosis): readonly HTMLElement[] =>
  describe(diagnosis).flatMap(({ heading, lines }) => [make('h3', heading), make('ul', ...lines.map(renderLine))]);
