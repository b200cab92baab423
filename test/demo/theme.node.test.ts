import { expect } from 'chai';
import { contrast } from '../../demo/contrast.mjs';
import { parseChoice } from '../../demo/builder/choice.js';
import { verdictOn } from '../../demo/builder/report.js';
import { themeOf, withBox } from '../../demo/builder/theme.js';

const own = (query: string) => themeOf(parseChoice(new URLSearchParams(`theme=own&${query}`)), {});
const pair = (ratio: number) => ({ what: 'Text on the background', ratio, least: 4.5, properties: [] });

describe('Embed builder theme', () => {
  it('has contrast ratios as WCAG defines them', () => {
    expect(contrast('#000000', '#ffffff')).to.equal(21);
    expect(contrast('#ffffff', '#777777').toFixed(2)).to.equal('4.48');
    expect(contrast('#123456', '#123456')).to.equal(1);
  });

  it('is judged by the measured contrast', () => {
    expect(verdictOn([])).to.equal('The contrast is measured in the preview.');
    expect(verdictOn([pair(4.5), pair(21)])).to.equal('All colours have the contrast that WCAG 2.2 AA requires.');
    expect(verdictOn([pair(4.49), pair(21)])).to.equal(
      '1 of 2 pairs of colours have too little contrast for WCAG 2.2 AA. Some readers cannot read them.',
    );
  });

  it('has no properties if none is chosen', () => {
    expect(themeOf(parseChoice(new URLSearchParams()), {})).to.deep.equal([]);
  });

  it('sets the colour scheme of form controls', () => {
    expect(own('radius=0')).to.deep.equal([
      ['--wco-color-text', '#1c1c1c'],
      ['--wco-color-background', '#ffffff'],
      ['--wco-color-accent', '#00538c'],
      ['color-scheme', 'light'],
      ['--wco-radius', '0px'],
    ]);
    expect(own('background=%23101010')).to.deep.include(['color-scheme', 'dark']);
  });

  it('pads an element that has its own background', () => {
    const theme = own('background=%23101010&text=%23ffffff');
    expect(withBox(theme).slice(theme.length)).to.deep.equal([
      ['padding', '1.5rem'],
      ['background', '#101010'],
      ['color', '#ffffff'],
    ]);
    expect(withBox([['--wco-color-accent', '#aabbcc']])).to.deep.equal([['--wco-color-accent', '#aabbcc']]);
  });
});
