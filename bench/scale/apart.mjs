/**
 * Runs a simulation in a separate thread, which has its own heap. Thousands of pages leave so much garbage that a second
 * simulation in the same heap takes many times as long.
 */
import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { simulate } from './simulate.mjs';

/** Like `simulate`, but without `chance`. */
export const simulateApart = async (options) => {
  const worker = new Worker(new URL(import.meta.url), { workerData: { simulation: options } });
  const [result] = await once(worker, 'message');
  await worker.terminate();
  return result;
};

if (!isMainThread && workerData?.simulation) parentPort.postMessage(await simulate(workerData.simulation));
