/* Loaded first on every test page: records what must not happen. */
window.problems = [];
window.warnings = [];
addEventListener('error', (event) => window.problems.push(`error: ${event.message}`), true);
addEventListener('unhandledrejection', (event) => window.problems.push(`rejection: ${event.reason}`));
addEventListener('securitypolicyviolation', (event) => window.problems.push(`csp: ${event.violatedDirective}`));
console.error = (...args) => window.problems.push(`console: ${args.join(' ')}`);
console.warn = (...args) => window.warnings.push(args.join(' '));
