import config from './web-test-runner.config.mjs';
for (const b of config.browsers) if (b.name === 'Chromium') b.type = 'puppeteer';
export default { ...config, rootDir: '/work/main', browsers: config.browsers.filter((b) => b.name === 'Chromium') };
