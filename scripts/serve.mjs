// A static file server as plain as any: no rewriting, no special headers. What works here works anywhere.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
  '.txt': 'text/plain; charset=utf-8',
};

/** The file a request path names inside `folder`, or undefined. */
function fileFor(folder, base, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (!path.startsWith(base) || path.includes('\0')) return undefined;
  const relative = path.slice(base.length);
  const full = normalize(
    join(folder, relative.endsWith('/') || relative === '' ? `${relative}index.html` : relative),
  );
  if (!full.startsWith(folder + sep)) return undefined;
  return statSync(full, { throwIfNoEntry: false })?.isFile() ? full : undefined;
}

/** A file whose name changes with what is in it: a worker that needs the page's fonts need not fetch them again. */
const hashed = /-[\w-]{8}\.\w+$/;

const listen = (server, port, host) =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done(server.address().port);
    });
  });

/**
 * Serves `folder` under `base` on both loopback addresses ("localhost" may mean either), or on `host`.
 * Fails with EADDRINUSE when the port is taken on one of them; port 0 picks a free one.
 */
export async function serve(folder, { port = 0, host, base = '/' } = {}) {
  const handler = (request, response) => {
    const file = fileFor(folder, base, request.url ?? '/');
    if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(file === undefined ? 404 : 405, { 'content-type': 'text/plain' }).end('Not found\n');
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': hashed.test(file) ? 'max-age=31536000, immutable' : 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  };
  const first = createServer(handler);
  const servers = [first];
  const bound = await listen(first, port, host ?? '127.0.0.1');
  if (host === undefined) {
    const second = createServer(handler);
    try {
      await listen(second, bound, '::1');
      servers.push(second);
    } catch (error) {
      if (error.code === 'EADDRINUSE') {
        first.close();
        throw error;
      }
      // else this machine has no IPv6
    }
  }
  const close = () =>
    Promise.all(
      servers.map(
        (server) =>
          new Promise((done) => {
            server.close(done);
            server.closeAllConnections();
          }),
      ),
    );
  return { port: bound, address: `http://${host ?? 'localhost'}:${bound}${base}`, close };
}
