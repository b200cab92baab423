/**
 * What `@lit-labs/ssr-client` asks Lit for, from the copy of Lit that the elements draw with: the build puts this file
 * in the place of `lit-html` (scripts/vite/page-lit.mjs). Another copy would be three times as large as all that is
 * needed of it, and would need a Trusted Types policy of its own.
 */
import type { Render } from './hydratable.js';

type Constructor = new (...args: never[]) => object;

interface Part {
  readonly constructor: Constructor;
  /** What the part shows: of a template, its instance. */
  readonly _$AH: { readonly constructor: Constructor };
}

export const noChange = Symbol.for('lit-noChange');

export const PartType = { ATTRIBUTE: 1, CHILD: 2, PROPERTY: 3, BOOLEAN_ATTRIBUTE: 4, EVENT: 5, ELEMENT: 6 } as const;

export const isPrimitive = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && typeof value !== 'function');
export const isTemplateResult = (value: object): boolean => '_$litType$' in value;
/** Nobody compiles our templates. */
export const isCompiledTemplateResult = (): boolean => false;
export const isSingleExpression = (part: { readonly strings?: unknown }): boolean => part.strings === undefined;

/** Filled by `usePageLit`, before the client reads it. */
export const _$LH: Record<string, unknown> = {
  isIterable: (value: unknown) => typeof (value as Partial<Iterable<unknown>> | null)?.[Symbol.iterator] === 'function',
  // Our templates have no directives.
  resolveDirective: (_part: unknown, value: unknown) => value,
  ElementPart: undefined,
};

/** Finds the classes of Lit's parts, which it keeps to itself, in what it has drawn. */
export const usePageLit = (render: Render): void => {
  const strings = Object.assign(['<p></p>'], { raw: ['<p></p>'] });
  const sample = { _$litType$: 1, strings, values: [] };
  const part = render(sample, document.createElement('div')) as unknown as Part;
  _$LH['ChildPart'] = part.constructor;
  _$LH['TemplateInstance'] = part._$AH.constructor;
};
