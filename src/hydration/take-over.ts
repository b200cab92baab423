import { hydrate } from '@lit-labs/ssr-client';
import { ReactiveElement, render } from 'lit';
import { warn } from '../model/warn.js';
import { watchScrollers } from '../safety/scrollers.js';
import { DECLARED } from '../elements/base/wco-element.js';
import type { Hydratable, Styled } from './hydratable.js';
import { areSame } from './same-nodes.js';

/** How long an element may draw something else than is there, once all it needs has come. Milliseconds. */
const PATIENCE = 2_000;

const sheetsOf = (element: Hydratable): readonly CSSStyleSheet[] =>
  (element.constructor as unknown as Styled).elementStyles.flatMap((style) =>
    style instanceof CSSStyleSheet ? style : (style.styleSheet ?? []),
  );

/** Styles stand in the root as an element until the same are adopted. */
const adoptSheets = (element: Hydratable, root: ShadowRoot): void => {
  // Those that came with chunks follow those of the class.
  root.adoptedStyleSheets = [...sheetsOf(element), ...root.adoptedStyleSheets];
  for (const child of [...root.children]) if (child.localName === 'style') child.remove();
};

/** Images that failed before anybody listened fail once more. */
const reportBrokenImages = (root: ShadowRoot): void => {
  for (const image of root.querySelectorAll('img')) {
    if (image.complete && image.naturalWidth === 0 && image.currentSrc) image.dispatchEvent(new Event('error'));
  }
};

/**
 * Lets an element take over what a server has drawn. It loads what it needs as always, but draws nothing: what it would
 * draw is compared with what is there, and as soon as both are the same, it goes on with the nodes that are there. A
 * reader sees nothing of it, and keeps focus, selection and place.
 *
 * What never becomes the same (another release, another day in the reader's zone) is drawn anew. After a failure, what
 * the server drew stays.
 */
export const takeOver = (element: Hydratable, root: ShadowRoot): void => {
  let isDone = false;
  let isLate = false;

  const proceed = (): void => {
    isDone = true;
    Reflect.deleteProperty(element, 'update');
    adoptSheets(element, root);
    element.removeAttribute(DECLARED);
  };

  const drawAnew = (): void => {
    warn(`[${element.localName}] What the server drew is not what is drawn here: it is replaced.`);
    root.replaceChildren();
    proceed();
    element.requestUpdate();
  };

  const isReady = (): boolean => {
    const sample = document.createElement('div');
    render(element.render(), sample, { host: element });
    return areSame(sample, root);
  };

  const attempt = (): void => {
    if (isDone) return;
    try {
      if (isReady()) {
        element.adoptNodes?.(root);
        hydrate(element.render(), root, element.renderOptions);
        proceed();
        reportBrokenImages(root);
        watchScrollers(root);
        // What only a browser knows is drawn now.
        element.requestUpdate();
      } else if (isLate && element.state !== 'error') drawAnew();
    } catch (error) {
      warn(error);
      drawAnew();
    }
  };

  // The properties of the update are taken in, and nothing is drawn.
  element.update = (changed) => {
    (ReactiveElement.prototype as unknown as Hydratable).update.call(element, changed);
    queueMicrotask(attempt);
  };

  void element.updateComplete
    .then(() => element.loadComplete)
    .then(() => {
      attempt();
      setTimeout(() => {
        isLate = true;
        attempt();
      }, PATIENCE);
    })
    .catch(warn);
};
