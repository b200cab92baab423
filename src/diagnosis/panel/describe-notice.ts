import type { Line, Section } from '../describe.js';
import { KINDS } from '../explain-wishes.js';
import { needsNotice } from '../../language/content-language.js';
import { inheritedLanguages } from '../../language/inherit.js';
import { negotiateLanguage } from '../../language/negotiate.js';
import { articleContext } from '../../elements/base/article-context.js';
import { askContext } from './ask-context.js';
import { attributesOf } from './attributes-of.js';
import type { DebugHost } from './debug-host.js';

/** A notice, as far as it can be seen from outside. */
export interface NoticeHost extends DebugHost {
  readonly requested: string | undefined;
  readonly shown: string | undefined;
  readonly kind: string | undefined;
  readonly dismissible: boolean;
}

const isRendered = (host: NoticeHost): boolean => host.renderRoot.querySelector('[part~="notice"]') !== null;

/** Of a notice in an article: the article decides. */
const describeInArticle = (host: NoticeHost): readonly Line[] => {
  const article = askContext(host, articleContext);
  const notice = article?.notice;
  if (!notice) return [{ text: 'The article is in the language asked for: there is nothing to say.' }];
  const shown = notice.shown ?? 'no language';
  return [
    { text: `Asked for: ${notice.requested ?? 'nothing'}. Shown: ${shown} (${KINDS[notice.kind]}).` },
    { text: `How the version came to be: ${notice.versionKind ?? 'not stated'}` },
    { text: `Other versions: ${notice.others.map(({ language }) => language).join(', ') || 'none'}` },
  ];
};

/** Of a notice that stands alone: its attributes decide. */
const describeAlone = (host: NoticeHost): readonly Line[] => {
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

/** What a notice was told, and why it says what it says, or nothing. */
export const describeNotice = (host: NoticeHost): readonly Section[] => {
  const isInArticle = !(host.shown ?? host.kind) && askContext(host, articleContext) !== undefined;
  const why = isInArticle ? describeInArticle(host) : describeAlone(host);
  const isShown = isRendered(host);
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
