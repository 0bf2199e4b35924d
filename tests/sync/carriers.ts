import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grantedBuild } from '../e2e/granted-build';
import { test as base, expect } from '../e2e/harness';
import { card, fill, users } from '../e2e/two-machines';
import { Machine } from './machine';
import { startProxy } from './proxy.mjs';
import { startApache, startCouch } from './servers.mjs';

type Proxy = Awaited<ReturnType<typeof startProxy>>;

/** A place where a project is shared, and what a test may ask of it besides the program. */
export interface Carrier {
  proxy: Proxy;
  place: { kind: string; address: string; passphrase: string };
  /** Everything that lies there, as text. */
  stored: () => Promise<string>;
  /** Makes the place say that a Pressmark of next year wrote it. */
  ofNextYear: () => Promise<void>;
  /** A request that carries what is written. */
  isUpload: (request: { method: string; path: string }) => boolean;
}

/** A server that answers as CouchDB does. */
export async function overCouch(passphrase: string): Promise<Carrier & { stop: () => Promise<void> }> {
  const server = await startCouch();
  const proxy = await startProxy(server.origin, { users });
  const about = `${server.origin}/team/pressmark`;
  return {
    proxy,
    place: { kind: 'CouchDB', address: `${proxy.origin}/team`, passphrase },
    stored: async () => (await fetch(`${server.origin}/team/_all_docs?include_docs=true`)).text(),
    ofNextYear: async () => {
      const doc = (await (await fetch(about)).json()) as { about: object };
      const body = JSON.stringify({ ...doc, about: { ...doc.about, pressmark: 2 } });
      await fetch(about, { method: 'PUT', body, headers: { 'Content-Type': 'application/json' } });
    },
    isUpload: ({ path }) => path.includes('_bulk_docs'),
    stop: async () => {
      await proxy.stop();
      await server.stop();
    },
  };
}

/** Apache's mod_dav behind 坚果云's manners. */
export async function overApache(passphrase: string): Promise<Carrier & { stop: () => Promise<void> }> {
  const server = await startApache(users);
  const proxy = await startProxy(server.origin, { hasManners: true });
  const root = join(server.folder, 'Pressmark');
  return {
    proxy,
    place: { kind: 'WebDAV', address: `${proxy.origin}/dav/Pressmark`, passphrase },
    stored: async () => {
      const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      return files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('\n');
    },
    ofNextYear: async () => {
      const about = JSON.parse(readFileSync(join(root, 'project.json'), 'utf8'));
      writeFileSync(join(root, 'project.json'), JSON.stringify({ ...about, pressmark: 2 }));
    },
    isUpload: ({ method, path }) => method === 'PUT' && path.includes('/log/'),
    stop: async () => {
      await proxy.stop();
      await server.stop();
    },
  };
}

interface Fixtures {
  carrier: Carrier;
  extension: string;
  /** Machines that a test started; ended with it. */
  start: (profile?: string) => Promise<Machine>;
}

/** Tests with a place of that kind and browsers of their own. */
export function testOver(
  open: (passphrase: string) => Promise<Carrier & { stop: () => Promise<void> }>,
  passphrase: string,
) {
  return base.extend<Fixtures>({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form.
    carrier: async ({}, use) => {
      const carrier = await open(passphrase);
      await use(carrier);
      await carrier.stop();
    },
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form.
    extension: async ({}, use) => {
      const folder = grantedBuild();
      await use(folder);
      rmSync(folder, { recursive: true });
    },
    start: async ({ extension }, use) => {
      const machines: Machine[] = [];
      await use(async (profile) => {
        const machine = await Machine.start(extension, profile);
        machines.push(machine);
        return machine;
      });
      for (const machine of machines) await machine.discard().catch(() => undefined);
    },
  });
}

/** Connects the project shown to a place, on the page of settings. */
export async function connect(machine: Machine, place: Carrier['place'], { isJoining = false } = {}): Promise<void> {
  await machine.page.getByRole('button', { name: 'Connect a place…' }).click();
  await fill(machine.page, { ...place, join: isJoining });
  await expect(card(machine.page)).toBeVisible({ timeout: 60_000 });
}
