/** Starts WebKitGTK's driver on a virtual display. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const untilListening = async (port) => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isUp = await fetch(`http://127.0.0.1:${port}/status`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing listens on port ${port}`);
};

/**
 * Starts a driver on its own display, because windows on one display take the focus from each other.
 *
 * @param webkit what `findBrowsers()` found
 * @param zone the time zone; default: the machine's
 * @returns `port` of the driver, and `stop()`
 */
export const startWebKit = async (webkit, zone) => {
  const children = [];
  const start = (command, args, env = {}) => {
    const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } });
    child.on('error', (error) => console.error(`${command}: ${error.message}`));
    children.push(child);
  };
  const stop = () => {
    for (const child of children) child.kill();
  };
  const port = await freePort();
  const display = `:${90 + (port % 30_000)}`;
  start(webkit.display, [display, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  start(webkit.driver, [`--port=${port}`], {
    DISPLAY: display,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    ...(zone && { TZ: zone }),
  });
  try {
    await untilListening(port);
  } catch (error) {
    stop();
    throw error;
  }
  return { port, stop };
};

/** Options of a WebDriver session with MiniBrowser. `more`: further capabilities. */
export const webkitSession = (webkit, port, more = {}) => ({
  hostname: '127.0.0.1',
  port,
  path: '/',
  logLevel: 'error',
  capabilities: {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: webkit?.browser, args: ['--automation'] },
    'wdio:enforceWebDriverClassic': true,
    ...more,
  },
});
