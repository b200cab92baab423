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

/** Steps of a task, if each takes about a tenth of a millisecond. */
export const STEPS_OF_TASK = 250;

/**
 * Runs long work: a generator that yields before each step. Ends the task after every `steps` steps, so that the page can
 * respond to input. Short work runs in one task.
 */
export const inTasks = async <Value>(work: Generator<void, Value>, steps = STEPS_OF_TASK): Promise<Value> => {
  for (let count = 0; ; count += 1) {
    const step = work.next();
    if (step.done) return step.value;
    if (count > 0 && count % steps === 0) await yieldToMain(true);
  }
};
