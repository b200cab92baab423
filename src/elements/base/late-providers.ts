import { ContextEvent, type ContextCallback } from '@lit/context';
import { articleContext, type ArticleInContext } from './article-context.js';
import { newsroomContext, type Newsroom } from './newsroom-context.js';

type OurContext = typeof articleContext | typeof newsroomContext;
type Callback = ContextCallback<Newsroom | ArticleInContext | undefined>;

interface Request {
  readonly element: WeakRef<Element>;
  readonly callback: WeakRef<Callback>;
}

/** Remembers requests for a context until a provider answers or the element is gone. */
const remember = (context: OurContext): void => {
  const requests = new Set<Request>();
  const gone = new FinalizationRegistry<Request>((request) => requests.delete(request));
  let callbacks = new WeakSet<Callback>();
  const { documentElement: root } = document;
  root.addEventListener('context-request', (event) => {
    const callback: Callback = event.callback;
    // A moved element requests again.
    if ((event.context as unknown) !== context || !event.subscribe || callbacks.has(callback)) return;
    callbacks.add(callback);
    // Third-party elements may not set `contextTarget`.
    const element = (event.contextTarget as Element | undefined) ?? (event.composedPath()[0] as Element);
    const request = { element: new WeakRef(element), callback: new WeakRef(callback) };
    requests.add(request);
    gone.register(element, request);
  });
  root.addEventListener('context-provider', (event) => {
    if ((event.context as unknown) !== context) return;
    const due = [...requests];
    // Requests that this provider doesn't answer are remembered again.
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
 * Remembers requests for our contexts, so that elements can be upgraded before their provider. Lit's `ContextRoot` does
 * the same for all contexts, but keeps the requests of removed elements.
 */
export const awaitLateProviders = (): void => {
  if (isWaiting) return;
  isWaiting = true;
  remember(articleContext);
  remember(newsroomContext);
};
