// Installs what is missing. Says nothing and takes no time when everything is there.
// `npm install`, not `npm ci`: a lock file made on one platform can lack another's optional bindings.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, isMain, root, run } from './shared.mjs';

const floor = [20, 19];

/** Runs npm with all its output on stderr, whatever started us. */
function npm(args) {
  const script = process.env.npm_execpath;
  const stdio = ['ignore', 2, 2];
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], { stdio });
  return run('npm', args, { stdio, shell: process.platform === 'win32' });
}

/** Bindings for this platform that installed packages name but the lock file does not know. */
function missingBindings() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const platform = `${process.platform}-${process.arch}`;
  const missing = [];
  for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
    const fitting = Object.entries(optionalDependencies).filter(([name]) => name.includes(platform));
    if (fitting.some(([name]) => existsSync(join(root, 'node_modules', name)))) continue;
    missing.push(...fitting.filter(([name]) => !lock.packages[`node_modules/${name}`]));
  }
  return missing.map(([name, version]) => `${name}@${version}`);
}

export async function setup() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < floor[0] || (major === floor[0] && minor < floor[1])) {
    console.error(`Démarche needs Node ${floor.join('.')} or newer; this is Node ${process.versions.node}.`);
    return false;
  }
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, name)));
  const wanted = hash.digest('hex');
  const file = join(cache, 'installed');
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return true;

  console.error('Installing what is missing (npm install) …');
  const install = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if ((await npm(install)) !== 0) {
    console.error('npm install failed: see its message above. Is the npm registry within reach?');
    return false;
  }
  const missing = missingBindings();
  if (missing.length > 0 && (await npm([...install, ...missing])) !== 0)
    console.error(`These could not be installed, and lint or tests may miss them: ${missing.join(' ')}`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, wanted);
  return true;
}

if (isMain(import.meta.url)) process.exitCode = (await setup()) ? 0 : 1;
