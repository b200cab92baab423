/**
 * Koa middleware of the test server: answers under /faults/ that fail in a given way (test/support/faults/),
 * `/faults/ports`, which tells where the same faults can be had from other origins, and copies of the built
 * files in which something is missing.
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
  // Faults answer by themselves, past Koa, which would put some of them right.
  context.respond = false;
  const { req: request, res: response, query } = context;
  await fault({ request, response, query, ports: otherPorts() });
  return undefined;
};
