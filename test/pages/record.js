/* Loaded first on every test page: records what must not happen, and sets what engines differ in. */
window.problems = [];
window.warnings = [];
addEventListener('error', (event) => window.problems.push(`error: ${event.message}`), true);
addEventListener('unhandledrejection', (event) => window.problems.push(`rejection: ${event.reason}`));
addEventListener('securitypolicyviolation', (event) => window.problems.push(`csp: ${event.violatedDirective}`));
console.error = (...args) => window.problems.push(`console: ${args.join(' ')}`);
console.warn = (...args) => window.warnings.push(args.join(' '));
// A reader of English: which version of an article they get depends on it.
Object.defineProperty(window.navigator, 'languages', { configurable: true, get: () => ['en-US', 'en'] });
