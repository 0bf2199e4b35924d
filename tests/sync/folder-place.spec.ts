import { mkdirSync } from 'node:fs';
import { expect } from '../e2e/harness';
import { annotate, card, upToDate } from '../e2e/two-machines';
import { overCouch, testOver } from './carriers';
import { expectSame, type Machine } from './machine';

// A real FileSystemDirectoryHandle of each browser's own (its origin's private folder), with something between them
// that copies folders.
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
