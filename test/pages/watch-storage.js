/*
 * Runs before our script: records in `window.accesses` whatever could store or send something about a
 * reader. The page's own tests empty it.
 */
(() => {
  const accesses = [];
  window.accesses = accesses;
  const note = (text) => accesses.push(text);

  /** Records calls of a method, with the text that `describe` returns. */
  const watch = (target, name, describe) => {
    const method = target?.[name];
    if (typeof method !== 'function') return;
    target[name] = function (...args) {
      note(describe.call(this, args));
      return method.apply(this, args);
    };
  };

  const storageName = (storage) => {
    try {
      return storage === window.localStorage ? 'localStorage' : 'sessionStorage';
    } catch {
      return 'storage';
    }
  };
  for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key']) {
    watch(window.Storage.prototype, name, function (args) {
      return `${storageName(this)}.${name}(${args.join(', ')})`;
    });
  }
  const cookie = Object.getOwnPropertyDescriptor(window.Document.prototype, 'cookie');
  Object.defineProperty(window.Document.prototype, 'cookie', {
    configurable: true,
    get() {
      note('cookie read');
      return cookie.get.call(this);
    },
    set(value) {
      note(`cookie = ${value}`);
      cookie.set.call(this, value);
    },
  });
  const calls = (name) => (args) => `${name}(${args[0]})`;
  watch(window.IDBFactory?.prototype, 'open', calls('indexedDB.open'));
  for (const name of ['open', 'match', 'has', 'delete', 'keys']) {
    watch(window.CacheStorage?.prototype, name, calls(`caches.${name}`));
  }
  watch(window.Navigator.prototype, 'sendBeacon', calls('sendBeacon'));
  watch(window.ServiceWorkerContainer?.prototype, 'register', calls('serviceWorker.register'));
  watch(window.CookieStore?.prototype, 'get', calls('cookieStore.get'));
  watch(window.CookieStore?.prototype, 'set', calls('cookieStore.set'));
  for (const name of ['pushState', 'replaceState']) {
    watch(window.History.prototype, name, ([state, , address]) => {
      const { search, hash } = new URL(address, location.href);
      return `history.${name}(${JSON.stringify(state)}, ${decodeURIComponent(search + hash)})`;
    });
  }
  for (const name of ['WebSocket', 'EventSource', 'BroadcastChannel', 'SharedWorker', 'Worker', 'XMLHttpRequest']) {
    const Original = window[name];
    if (!Original) continue;
    window[name] = class extends Original {
      constructor(...args) {
        note(`new ${name}(${args[0] ?? ''})`);
        super(...args);
      }
    };
  }
})();
