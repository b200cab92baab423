import { expect } from 'chai';
import { foldText, foldWithPositions, queryWords, splitMatches } from '../../src/language/fold-text.js';

describe('foldText', () => {
  for (const [what, text, folded] of [
    ['case', 'PORTS Agree', 'ports agree'],
    ['accents', 'Élan à São', 'elan a sao'],
    ['decomposed accents', 'E\u0301lan', 'elan'],
    ['ё', 'Ёлка', 'елка'],
    ['й, whole and in pieces', 'й и\u0306', 'и и'],
    ['alef with hamza above', 'أحمد', 'احمد'],
    ['alef with hamza below, and tashkeel', 'إِدارة', 'اداره'],
    ['alef with madda', 'آفاق', 'افاق'],
    ['alef wasla', 'ٱلكتاب', 'الكتاب'],
    ['tashkeel', 'كِتَابٌ', 'كتاب'],
    ['tatweel', 'مـــيناء', 'ميناء'],
    ['final ya', 'على', 'علي'],
    ['ta marbuta', 'مدينة', 'مدينه'],
    ['Persian kaf and ya', 'کی', 'كي'],
    ['ligatures', 'ﬁn', 'fin'],
    ['an Arabic ligature', 'ﻻ', 'لا'],
    ['capitals inside compatibility forms', 'Port™', 'porttm'],
    ['Turkish i', 'İstanbul ılık', 'istanbul ilik'],
    ['soft hyphens and joiners', 'Ha\u00adfen \u200dx', 'hafen x'],
    ['white space', 'a \n\t b\u00a0c', 'a b c'],
    ['nothing', '', ''],
    ['sharp s and ligatures', 'Straße, Cæsar, cœur', 'strasse, caesar, coeur'],
    ['letters with strokes', 'Łódź, Øre, Đorđe, Ħal', 'lodz, ore, dorde, hal'],
    ['Icelandic letters', 'Þorður', 'thordur'],
    ['final sigma', 'ΛΟΓΟΣ λόγος', 'λογοσ λογοσ'],
    ['final letters of Hebrew', 'ארגון ארגונים דף', 'ארגונ ארגונימ דפ'],
    ['hooked letters', 'Ɓangare ɗaya ƙasa ƴan', 'bangare daya kasa yan'],
    ['more quotation marks', '‹a› 5′ 6″', "'a' 5' 6\""],
    ['dashes', '2018–2019 — a‑b −1', '2018-2019 - a-b -1'],
    ['quotation marks', 'l’eau “a” «b» „c”', 'l\'eau "a" "b" "c"'],
    ['digits of other scripts', '٢٠١٨ ۲۰۱۸ २०१८ ２０１８', '2018 2018 2018 2018'],
    ['letters that stay', '千代田 123', '千代田 123'],
  ] as const) {
    it(`folds ${what}`, () => expect(foldText(text)).to.equal(folded));
  }

  it('maps each folded character to its source', () => {
    expect(foldWithPositions('aﬁE\u0301z')).to.deep.equal({ text: 'afiez', positions: [0, 1, 1, 2, 4] });
    expect(foldWithPositions('😀é')).to.deep.equal({ text: '😀e', positions: [0, 0, 2] });
  });
});

describe('queryWords', () => {
  it('are folded and exclude white space and lone marks', () => {
    expect(queryWords('  Порты  ЁЛКА ')).to.deep.equal(['порты', 'елка']);
    expect(queryWords(' \u0640 \n')).to.deep.equal([]);
    expect(queryWords('')).to.deep.equal([]);
  });
});

describe('splitMatches', () => {
  for (const [text, words, pieces] of [
    ['Ports agree', [], ['Ports agree']],
    ['Ports agree', ['zzz'], ['Ports agree']],
    ['Ports agree', ['ports'], ['', 'Ports', ' agree']],
    ['Ports agree', ['agree', 'port'], ['', 'Port', 's ', 'agree']],
    ['Ports agree', ['ports agree'], ['', 'Ports agree']],
    ['ababa', ['aba'], ['', 'aba', 'ba']],
    ['banana', ['ban', 'nan'], ['', 'banan', 'a']],
    ['', ['a'], []],
    ['Oﬁn', ['fin'], ['O', 'ﬁn']],
    ['Oﬁn', ['f'], ['O', 'ﬁ', 'n']],
    ['Oﬁn', ['i'], ['O', 'ﬁ', 'n']],
    ['xA\u030ay', ['a'], ['x', 'A\u030a', 'y']],
    ['A\u030a', ['a'], ['', 'A\u030a']],
    ['Ёлка', ['елка'], ['', 'Ёлка']],
    ['في إِدارة الميناء', ['اداره'], ['في ', 'إِدارة', ' الميناء']],
    ['😀 port', ['port'], ['😀 ', 'port']],
  ] as const) {
    it(`splits ${JSON.stringify(text)} at ${words.join(', ') || 'nothing'}`, () => {
      const found = splitMatches(text, words);
      expect(found).to.deep.equal(pieces);
      expect(found.join('')).to.equal(text);
    });
  }

  it('marks a whole Hangul syllable if part of it matches', () => {
    expect(splitMatches('x각y', queryWords('가'))).to.deep.equal(['x', '각', 'y']);
  });
});
