import { loadOnce } from '../../model/load-once.js';

/** A moment when the browser has nothing to do, or a second later. */
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
