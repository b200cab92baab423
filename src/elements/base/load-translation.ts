import { loadOnce } from '../../model/load-once.js';

/** Resolves when the browser is idle, after a second at the latest. */
const whenIdle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 1_000 });
    else setTimeout(resolve);
  });

const importTranslation = loadOnce(() => import('../translation/translation-chunk.js'));

/** Loads the code that translates articles and headlines, after they have rendered. */
export const loadTranslation = async (): ReturnType<typeof importTranslation> => {
  await whenIdle();
  return importTranslation();
};
