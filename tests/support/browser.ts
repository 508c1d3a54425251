import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findChromium, noChromium } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

const root = join(import.meta.dirname, '../..');

/** Keeps Chromium from looking for its maker's hosts, and from needing a sandbox or a graphics card. */
const args = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
];

/** A tab on the built game, and everything it complained of. */
export interface Visit {
  readonly page: Page;
  /** Errors on the console (broken content policy among them), uncaught exceptions, failed or foreign requests. */
  readonly complaints: string[];
}

export interface House {
  /** Address of the served page, with a slash at its end. */
  readonly address: string;
  readonly context: BrowserContext;
  /** Opens the page at `query` (`?scenario=…`) in a new tab. */
  visit(query?: string): Promise<Visit>;
  close(): Promise<void>;
}

export interface HouseOptions {
  /** The path the folder is served under. */
  readonly base?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** Instead of no graphics at all. */
  readonly graphics?: readonly string[];
}

/** The built page: made by `npm test`, or by `npm run build` for a test run by hand. */
export function builtPage(): string {
  const folder = process.env['DEMARCHE_PAGE'] ?? join(root, 'dist');
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('The page is not built: run npm run build first.');
  return folder;
}

/** Serves the built page and opens a Chromium with a profile of its own. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const folder = builtPage();
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(noChromium);
  const server = await serve(folder, { base: options.base ?? '/' });
  const profile = mkdtempSync(join(tmpdir(), 'demarche-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...args, ...(options.graphics ?? ['--disable-gpu'])],
    headless: true,
    viewport: options.viewport ?? { width: 1280, height: 720 },
    reducedMotion: options.reducedMotion ?? 'no-preference',
    locale: 'en-GB',
  });
  context.setDefaultTimeout(60_000);

  return {
    address: server.address,
    context,
    async visit(query = '') {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('requestfailed', (request) => {
        // what was still on its way when a test went to another address was called off, and did not fail
        const why = request.failure()?.errorText ?? 'no reason given';
        if (why !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} (${why})`);
      });
      page.on('request', (request) => {
        const url = request.url();
        if (!/^(data|blob):/.test(url) && !url.startsWith(server.address)) complaints.push(`foreign: ${url}`);
      });
      await page.goto(server.address + query);
      return { page, complaints };
    },
    async close() {
      await context.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
