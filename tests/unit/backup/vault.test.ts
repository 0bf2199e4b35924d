import { expect, test } from 'vitest';
import type { Folder } from '@/utils/backup/folder';
import { letGo, type Manifest, syncVault, type VaultPage } from '@/utils/backup/vault';

function memoryFolder(files: Record<string, string> = {}): Folder & { files: Record<string, string> } {
  return {
    files,
    read: async (path) => files[path.join('/')],
    size: async (path) => files[path.join('/')]?.length,
    async write(path, pieces) {
      let text = '';
      for await (const piece of pieces) text += piece;
      files[path.join('/')] = text;
    },
    async remove(path) {
      delete files[path.join('/')];
    },
  };
}

async function* pages(...all: VaultPage[]): AsyncGenerator<VaultPage> {
  yield* all;
}
const page = (text: string, key = 'a', name = '标题.md'): VaultPage => ({ key, name, text });

test('a page is written, left alone while nothing changes, and updated under its first name', async () => {
  const folder = memoryFolder();
  const manifest: Manifest = {};
  expect(await syncVault(folder, pages(page('one')), manifest)).toMatchObject({ written: 1 });
  expect(await syncVault(folder, pages(page('one')), manifest)).toMatchObject({ written: 0, same: 1 });
  expect(await syncVault(folder, pages(page('two', 'a', '新标题.md')), manifest)).toMatchObject({ written: 1 });
  expect(folder.files).toEqual({ 'Pressmark/标题.md': 'two' });
});

test('a page changed by hand is recognised and left alone', async () => {
  const folder = memoryFolder();
  const manifest: Manifest = {};
  await syncVault(folder, pages(page('one')), manifest);
  folder.files['Pressmark/标题.md'] = 'one, and my own words';
  expect(await syncVault(folder, pages(page('two')), manifest)).toMatchObject({ written: 0, edited: ['标题.md'] });
  expect(folder.files['Pressmark/标题.md']).toBe('one, and my own words');
  letGo(manifest, '标题.md');
  expect(await syncVault(folder, pages(page('two')), manifest)).toMatchObject({ written: 1 });
  expect(folder.files).toEqual({ 'Pressmark/标题.md': 'one, and my own words', 'Pressmark/标题 2.md': 'two' });
});

test('a page deleted or moved by hand is not written again', async () => {
  const folder = memoryFolder();
  const manifest: Manifest = {};
  await syncVault(folder, pages(page('one')), manifest);
  delete folder.files['Pressmark/标题.md'];
  expect(await syncVault(folder, pages(page('two')), manifest)).toMatchObject({ written: 0, missing: ['标题.md'] });
});

test('a file that Pressmark did not write is never changed, unless its content is the same', async () => {
  const folder = memoryFolder({ 'Pressmark/标题.md': 'a stranger’s', 'Pressmark/b.md': 'same' });
  const manifest: Manifest = {};
  await syncVault(folder, pages(page('mine'), page('same', 'b', 'b.md')), manifest);
  expect(folder.files).toEqual({
    'Pressmark/标题.md': 'a stranger’s',
    'Pressmark/标题 2.md': 'mine',
    'Pressmark/b.md': 'same',
  });
});

test('two articles of the same title get two files, even on case-insensitive systems', async () => {
  const folder = memoryFolder();
  await syncVault(folder, pages(page('one', 'a', 'Title.md'), page('two', 'b', 'title.md')), {});
  expect(Object.keys(folder.files)).toEqual(['Pressmark/Title.md', 'Pressmark/title 2.md']);
});
