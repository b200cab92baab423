import { ContextEvent, type ContextCallback } from '@lit/context';
import { articleContext, type ArticleInContext } from './article-context.js';
import { newsroomContext, type Newsroom } from './newsroom-context.js';

type OurContext = typeof articleContext | typeof newsroomContext;
type Callback = ContextCallback<Newsroom | ArticleInContext | undefined>;

interface Request {
  readonly element: WeakRef<Element>;
  readonly callback: WeakRef<Callback>;
}

/** Remembers those who ask for a context until somebody provides it, or they are gone. */
const remember = (context: OurContext): void => {
  const requests = new Set<Request>();
  const gone = new FinalizationRegistry<Request>((request) => requests.delete(request));
  let callbacks = new WeakSet<Callback>();
  const { documentElement: root } = document;
  root.addEventListener('context-request', (event) => {
    const callback: Callback = event.callback;
    // An element that is moved asks again.
    if ((event.context as unknown) !== context || !event.subscribe || callbacks.has(callback)) return;
    callbacks.add(callback);
    // Elements of others may not say who they are.
    const element = (event.contextTarget as Element | undefined) ?? (event.composedPath()[0] as Element);
    const request = { element: new WeakRef(element), callback: new WeakRef(callback) };
    requests.add(request);
    gone.register(element, request);
  });
  root.addEventListener('context-provider', (event) => {
    if ((event.context as unknown) !== context) return;
    const due = [...requests];
    // Whom this provider does not concern is remembered again.
    requests.clear();
    callbacks = new WeakSet();
    for (const request of due) {
      const [element, callback] = [request.element.deref(), request.callback.deref()];
      if (callback) element?.dispatchEvent(new ContextEvent(context, element, callback, true));
    }
  });
};

let isWaiting = false;

/**
 * Remembers who asked for one of our contexts before there was anybody to answer, so that elements can be upgraded
 * in any order: the provider's chunk may come last. Lit's own `ContextRoot` does so for everybody's contexts, and
 * never forgets who is gone.
 */
export const awaitLateProviders = (): void => {
  if (isWaiting) return;
  isWaiting = true;
  remember(articleContext);
  remember(newsroomContext);
};
