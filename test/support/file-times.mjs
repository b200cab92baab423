/**
 * How long each test file takes in each engine: from its request to that of the next one. The whole run has a
 * limit, and this says where it goes.
 */
const requests = new Map();

const engineOf = (userAgent) =>
  /Firefox\//.test(userAgent) ? 'Firefox' : /Chrome\//.test(userAgent) ? 'Chromium' : 'WebKit';

/** Koa middleware. */
export const fileTimes = (context, next) => {
  const [file] = /(?<=^\/)test\/[\w./-]+\.test\.ts$/.exec(context.path) ?? [];
  if (file) {
    const engine = engineOf(context.get('user-agent'));
    // The group "safety" has browsers of its own (web-test-runner.config.mjs).
    const lane = `${engine} ${file.startsWith('test/safety/')}`;
    if (!requests.has(lane)) requests.set(lane, []);
    requests.get(lane).push({ file, engine, start: Date.now() });
  }
  return next();
};

/** The slowest first: `{ file, engine, seconds }`. */
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
