/*
 * Runs before our script. Counts everything that outlives a call (timers, frames, listeners on objects
 * that are not ours, observers, requests), each entry with a label, so that a test can list what is
 * open.
 */
const open = new Map();
let entries = 0;
const addEntry = (what) => {
  entries += 1;
  open.set(entries, what);
  return entries;
};

/** Timers, frames and idle callbacks: open until they run or are cleared. */
const countTasks = (start, end, repeats) => {
  const [begin, finish] = [window[start], window[end]];
  if (!begin) return;
  const byId = new Map();
  window[start] = (task, ...rest) => {
    const entry = addEntry(`${start}(${start.startsWith('set') ? (rest[0] ?? 0) : ''})`);
    const id = begin(
      (...args) => {
        if (!repeats) open.delete(entry);
        task(...args);
      },
      ...rest,
    );
    byId.set(id, entry);
    return id;
  };
  window[end] = (id) => {
    open.delete(byId.get(id));
    finish(id);
  };
};
countTasks('setTimeout', 'clearTimeout', false);
countTasks('setInterval', 'clearInterval', true);
countTasks('requestAnimationFrame', 'cancelAnimationFrame', false);
countTasks('requestIdleCallback', 'cancelIdleCallback', false);

/** Listeners on objects that outlive elements. */
const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
const isLasting = (target) =>
  !(target instanceof Node) || target === document || target === document.documentElement || target === document.body;
const nameOf = (target) =>
  target === window ? 'window' : target === document ? 'document' : (target.localName ?? target.constructor.name);
const listeners = new Map();
const keyOf = (type, listener, options) => {
  if (!listeners.has(listener)) listeners.set(listener, new Map());
  return [listeners.get(listener), `${type} ${options === true || Boolean(options?.capture)}`];
};
EventTarget.prototype.addEventListener = function (type, listener, options) {
  const target = this ?? window;
  // A signal's own listeners end with it; what the signal belongs to is already counted.
  if (listener && isLasting(target) && !(target instanceof AbortSignal)) {
    const [known, key] = keyOf(type, listener, options);
    if (!known.has(key)) {
      const entry = addEntry(`${nameOf(target)} ${type}`);
      known.set(key, entry);
      options?.signal?.addEventListener('abort', () => open.delete(entry));
      if (options?.once) add.call(target, type, () => open.delete(entry), options);
    }
  }
  add.call(target, type, listener, options);
};
EventTarget.prototype.removeEventListener = function (type, listener, options) {
  const target = this ?? window;
  if (listener && isLasting(target)) {
    const [known, key] = keyOf(type, listener, options);
    open.delete(known.get(key));
    known.delete(key);
  }
  remove.call(target, type, listener, options);
};

/** Observers: open while they observe something. */
for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'PerformanceObserver']) {
  const Observer = window[name];
  window[name] = class extends Observer {
    observe(...args) {
      this.entry ??= addEntry(name);
      super.observe(...args);
    }
    disconnect() {
      open.delete(this.entry);
      this.entry = undefined;
      super.disconnect();
    }
  };
}

/** Requests: open until the response arrives or they are aborted. */
const { fetch: ask } = window;
window.fetch = (input, init) => {
  const entry = addEntry(`fetch ${input}`);
  init?.signal?.addEventListener('abort', () => open.delete(entry));
  const end = () => open.delete(entry);
  const response = ask(input, init);
  // Our code reads the response at once, or aborts.
  response.then(end, end);
  return response;
};

/** Number of open entries by label. */
window.account = () => {
  const counts = {};
  for (const what of [...open.values()].sort()) counts[what] = (counts[what] ?? 0) + 1;
  return counts;
};
/** Names of the page's own globals. */
window.globals = new Set(Object.getOwnPropertyNames(window));
