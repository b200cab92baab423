import { html, type TemplateResult } from 'lit';
import type { Message } from '../../messages/message.js';
import { renderHeading } from '../parts/heading.js';
import type { ExtrasContext } from '../parts/extras-context.js';

interface ArticleSection {
  /** Also its class, and the id of its heading. */
  readonly part: string;
  readonly headingPart: string;
  readonly heading: Message<never>;
}

/** A part of an article that has a heading: documents, recordings, related links, the event. */
export const renderSection = (
  { part, headingPart, heading }: ArticleSection,
  { localizer, headingLevel }: Pick<ExtrasContext, 'localizer' | 'headingLevel'>,
  content: unknown,
): TemplateResult => {
  const { tag: lang, dir } = localizer;
  return html`<section part=${part} class=${part} lang=${lang} dir=${dir} role="group" aria-labelledby=${part}>
    ${renderHeading({ level: headingLevel, part: headingPart, id: part, lang, dir }, localizer.text(heading))}
    ${content}
  </section>`;
};
