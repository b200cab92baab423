import base from './web-test-runner.config.mjs';
import { appendFileSync } from 'node:fs';
export default { ...base, rootDir: '/work/main', testsFinishTimeout: 60000, middleware: [...base.middleware, (c, n) => { if (c.path === '/te-log') { appendFileSync('/tmp/te-log.txt', decodeURIComponent(c.querystring) + '\n'); c.body=''; return; } return n(); }] };
