import type { Line, Section } from '../../diagnosis/describe.js';
import { KINDS } from '../../diagnosis/explain-wishes.js';
import { needsNotice } from '../../language/content-language.js';
import { inheritedLanguages } from '../../language/inherit.js';
import { negotiateLanguage } from '../../language/negotiate.js';
import { attributesOf } from '../../diagnosis/panel/attributes-of.js';
import type { Notice } from '../parts/notice.js';

/** The public properties that the panel shows. */
interface LanguageNotice extends HTMLElement {
  readonly requested: string | undefined;
  readonly shown: string | undefined;
  readonly kind: string | undefined;
  readonly dismissible: boolean;
}

/** What a notice knows besides its public properties. */
export interface LanguageNoticeFacts {
  /** Whether the notice speaks of the article around it, not of its attributes. */
  readonly isInArticle: boolean;
  readonly notice: Notice | undefined;
  readonly isShown: boolean;
}

/** Of a notice in an article: the article decides. */
const describeInArticle = (notice: Notice | undefined): readonly Line[] => {
  if (!notice) return [{ text: 'The article is in the language asked for: there is nothing to say.' }];
  const shown = notice.shown ?? 'no language';
  return [
    { text: `Asked for: ${notice.requested ?? 'nothing'}. Shown: ${shown} (${KINDS[notice.kind]}).` },
    { text: `How the version came to be: ${notice.versionKind ?? 'not stated'}` },
    { text: `Other versions: ${notice.others.map(({ language }) => language).join(', ') || 'none'}` },
  ];
};

/** Of a notice that stands alone: its attributes decide. */
const describeAlone = (host: LanguageNotice): readonly Line[] => {
  const { requested, shown, kind } = host;
  const asked = requested ?? inheritedLanguages(host)[0] ?? '';
  const from = requested ? '' : ' (the language of the page around)';
  const found = negotiateLanguage(asked, shown ? [shown] : []).kind;
  const lines: Line[] = [{ text: `Asked for: ${asked}${from}. Shown: ${shown ?? 'nothing: set `shown`'}.` }];
  if (kind) lines.push({ text: `Why: kind="${kind}" says so` });
  else lines.push({ text: `Why: ${KINDS[found]}` });
  if (!kind && shown && !needsNotice({ kind: found })) {
    lines.push({ text: 'The text is in the language asked for: there is nothing to say.' });
  }
  return lines;
};

/** The debug panel of a notice. */
export const describeLanguageNotice = (
  host: LanguageNotice,
  { isInArticle, notice, isShown }: LanguageNoticeFacts,
): readonly Section[] => {
  const why = isInArticle ? describeInArticle(notice) : describeAlone(host);
  return [
    {
      heading: 'This notice',
      lines: [
        { text: isShown ? 'The notice is shown.' : 'No notice is shown.' },
        attributesOf(host),
        { text: `Speaks of: ${isInArticle ? 'the article around it' : 'what its attributes say'}` },
        ...why,
        ...(host.dismissible && !isShown
          ? [{ text: 'It can be hidden: the reader may have done so in this session (`sessionStorage`).' }]
          : []),
      ],
    },
  ];
};
