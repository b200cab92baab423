/**
 * Koa middleware of the test server: pages of somebody else. `/hosts/page?html=…` answers with what it is given,
 * `&type=` says as what; so each test writes the page it needs down to its doctype.
 */
export const hostServer = async (context, next) => {
  if (context.path !== '/hosts/page') return next();
  const { html, type = 'text/html' } = context.query;
  context.set({ 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  context.body = html;
  return undefined;
};
