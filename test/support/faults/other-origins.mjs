/**
 * Servers of other origins, each on its own loopback port: browsers open at most six connections to one origin, and
 * faults hold them. Any page may read their responses. `/files/…` serves files of the repository. One port is closed.
 */
import { createServer } from 'node:http';
import { servedFile } from '../served-file.mjs';
import { findFault } from './find-fault.mjs';

const COUNT = 16;

const ports = { open: [], closed: 9 };
const servers = [];
const sockets = new Set();

const answer = async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
  const fault = findFault(pathname.replace('/faults/', ''));
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', '*');
  const file = pathname.startsWith('/files/') && (await servedFile(pathname.slice('/files/'.length)));
  if (file) return void response.writeHead(200, { 'content-type': file.type }).end(file.body);
  if (!fault) return void response.writeHead(404).end();
  try {
    await fault({ request, response, query: Object.fromEntries(searchParams), ports });
  } catch (error) {
    // An unintended error: its test fails with a reason, and the others continue.
    console.error(request.url, error);
    request.socket.destroy();
  }
  return undefined;
};

const listen = () =>
  new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.on('error', reject);
    server.on('connection', (socket) => {
      sockets.add(socket);
      // A client that disconnects, or that a fault cuts off, is not a server error.
      socket.on('error', () => undefined);
      socket.once('close', () => sockets.delete(socket));
    });
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

const close = (server) => new Promise((resolve) => server.close(resolve));

/** Where the servers listen: `{ open: number[], closed: number }`. */
export const otherPorts = () => ports;

/** Plugin of the test runner. */
export const otherOrigins = () => ({
  name: 'other-origins',
  async serverStart() {
    for (let count = 0; count < COUNT; count += 1) servers.push(await listen());
    ports.open = servers.map((server) => server.address().port);
    const closed = await listen();
    ports.closed = closed.address().port;
    await close(closed);
  },
  async serverStop() {
    for (const socket of sockets) socket.destroy();
    await Promise.all(servers.splice(0).map(close));
  },
});
