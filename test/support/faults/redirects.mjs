/** Redirects. `fine` is the target of those that lead anywhere. */
import { send } from './answer.mjs';

const redirect = (status, toLocation) => (exchange) => {
  const location = toLocation(exchange);
  // A cached redirect would leak into another test.
  send(exchange, '', { 'cache-control': 'no-store', ...(location === undefined ? {} : { location }) }, status);
};

const toFine = () => '/faults/fine';

export const REDIRECTS = {
  'redirect-301': redirect(301, toFine),
  'redirect-302': redirect(302, toFine),
  'redirect-303': redirect(303, toFine),
  'redirect-307': redirect(307, toFine),
  'redirect-308': redirect(308, toFine),
  'redirect-twice': redirect(302, () => '/faults/redirect-307'),
  'redirect-loop': redirect(302, ({ request }) => request.url),
  'redirect-to-login': redirect(302, () => '/faults/html'),
  'redirect-to-404': redirect(302, () => '/faults/status-404'),
  'redirect-without-location': redirect(302, () => undefined),
  'redirect-to-nowhere': redirect(302, ({ ports }) => `http://127.0.0.1:${ports.closed}/`),
  'redirect-to-no-address': redirect(302, () => 'http://[/'),
  'redirect-to-data': redirect(302, () => 'data:application/json,{}'),
  'redirect-to-script': redirect(302, () => 'javascript:alert(1)'),
  'redirect-to-other-origin': redirect(302, ({ ports }) => `http://127.0.0.1:${ports.open[0]}/faults/fine`),
  'redirect-without-cors': redirect(302, ({ ports }) => `http://127.0.0.1:${ports.open[0]}/faults/cors-missing`),
};
