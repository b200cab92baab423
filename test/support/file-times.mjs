/**
 * Measures how long each test file takes in each engine: from its request to the next file's request. The whole run
 * has a time limit; this shows what uses it.
 */
const requests = new Map();

const engineOf = (userAgent) =>
  /Firefox\//.test(userAgent) ? 'Firefox' : /Chrome\//.test(userAgent) ? 'Chromium' : 'WebKit';

/** Koa middleware. */
export const fileTimes = (context, next) => {
  const [, name] = /^\/dist-tests\/([\w./-]+\.test)\.js$/.exec(context.path) ?? [];
  if (name) {
    const file = `test/${name}.ts`;
    const engine = engineOf(context.get('user-agent'));
    // The group "safety" has its own browsers (web-test-runner.config.mjs).
    const lane = `${engine} ${file.startsWith('test/safety/')}`;
    if (!requests.has(lane)) requests.set(lane, []);
    requests.get(lane).push({ file, engine, start: Date.now() });
  }
  return next();
};

/** Slowest first: `{ file, engine, seconds }`. */
export const slowestFiles = (count) => {
  const end = Date.now();
  return [...requests.values()]
    .flatMap((list) =>
      list.map(({ file, engine, start }, index) => ({
        file,
        engine,
        seconds: Math.round(((list[index + 1]?.start ?? end) - start) / 1000),
      })),
    )
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count);
};
