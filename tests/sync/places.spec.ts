import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grantedBuild } from '../e2e/granted-build';
import { test as base, expect, inDatabase } from '../e2e/harness';
import { annotate, card, fill, openPlaces, upToDate, users } from '../e2e/two-machines';
import { expectSame, Machine, settled } from './machine';
import { startProxy } from './proxy.mjs';
import { startApache, startCouch } from './servers.mjs';

type Proxy = Awaited<ReturnType<typeof startProxy>>;

interface Carrier {
  proxy: Proxy;
  place: { kind: string; address: string; passphrase: string };
  /** Everything that lies there, as text. */
  stored: () => Promise<string>;
  /** Makes the place say that a Pressmark of next year wrote it. */
  ofNextYear: () => Promise<void>;
  /** A request that carries what is written. */
  isUpload: (request: { method: string; path: string }) => boolean;
}

async function overCouch(passphrase: string): Promise<Carrier & { stop: () => Promise<void> }> {
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
async function overApache(passphrase: string): Promise<Carrier & { stop: () => Promise<void> }> {
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

function testOver(open: (passphrase: string) => Promise<Carrier & { stop: () => Promise<void> }>, passphrase: string) {
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

async function connect(machine: Machine, place: Carrier['place'], { isJoining = false } = {}): Promise<void> {
  await machine.page.getByRole('button', { name: 'Connect a place…' }).click();
  await fill(machine.page, { ...place, join: isJoining });
  await expect(card(machine.page)).toBeVisible({ timeout: 60_000 });
}

for (const { name, open, passphrase } of [
  { name: 'a CouchDB API', open: overCouch, passphrase: '' },
  { name: 'Apache’s mod_dav with 坚果云’s manners, encrypted', open: overApache, passphrase: '一个很长的口令' },
]) {
  const test = testOver(open, passphrase);

  test.describe(`over ${name}`, () => {
    test('two machines: joined, edited on both, deleted, merged, cut, full, refused, copied, of next year', async ({
      carrier: { proxy, place, stored, ofNextYear, isUpload },
      start,
      site,
    }) => {
      const [here, there] = [await start(), await start()];
      await annotate(here.browser, `${site}/hengyang.html`);
      expect(proxy.log).toEqual([]);

      await test.step('a wrong password and a wrong passphrase are said, and touch nothing', async () => {
        await here.page.close();
        here.page = await openPlaces(here.browser);
        const form = await fill(here.page, { ...place, password: 'wrong' });
        await expect(form.getByRole('alert')).toContainText('does not accept this name and password');
        await fill(here.page, place);
        await upToDate(here.page);
        if (!passphrase) return;
        const before = await stored();
        await there.page.getByRole('button', { name: 'Connect a place…' }).click();
        const theirs = await fill(there.page, { ...place, passphrase: 'wrong', join: true });
        await expect(theirs.getByRole('alert')).toContainText('not the passphrase', { timeout: 30_000 });
        expect(await stored()).toBe(before);
        expect(before).not.toMatch(/近200人|hengyang/);
        await there.page.reload();
      });

      await test.step('another machine joins', async () => {
        await connect(there, place, { isJoining: true });
        await upToDate(there.page);
        await expectSame(here, there);
      });

      const [first] = await here.rows('annotations');
      const id = first?.id ?? '';
      await test.step('the same note edited on both: both are kept', async () => {
        await here.change(id, { note: '这里写的' });
        await there.change(id, { note: '那里写的' });
        await settled(here, there);
        expect(await here.notes(id)).toEqual(['这里写的', '那里写的'].toSorted());
        await expectSame(here, there);
      });

      await test.step('deleted for ever here, edited there: it stands again', async () => {
        await here.deleteForEver(id);
        await there.change(id, { note: '还要用' });
        await settled(here, there);
        expect(await here.notes(id)).toContain('还要用');
        await expectSame(here, there);
      });

      await test.step('two codes merged here while one is given there', async () => {
        const [from = '', into = ''] = (await here.rows('codes')).map((code) => code.id);
        await here.ask('codebook.edit', { edit: { kind: 'merge', ids: [from], into } });
        const late = await there.annotate('给了已合并的标签', [from]);
        await settled(here, there);
        expect((await here.row('annotations', late))?.codes).toEqual([into]);
        await expectSame(here, there);
      });

      const kept: string[] = [];
      for (const fate of ['cut-upload', 'cut-answer', 'cut'] as const) {
        await test.step(`the line is cut (${fate}): what was written waits, and arrives`, async () => {
          let isCut = false;
          proxy.fate = (request) => {
            if (isCut || !isUpload(request)) return undefined;
            isCut = true;
            return fate;
          };
          kept.push(await here.annotate(fate));
          await here.synchronise();
          await expect.poll(() => isCut).toBe(true);
          proxy.fate = () => undefined;
          await settled(here, there);
          for (const one of kept) expect(await there.row('annotations', one)).toBeDefined();
          await expectSame(here, there);
        });
      }

      for (const [status, words] of [
        [507, 'The place is full'],
        [503, 'accepts no more requests for now'],
        [401, 'does not accept this name and password'],
      ] as const) {
        await test.step(`the place answers ${status}: said in a sentence, and sent later`, async () => {
          proxy.fate = (request) => (isUpload(request) ? { status } : undefined);
          kept.push(await here.annotate(String(status)));
          await here.synchronise();
          await here.says(words);
          await here.says('1 change waiting');
          proxy.fate = () => undefined;
          await settled(here, there);
          for (const one of kept) expect(await there.row('annotations', one)).toBeDefined();
        });
      }

      await test.step('a newer Pressmark writes what this one does not know: kept, not shown, said', async () => {
        const newer = await there.annotate('明年写的');
        await inDatabase(
          there.browser,
          (db, key) =>
            new Promise<void>((done) => {
              const write = db.transaction('clocks', 'readwrite');
              const asked = write.objectStore('clocks').get(key);
              asked.onsuccess = () => {
                const entry = asked.result;
                entry.packed.v = 99;
                entry.packed.d.mood = [[entry.packed.d.note[0][0], { is: '晴' }]];
                write.objectStore('clocks').put(entry);
              };
              write.oncomplete = () => done();
            }),
          `annotations:${newer}`,
        );
        await settled(there, here);
        expect(await here.row('annotations', newer)).toBeUndefined();
        await expect(card(here.page)).toContainText('1 record was written by a newer Pressmark');
        const waits = (await here.rows('arrivals' as never)) as unknown as { outcome: string; sent?: object }[];
        expect(JSON.stringify(waits.find(({ outcome }) => outcome === 'newer')?.sent)).toContain('晴');
      });

      await test.step('a copied profile becomes another device, and neither loses what it wrote', async () => {
        const profile = await here.copied();
        await here.again();
        const copy = await start(profile);
        const [mine, theirs] = [await here.annotate('本机'), await copy.annotate('副本')];
        await here.change(id, { note: '本机改的' });
        await copy.change(id, { note: '副本改的' });
        await settled(here, copy, there);
        for (const machine of [here, copy, there]) {
          expect(await machine.row('annotations', mine)).toBeDefined();
          expect(await machine.row('annotations', theirs)).toBeDefined();
          expect(await machine.notes(id)).toEqual(expect.arrayContaining(['本机改的', '副本改的']));
        }
        const [a, b] = await Promise.all([here, copy].map((machine) => machine.rows('facts')));
        const deviceOf = (facts: typeof a) => JSON.stringify(facts?.find((one) => one.id === 'sync')?.value);
        expect(deviceOf(a).slice(0, 24)).not.toBe(deviceOf(b).slice(0, 24));
      });

      await test.step('what a Pressmark of next year laid out is not joined, and this one is not harmed', async () => {
        await ofNextYear();
        const late = await start();
        await late.page.getByRole('button', { name: 'Connect a place…' }).click();
        const form = await fill(late.page, { ...place, join: true });
        await expect(form.getByRole('alert')).toContainText('newer Pressmark');
        expect(await late.rows('annotations')).toEqual([]);
      });
    });

    test('a browser killed at every step of sending, joining and changing, each once, loses nothing', async ({
      carrier: { proxy, place },
      start,
      site,
    }, info) => {
      test.setTimeout(1_200_000);
      const here = await start();
      await annotate(here.browser, `${site}/hengyang.html`);
      let kills = 0;

      /** Kills the browser in the n-th request from now: before it goes on, or once it was answered. Whether it came so far. */
      async function killedAt(machine: Machine, n: number, when: 'asked' | 'answered'): Promise<boolean> {
        const first = proxy.log.length;
        let killed: Promise<void> | undefined;
        const kill = async (at: number) => {
          if (at !== first + n || killed) return;
          killed = machine.browser.kill();
          await killed;
        };
        if (when === 'asked')
          proxy.fate = async ({ n: at }) => {
            await kill(at);
            return killed ? 'cut' : undefined;
          };
        else proxy.answered = kill;
        await machine.page
          .getByRole('button', { name: 'Synchronise now' })
          .click()
          .catch(() => undefined);
        await expect
          .poll(
            async () =>
              killed !== undefined ||
              (await machine.page
                .getByRole('button', { name: 'Synchronise now' })
                .isVisible()
                .catch(() => false)),
            { timeout: 60_000 },
          )
          .toBe(true);
        proxy.fate = () => undefined;
        proxy.answered = () => undefined;
        if (!killed) return false;
        await killed;
        kills += 1;
        await machine.again();
        return true;
      }

      /** Kills at every request of a run in turn, until a run has no more of them. `write`: what there is to be sent. */
      async function killedEverywhere(machine: Machine, write: (n: number) => Promise<unknown>): Promise<void> {
        for (const when of ['asked', 'answered'] as const) {
          for (let n = 1; n < 30; n++) {
            await write(n);
            if (!(await killedAt(machine, n, when))) break;
          }
        }
      }

      /** Connects, but the first run, which follows by itself, is refused: it is to be killed. */
      const connectAlone = async (machine: Machine, isJoining: boolean): Promise<void> => {
        proxy.fate = ({ method, path }) => {
          const isAsked = /\/(?:pressmark|team|project\.json)$/.test(path) || method === 'MKCOL';
          return isAsked ? undefined : { status: 503 };
        };
        await connect(machine, place, { isJoining });
        await machine.says('accepts no more requests for now');
        proxy.fate = () => undefined;
      };
      await connectAlone(here, false);
      const written: string[] = [];
      const there = await start();
      await test.step('sending', () =>
        killedEverywhere(here, async (n) => written.push(await here.annotate(`发送 ${n}`))));
      await here.synchronise();
      await here.says('Up to date');

      await test.step('joining', async () => {
        await connectAlone(there, true);
        await killedEverywhere(there, async () => undefined);
        await there.synchronise();
      });
      await settled(here, there);
      for (const id of written) expect(await there.row('annotations', id)).toBeDefined();

      await test.step('changing on both', () =>
        killedEverywhere(there, async (n) => {
          const [one] = written;
          await here.change(one as string, { note: `这里第 ${n} 稿` });
          await here.synchronise();
          written.push(await there.annotate(`那里 ${n}`));
        }));
      await settled(here, there);
      for (const id of written) {
        expect(await here.row('annotations', id)).toBeDefined();
        expect(await there.row('annotations', id)).toBeDefined();
      }
      await expectSame(here, there);
      info.annotations.push({ type: 'kills', description: String(kills) });
      console.log(`killed ${kills} times over ${name}`);
      expect(kills).toBeGreaterThan(10);
    });
  });
}

// A real FileSystemDirectoryHandle of each browser's own (its origin's private folder), and between them what carries folders.
const folderTest = testOver(overCouch, '');
folderTest(
  'over a folder of Chromium’s own that something carries: joined, edited on both, halves of files',
  async ({ start, site }, info) => {
    const root = info.outputPath('carried');
    mkdirSync(root, { recursive: true });
    const [here, there] = [await start(), await start()];
    await annotate(here.browser, `${site}/hengyang.html`);

    /** Every file of a machine's folder, by its path. */
    const filesOf = (machine: Machine): Promise<Record<string, number[]>> =>
      machine.page.evaluate(async () => {
        const found: Record<string, number[]> = {};
        const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
          for await (const [name, handle] of (
            folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }
          ).entries()) {
            if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
            else {
              const file = await (handle as FileSystemFileHandle).getFile();
              found[path + name] = [...new Uint8Array(await file.arrayBuffer())];
            }
          }
        };
        const root = await navigator.storage.getDirectory();
        await walk(await root.getDirectoryHandle('Pressmark', { create: true }), '');
        return found;
      });
    const put = (machine: Machine, files: Record<string, number[]>): Promise<void> =>
      machine.page.evaluate(async (all) => {
        for (const [path, bytes] of Object.entries(all)) {
          const root = await navigator.storage.getDirectory();
          let folder = await root.getDirectoryHandle('Pressmark', { create: true });
          const parts = path.split('/');
          for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
          const writable = await (
            await folder.getFileHandle(parts.at(-1) as string, { create: true })
          ).createWritable();
          await writable.write(new Uint8Array(bytes));
          await writable.close();
        }
      }, files);
    const carry = async (from: Machine, to: Machine, shorten = 1): Promise<void> => {
      const [files, known] = [await filesOf(from), await filesOf(to)];
      const news = Object.entries(files).filter(
        ([path, bytes]) => JSON.stringify(known[path]) !== JSON.stringify(bytes),
      );
      await put(
        to,
        Object.fromEntries(
          news.map(([path, bytes]) => [
            path,
            bytes.slice(0, Math.ceil(bytes.length * (path.startsWith('log') ? shorten : 1))),
          ]),
        ),
      );
    };
    const connectFolder = async (machine: Machine, isJoining: boolean): Promise<void> => {
      const { page } = machine;
      // The browser's own window for choosing a folder cannot be answered from here.
      await page.evaluate(() => {
        Object.assign(window, {
          showDirectoryPicker: async () => {
            const root = await navigator.storage.getDirectory();
            return root.getDirectoryHandle('Pressmark', { create: true });
          },
        });
        const { prototype } = FileSystemHandle as unknown as { prototype: object };
        Object.assign(prototype, { requestPermission: async () => 'granted' });
      });
      await page.getByRole('button', { name: 'Connect a place…' }).click();
      const form = page.getByRole('form', { name: 'Connect a place…' });
      await form.getByLabel('Kind of place').selectOption({ label: 'A folder on this machine' });
      await form.getByRole('button', { name: 'Choose folder…' }).click();
      if (isJoining) await form.getByLabel('What goes there').selectOption({ label: 'Join the project that is there' });
      await form.getByRole('button', { name: 'Test and connect' }).click();
      await expect(card(page)).toBeVisible({ timeout: 60_000 });
      await upToDate(page);
    };

    await connectFolder(here, false);
    await carry(here, there);
    await connectFolder(there, true);
    await expectSame(here, there);

    const id = (await here.rows('annotations'))[0]?.id ?? '';
    await here.change(id, { note: '这里写的' });
    await there.change(id, { note: '那里写的' });
    for (let round = 0; round < 3; round++) {
      await here.synchronise();
      await carry(here, there);
      await there.synchronise();
      await carry(there, here);
    }
    expect(await here.notes(id)).toEqual(['这里写的', '那里写的'].toSorted());
    await expectSame(here, there);

    const late = await here.annotate('半个文件');
    await here.synchronise();
    await carry(here, there, 0.5);
    await there.synchronise();
    await expect(card(there.page)).toContainText('still arriving');
    expect(await there.row('annotations', late)).toBeUndefined();
    await carry(here, there);
    await there.synchronise();
    expect(await there.row('annotations', late)).toBeDefined();

    // The browser is killed while it writes; after the start it asks nobody, for this folder is the browser's own.
    const last = await here.annotate('写到一半');
    await here.page.getByRole('button', { name: 'Synchronise now' }).click();
    await here.browser.kill();
    await here.again();
    await here.synchronise();
    await carry(here, there);
    await there.synchronise();
    expect(await there.row('annotations', last)).toBeDefined();
  },
);
