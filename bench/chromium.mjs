/**
 * Drives Chromium over a pipe. Ready-made drivers enable the debugger's domains, which make scripts start half as
 * fast. This one enables only the domains that a measurement needs.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowsers } from '../scripts/browsers.mjs';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  // Render frames on request, without waiting for a display.
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  // The browser's own pages would occupy a core.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PreloadTopChromeWebUI,InitialWebUI',
  '--js-flags=--expose-gc',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--remote-debugging-pipe',
];

/** Categories of a trace that has the tasks of each thread, with their processor time. */
const TRACE = {
  recordMode: 'recordUntilFull',
  includedCategories: ['toplevel', '__metadata'],
  excludedCategories: ['*'],
};

/** The processor time of each task of the busiest main thread, that of the page, in milliseconds. */
const pageTasks = (events) => {
  const tasks = new Map();
  const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
  for (const event of events) {
    if (event.name === 'thread_name' && event.args.name === 'CrRendererMain') tasks.set(threadOf(event), []);
  }
  for (const event of events) {
    if (event.name === 'ThreadControllerImpl::RunTask') tasks.get(threadOf(event))?.push((event.tdur ?? 0) / 1000);
  }
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  return [...tasks.values()].sort((a, b) => sum(b) - sum(a))[0] ?? [];
};

/** A tab in a new browser context: nothing is cached, no code is compiled. */
class Tab {
  #send;
  #trace;

  constructor(send, trace) {
    this.#send = send;
    this.#trace = trace;
  }

  send(method, parameters = {}) {
    return this.#send(method, parameters);
  }

  async goto(url) {
    await this.send('Page.navigate', { url });
    await this.evaluate(
      `new Promise((done) => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))`,
    );
  }

  /** Runs an expression in the page, and waits for its promise. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async #metrics() {
    const { metrics } = await this.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  /** Processor time since the tab was opened, by kind of work. Milliseconds. */
  async kinds() {
    const { TaskDuration, ScriptDuration, RecalcStyleDuration, LayoutDuration } = await this.#metrics();
    const kinds = { all: TaskDuration, script: ScriptDuration, style: RecalcStyleDuration, layout: LayoutDuration };
    return Object.fromEntries(Object.entries(kinds).map(([kind, seconds]) => [kind, seconds * 1000]));
  }

  /** Processor time of the page's main thread since the tab was opened, in milliseconds. Excludes other processes. */
  async cpu() {
    return (await this.#metrics()).TaskDuration * 1000;
  }

  /** Runs an action. Returns its value, and the processor time of each task of the main thread meanwhile. */
  async tasksOf(action) {
    const { value, events } = await this.#trace(action);
    return { value, tasks: pageTasks(events) };
  }

  /** Bytes, nodes and listeners of the page after garbage collection. */
  async memory() {
    for (let time = 0; time < 3; time += 1) await this.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = await this.send('Runtime.getHeapUsage');
    const { Nodes: nodes, JSEventListeners: listeners } = await this.#metrics();
    return { bytes: usedSize + embedderHeapUsedSize + backingStorageSize, nodes, listeners };
  }
}

/** @returns `{ version, withTab(action, { width, height }), close() }` */
export const launch = async () => {
  const { chromium } = findBrowsers();
  if (!chromium) throw new Error('No Chromium: set CHROME_BIN');
  const profile = mkdtempSync(join(tmpdir(), 'wco-bench-'));
  const child = spawn(chromium, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , input, output] = child.stdio;
  const waiting = new Map();
  /** By event. */
  const listeners = new Map();
  let serial = 0;
  let rest = '';
  output.setEncoding('utf8').on('data', (text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop();
    for (const { id, method, params, result, error } of messages.map((message) => JSON.parse(message))) {
      if (method) listeners.get(method)?.(params);
      if (error) waiting.get(id)?.reject(new Error(error.message));
      else waiting.get(id)?.resolve(result);
      waiting.delete(id);
    }
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  void ended.then(() => {
    for (const { reject } of waiting.values()) reject(new Error('Chromium has ended'));
  });
  const send = (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      serial += 1;
      waiting.set(serial, { resolve, reject });
      input.write(`${JSON.stringify({ id: serial, method, params, sessionId })}\0`);
    });

  const trace = async (action) => {
    const events = [];
    listeners.set('Tracing.dataCollected', ({ value }) => events.push(...value));
    const isComplete = new Promise((resolve) => listeners.set('Tracing.tracingComplete', resolve));
    await send('Tracing.start', { traceConfig: TRACE });
    const value = await action();
    await send('Tracing.end');
    await isComplete;
    return { value, events };
  };

  const withTab = async (action, { width = 900, height = 800 } = {}) => {
    const { browserContextId } = await send('Target.createBrowserContext', {});
    try {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const tab = new Tab((method, parameters) => send(method, parameters, sessionId), trace);
      await tab.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
      await tab.send('Performance.enable', { timeDomain: 'threadTicks' });
      return await action(tab);
    } finally {
      await send('Target.disposeBrowserContext', { browserContextId });
    }
  };
  const close = async () => {
    await send('Browser.close', {}).catch(() => undefined);
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const { product } = await send('Browser.getVersion', {});
  return { version: product, withTab, close };
};
