/** Finds the stock browsers for tests, and installs missing ones on Debian as root. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const firstThatExists = (...paths) => paths.find((path) => path && existsSync(path));

/** Let Chromium run as root, without background requests. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Its answers change while the browser runs. Tests have a translator of their own.
  '--disable-features=TranslationAPI',
  '--lang=en-US',
];

/** The path of MiniBrowser, which is under the multiarch library folder. */
const miniBrowser = () =>
  readdirSync('/usr/lib')
    .filter((folder) => folder.endsWith('-linux-gnu'))
    .flatMap((folder) => ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${folder}/webkit2gtk-${version}/MiniBrowser`))
    .find((path) => existsSync(path));

/** Paths by engine; `undefined` for an engine that isn't installed. */
export const findBrowsers = () => {
  const driver = firstThatExists(process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver');
  const display = firstThatExists('/usr/bin/Xvfb');
  const browser = existsSync('/usr/lib') ? miniBrowser() : undefined;
  return {
    chromium: firstThatExists(
      process.env.CHROME_BIN,
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      '/usr/bin/chromium-browser',
    ),
    firefox: firstThatExists(process.env.FIREFOX_BIN, '/usr/bin/firefox-esr', '/usr/bin/firefox'),
    webkit: driver && display && browser ? { driver, display, browser } : undefined,
  };
};

const PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** Installs the Debian packages of missing engines, if this is Debian and the user is root. */
export const installBrowsers = () => {
  const missing = Object.entries(findBrowsers()).flatMap(([engine, found]) => (found ? [] : PACKAGES[engine]));
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (missing.length === 0 || !canInstall) return;
  console.log(`Installing ${missing.join(', ')}`);
  const run = (...args) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', ...missing);
};
