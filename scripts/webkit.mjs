/** What WebKit needs around it to be driven: a display that nobody sees, and WebKitGTK's driver. */
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
 * Starts a driver for each time zone (`undefined`: the machine's).
 * @param webkit what `findBrowsers()` found
 * @returns `ports` of the drivers, in the order of the zones, and `stop()`
 */
export const startWebKit = async (webkit, zones = [undefined]) => {
  const children = [];
  const start = (command, args, env = {}) => {
    const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } });
    child.on('error', (error) => console.error(`${command}: ${error.message}`));
    children.push(child);
  };
  const stop = () => {
    for (const child of children) child.kill();
  };
  // Ports one after the other: two that are free at once may be the same.
  const ports = [];
  for (const zone of zones) ports.push([zone, await freePort()]);
  const [[, first]] = ports;
  const display = `:${90 + (first % 30_000)}`;
  start(webkit.display, [display, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  const env = { DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' };
  for (const [zone, port] of ports) start(webkit.driver, [`--port=${port}`], { ...env, ...(zone && { TZ: zone }) });
  try {
    await Promise.all(ports.map(([, port]) => untilListening(port)));
  } catch (error) {
    stop();
    throw error;
  }
  return { ports: ports.map(([, port]) => port), stop };
};

/** What a session with MiniBrowser is asked for with. */
export const webkitSession = (webkit, port) => ({
  hostname: '127.0.0.1',
  port,
  path: '/',
  logLevel: 'error',
  capabilities: {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: webkit?.browser, args: ['--automation'] },
    'wdio:enforceWebDriverClassic': true,
  },
});
