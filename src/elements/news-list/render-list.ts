import { html, nothing, type TemplateResult } from 'lit';
import { listCount, listHeading } from '../../messages/catalogue/list.js';
import type { Localizer } from '../../messages/localizer.js';
import { renderControls, type ControlsOptions } from './render-controls.js';
import {
  renderEnd,
  renderListStatus,
  renderNewButton,
  renderOthers,
  type EndHandlers,
  type EndOptions,
  type StatusHandlers,
  type StatusOptions,
} from './render-frame.js';

export interface FrameOptions {
  readonly localizer: Localizer;
  readonly layout: string | undefined;
  readonly variant: string | undefined;
  /** The author's heading; without one, "News". */
  readonly heading: string | undefined;
  readonly level: number;
  /** How many articles there are, where that is to be said. */
  readonly count: number | undefined;
  readonly controls: ControlsOptions | undefined;
  readonly status: StatusOptions;
  /** What a live region says. */
  readonly announcement: string;
}

const renderHead = ({ localizer, heading, level, count, controls }: FrameOptions): TemplateResult => {
  const text = heading ?? localizer.text(listHeading);
  return html`${
    text === ''
      ? nothing
      : html`<div class="head" lang=${localizer.tag} dir=${localizer.dir}>
          <div part="heading" role="heading" aria-level=${level} id="heading" tabindex="-1">${text}</div>
          ${count === undefined ? nothing : html`<span part="count">${localizer.text(listCount, { count })}</span>`}
        </div>`
  }${controls ? renderControls(controls) : nothing}`;
};

/** A list: heading, controls, what is to be said, and what there is to show. */
export const renderList = (options: FrameOptions, handlers: StatusHandlers, content: unknown): TemplateResult => {
  const { localizer, layout, variant, announcement } = options;
  return html`<div class="root ${layout === 'grid' ? 'grid' : ''} ${variant === 'compact' ? 'compact' : ''}">
    ${renderHead(options)} ${renderListStatus(options.status, handlers)}
    <p part="announcement" class="visually-hidden" role="status" lang=${localizer.tag} dir=${localizer.dir}>
      ${announcement}
    </p>
    ${content}
  </div>`;
};

export interface RowsOptions {
  readonly localizer: Localizer;
  /** The list with its rows. */
  readonly rows: unknown;
  /** Whether the feed has no articles at all. */
  readonly isEmpty: boolean;
  /** New articles that wait for the reader. */
  readonly waiting: number;
  /** Articles in other languages that are not shown. */
  readonly hidden: number;
  /** Whether the reader has asked for those. */
  readonly showsOthers: boolean;
  readonly end: EndOptions;
}

export interface RowsHandlers extends EndHandlers {
  readonly onNew: () => void;
  readonly onOthers: (isShown: boolean) => void;
}

/** The rows, and the ways to more of them. */
export const renderRows = (options: RowsOptions, handlers: RowsHandlers): TemplateResult => {
  const { localizer, rows, isEmpty, waiting, hidden, showsOthers, end } = options;
  return html`${renderNewButton(waiting, localizer, handlers.onNew)}
  ${isEmpty ? html`<slot name="empty"></slot><slot></slot>` : nothing} ${rows}
  ${renderOthers(hidden, showsOthers, localizer, handlers.onOthers)} ${renderEnd(end, localizer, handlers)}`;
};
