// `npm start`: installs what is missing, builds, serves the game and prints its address.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root, stamp } from './shared.mjs';
import { serve } from './serve.mjs';
import { setup } from './setup.mjs';

const wanted = Number(process.env.PORT || 4173);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
  console.error(`PORT is ${process.env.PORT}, which is not a port number.`);
  process.exit(2);
}
if (!(await setup())) process.exit(1);

const { buildPage, pageSources } = await import('./bundle.mjs');
const dist = join(root, 'dist');
const stampFile = join(cache, 'dist');
const now = stamp(pageSources);
if (
  !existsSync(join(dist, 'index.html')) ||
  !existsSync(stampFile) ||
  readFileSync(stampFile, 'utf8') !== now
) {
  console.log('Building the page …');
  try {
    await buildPage(dist);
  } catch (error) {
    console.error(error.message ?? error);
    process.exit(1);
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(stampFile, now);
}

async function serveFrom(first) {
  for (let port = first; ; port++) {
    try {
      return await serve(dist, { port, host: process.env.HOST || undefined });
    } catch (error) {
      if (!['EADDRINUSE', 'EACCES'].includes(error.code) || port >= Math.min(first + 100, 65535)) throw error;
      const why = error.code === 'EACCES' ? 'not allowed' : 'busy';
      console.log(`Port ${port} is ${why}; trying ${port + 1}.`);
    }
  }
}

let server;
try {
  server = await serveFrom(wanted);
} catch (error) {
  console.error(`No port could be opened: ${error.message}`);
  process.exit(1);
}
console.log(`Démarche is at ${server.address}`);
console.log('Press Ctrl+C to stop.');

if (process.stdout.isTTY && !process.env.CI && process.env.BROWSER !== 'none') {
  const [program, args] = {
    darwin: ['open', [server.address]],
    win32: ['cmd', ['/c', 'start', '', server.address]],
  }[process.platform] ?? ['xdg-open', [server.address]];
  const opener = spawn(program, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => {}); // no browser to open: the address is printed
  opener.unref();
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => void server.close().then(() => process.exit(0)));
