import { expect } from 'chai';
import { findWrongLanguages, type LanguageGuess } from '../../src/diagnosis/find-wrong-languages.js';
import { pageLanguageDetection } from '../../src/diagnosis/page-language-detection.js';
import { parseNews } from '../../src/loading/parse-news.js';
import { stubGlobal } from '../support/stub-global.js';

const WORDS = 'The crane of the northern quay is out of service until the end of the month. ';
const LONG = WORDS.repeat(4);

const read = (text: string, language: string | undefined, more: object = {}) =>
  parseNews({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: 'a', title: 'Crane', language, content_text: text, ...more }],
  });

/** The tags found with a fake detector, and the texts that it was given. */
const findWith = async (
  answer: LanguageGuess | undefined | ((text: string) => LanguageGuess | undefined),
  ...[text, language, more]: Parameters<typeof read>
): Promise<{ found: readonly string[]; texts: readonly string[] }> => {
  const texts: string[] = [];
  const reports = await findWrongLanguages(await read(text, language, more), {
    threshold: 0.5,
    guess: (part) => {
      texts.push(part);
      return Promise.resolve(typeof answer === 'function' ? answer(part) : answer);
    },
  });
  return { found: reports.map(({ found }) => found), texts };
};

const ENGLISH = { language: 'en', lead: 0.6 };

describe('findWrongLanguages', () => {
  it('reports what was declared, what was found, and where', async () => {
    const [report] = await findWrongLanguages(await read(LONG, 'fr-BE'), {
      threshold: 0.5,
      guess: () => Promise.resolve(ENGLISH),
    });
    expect(report).to.deep.equal({
      id: 'a',
      headline: 'Crane',
      declared: 'fr-BE',
      found: 'en',
      text: 'is declared as French (Belgium) (fr-BE), but the text is probably English (en)',
    });
  });

  it('skips short texts and texts without a language', async () => {
    expect((await findWith(ENGLISH, WORDS, 'fr')).texts).to.deep.equal([]);
    expect((await findWith(ENGLISH, LONG, undefined)).texts).to.deep.equal([]);
  });

  it('judges shorter texts in scripts that need fewer characters', async () => {
    const text = '港口北区的起重机本月底前停止使用。'.repeat(5);
    expect((await findWith({ language: 'zh', lead: 1 }, text, 'ru')).found).to.deep.equal(['zh']);
  });

  it('ignores a lead below the threshold', async () => {
    expect((await findWith({ language: 'en', lead: 0.49 }, LONG, 'fr')).found).to.deep.equal([]);
  });

  for (const [declared, detected] of [
    ['no', 'da'],
    ['nb', 'nn'],
    ['id', 'ms'],
    ['sr-Latn', 'hr'],
    ['gl', 'pt'],
    ['uk', 'ru'],
    ['be', 'ru'],
    ['zh-Hant', 'zh-Hans'],
    ['en-GB', 'en'],
  ] as const) {
    it(`does not report ${detected} for ${declared}`, async () => {
      expect((await findWith({ language: detected, lead: 1 }, LONG, declared)).found).to.deep.equal([]);
    });
  }

  it('does not report a text that is partly in the declared language', async () => {
    const bilingual = (text: string): LanguageGuess => ({ language: text.includes('quai') ? 'fr' : 'en', lead: 0.6 });
    const { found, texts } = await findWith(
      bilingual,
      `${LONG}${'La grue du quai nord est hors service. '.repeat(9)}`,
      'fr',
    );
    expect([found, texts.length]).to.deep.equal([[], 2]);
  });

  it('leaves out markup, addresses and numbers', async () => {
    const { texts } = await findWith(ENGLISH, '', 'fr', {
      content_text: undefined,
      content_html: `<p>${LONG}</p><p><a href="/x">https://port.example/a?b=1</a> press@port.example 2026</p>`,
    });
    expect(texts.join('')).to.not.match(/port\.example|2026|</);
    expect(texts.length).to.be.greaterThan(0);
  });
});

describe('pageLanguageDetection', () => {
  /** A browser's detector that knows English and French. */
  const fakeDetector = (availability: string, results: readonly object[] = []) => {
    let created = 0;
    return {
      counts: () => created,
      availability: (options?: { expectedInputLanguages: string[] }) =>
        Promise.resolve(options?.expectedInputLanguages.some((tag) => tag !== 'fr') ? 'unavailable' : availability),
      create: () => {
        created += 1;
        return Promise.resolve({ detect: () => Promise.resolve(results) });
      },
    };
  };

  for (const availability of ['unavailable', 'downloadable', 'downloading']) {
    it(`creates no detector that is ${availability}`, async () => {
      const detector = fakeDetector(availability);
      const restore = stubGlobal('LanguageDetector', detector);
      try {
        expect(await pageLanguageDetection()).to.equal(undefined);
        expect(detector.counts()).to.equal(0);
      } finally {
        restore();
      }
    });
  }

  it('compares the confidence with that of the declared language', async () => {
    const restore = stubGlobal(
      'LanguageDetector',
      fakeDetector('available', [
        { detectedLanguage: 'en', confidence: 0.75 },
        { detectedLanguage: 'fr', confidence: 0.25 },
        { detectedLanguage: 'und', confidence: 0 },
      ]),
    );
    try {
      const detection = await pageLanguageDetection();
      expect(await detection!.guess('text', 'fr')).to.deep.equal({ language: 'en', lead: 0.5 });
      // The detector does not know the declared language.
      expect(await detection!.guess('text', 'tk')).to.equal(undefined);
    } finally {
      restore();
    }
  });

  it('is undefined where there is no detector, or where it throws', async () => {
    expect(await pageLanguageDetection()).to.equal(undefined);
    const restore = stubGlobal('LanguageDetector', {
      availability: () => {
        throw new Error('forbidden');
      },
    });
    try {
      expect(await pageLanguageDetection()).to.equal(undefined);
    } finally {
      restore();
    }
  });
});
