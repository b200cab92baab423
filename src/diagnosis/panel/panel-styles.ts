import { css } from 'lit';

/** Styles that are readable in every theme: system colours; only the colour scheme is inherited. */
export const panelStyles = css`
  .debug {
    all: initial;
    display: block;
    box-sizing: border-box;
    color-scheme: inherit;
    /* The language that Chromium and Safari expose. */
    -webkit-locale: 'en';
    margin-block: 16px;
    padding: 8px 12px;
    border: 2px dashed;
    background: Canvas;
    color: CanvasText;
    font:
      13px/1.5 ui-monospace,
      'Noto Sans Mono',
      monospace;
    overflow-wrap: anywhere;
  }
  .debug summary {
    font-weight: 700;
    min-block-size: 24px;
    cursor: pointer;
  }
  .debug summary:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  .debug p {
    margin: 12px 0 2px;
    font-weight: 700;
  }
  .debug ul {
    margin: 0;
    padding: 0;
    list-style-type: '';
  }
  .debug li {
    padding-inline-start: 24px;
    text-indent: -12px;
  }
  .debug .bad {
    font-weight: 700;
  }
  .debug .bad::before {
    content: '✗ ' / '';
  }
  .debug pre {
    margin: 4px 0;
    padding: 4px 8px;
    border: 1px solid;
    font: inherit;
    text-indent: 0;
    white-space: pre-wrap;
    user-select: all;
  }
  .debug code {
    font: inherit;
    text-decoration: underline dotted;
  }
  @media print {
    .debug {
      display: none;
    }
  }
`;
