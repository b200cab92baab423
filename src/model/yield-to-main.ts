/**
 * Ends the task, so that the browser can respond to input.
 *
 * @param isLong whether the task was long. Then a timer ends it in browsers without `scheduler.yield`, which continue later.
 */
export const yieldToMain = async (isLong: boolean): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) await scheduler.yield();
  else if (isLong) await new Promise((resolve) => setTimeout(resolve));
};
