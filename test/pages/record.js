/* Loaded first on every test page: records errors and warnings, and evens out differences between engines. */
window.problems = [];
window.warnings = [];
addEventListener('error', (event) => window.problems.push(`error: ${event.message}`), true);
addEventListener('unhandledrejection', (event) => window.problems.push(`rejection: ${event.reason}`));
addEventListener('securitypolicyviolation', (event) => window.problems.push(`csp: ${event.violatedDirective}`));
console.error = (...args) => window.problems.push(`console: ${args.join(' ')}`);
console.warn = (...args) => window.warnings.push(args.join(' '));
// The reader's language is English; it decides which version of an article is shown.
Object.defineProperty(window.navigator, 'languages', { configurable: true, get: () => ['en-US', 'en'] });
