/**
 * Koa middleware of the test server: responses under /faults/ that fail in a given way (test/support/faults/),
 * `/faults/ports`, which lists the other origins that serve the same faults, and copies of the built files with some
 * files missing.
 */
import { builtCopies } from './faults/built-copies.mjs';
import { findFault } from './faults/find-fault.mjs';
import { otherPorts } from './faults/other-origins.mjs';

export const faultServer = async (context, next) => {
  const [, name] = /^\/faults\/([\w-]+)/.exec(context.path) ?? [];
  if (name === 'ports') {
    context.body = otherPorts();
    return undefined;
  }
  const fault = name && findFault(name);
  if (!fault) return builtCopies(context, next);
  // Faults respond directly, because Koa would repair some of them.
  context.respond = false;
  const { req: request, res: response, query } = context;
  await fault({ request, response, query, ports: otherPorts() });
  return undefined;
};
