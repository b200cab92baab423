import { expect } from 'chai';
import { contrast } from '../../demo/contrast.mjs';
import { parseChoice } from '../../demo/builder/choice.js';
import { verdictOn } from '../../demo/builder/report.js';
import { meetingsOf, themeOf, withBox } from '../../demo/builder/theme.js';

const own = (query: string) => themeOf(parseChoice(new URLSearchParams(`theme=own&${query}`)), {});
const ratios = (query: string) => meetingsOf(own(query)).map(({ ratio }) => ratio.toFixed(2));

describe('Embed builder colours', () => {
  it('computes contrast as WCAG defines it', () => {
    expect(contrast('#000000', '#ffffff')).to.equal(21);
    expect(contrast('#ffffff', '#777777').toFixed(2)).to.equal('4.48');
    expect(contrast('#123456', '#123456')).to.equal(1);
  });

  it('have sufficient contrast by default', () => {
    expect(ratios('')).to.deep.equal(['17.04', '8.03', '7.23', '14.97', '7.05', '8.03']);
    expect(verdictOn(meetingsOf(own('')))).to.equal('All colours have the contrast that WCAG 2.2 AA requires.');
  });

  it('reports insufficient contrast', () => {
    expect(ratios('accent=%23aabbcc')).to.deep.equal(['17.04', '1.96', '7.23', '16.28', '1.88', '1.96']);
    expect(verdictOn(meetingsOf(own('accent=%23aabbcc')))).to.equal(
      '3 of 6 pairs of colours have too little contrast for WCAG 2.2 AA. Some readers cannot read them.',
    );
  });

  it('inherits the page’s colours without a theme', () => {
    expect(themeOf(parseChoice(new URLSearchParams()), {})).to.deep.equal([]);
    expect(verdictOn([])).to.equal('The colours are those of your page and of the reader’s system.');
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
