import { describeAttributes, type Line, type Section } from '../../diagnosis/describe.js';
import { KINDS } from '../../diagnosis/explain-language-choice.js';
import { needsNotice } from '../../language/content-language.js';
import { inheritedLanguages } from '../../language/inherited-languages.js';
import { negotiateLanguage } from '../../language/negotiate.js';
import type { Notice } from '../parts/notice.js';

/** The public properties that the report uses. */
interface LanguageNotice extends HTMLElement {
  readonly requested: string | undefined;
  readonly shown: string | undefined;
  readonly kind: string | undefined;
  readonly dismissible: boolean;
}

/** Facts about the notice besides its public properties. */
export interface LanguageNoticeFacts {
  /** Whether the notice is about the article around it. Otherwise its attributes decide. */
  readonly isInArticle: boolean;
  readonly notice: Notice | undefined;
  readonly isShown: boolean;
}

/** Explains a notice that is about the article around it. */
const describeInArticle = (notice: Notice | undefined): readonly Line[] => {
  if (!notice) {
    return [
      { text: 'The article is in the requested language or declares none, or the element around has `notice="none"`.' },
    ];
  }
  const shown = notice.shown ?? 'no language';
  return [
    { text: `Requested: ${notice.requested ?? 'nothing'}. Shown: ${shown} (${KINDS[notice.kind]}).` },
    { text: `Kind of version: ${notice.versionKind ?? 'not stated'}` },
    { text: `Other versions: ${notice.others.map(({ language }) => language).join(', ') || 'none'}` },
  ];
};

/** Explains a notice that is based on its attributes. */
const describeAlone = (host: LanguageNotice): readonly Line[] => {
  const { requested, shown, kind } = host;
  const wanted = requested ?? inheritedLanguages(host)[0] ?? '';
  const from = requested ? '' : ' (the language of the page)';
  const found = negotiateLanguage(wanted, shown ? [shown] : []).kind;
  const lines: Line[] = [{ text: `Requested: ${wanted}${from}. Shown: ${shown ?? 'nothing: set `shown`'}.` }];
  if (kind) lines.push({ text: `Reason: kind="${kind}"` });
  else if (shown) lines.push({ text: `Reason: ${KINDS[found]}` });
  if (!kind && shown && !needsNotice({ kind: found })) {
    lines.push({ text: 'The text is in the requested language: no notice is needed.' });
  }
  return lines;
};

/** Describes a language notice, for its debug panel. */
export const describeLanguageNotice = (
  host: LanguageNotice,
  { isInArticle, notice, isShown }: LanguageNoticeFacts,
): readonly Section[] => {
  const reasons = isInArticle ? describeInArticle(notice) : describeAlone(host);
  return [
    {
      heading: 'Language notice',
      lines: [
        { text: isShown ? 'The notice is shown.' : 'No notice is shown.' },
        describeAttributes(host),
        { text: `Based on: ${isInArticle ? 'the article around it' : 'its attributes'}` },
        ...reasons,
        ...(host.dismissible && notice && !isShown
          ? [{ text: 'The reader has dismissed it in this session (`sessionStorage`).' }]
          : []),
      ],
    },
  ];
};
