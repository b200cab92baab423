/**
 * Koa middleware of the test server: third-party host pages. `/hosts/page?html=…` responds with the given HTML, and
 * `&type=` sets its content type. Each test writes the page it needs, including the doctype.
 */
export const hostServer = async (context, next) => {
  if (context.path !== '/hosts/page') return next();
  const { html, type = 'text/html' } = context.query;
  context.set({ 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  context.body = html;
  return undefined;
};
