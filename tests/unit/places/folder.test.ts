import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { saveArticle } from '@/utils/store/articles';
import { deleteForEver } from '@/utils/store/bin';
import { FolderFaults, folderHandle } from '../../drivers/places/folder.mjs';
import { extracted } from '../store/sample';
import { content, Machine, noteAt, notesOf } from './machines';

// Two machines, each with a real folder of its own, and between them what carries folders: late, out of order, in part.

const URL = 'https://news.example/a';
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pressmark-folder-'));
});
afterEach(() => rmSync(root, { recursive: true }));

class WithFolder extends Machine {
  readonly faults = new FolderFaults();
  readonly path: string;

  constructor(name: string) {
    super(fetch);
    this.path = mkdtempSync(join(root, `${name}-`));
  }

  override get folder(): FileSystemDirectoryHandle {
    return folderHandle(this.path, this.faults) as unknown as FileSystemDirectoryHandle;
  }
}

/** The files of a folder, by their paths in it. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? relative(folder, join(entry.parentPath, entry.name)) : []));
}

/** Copies what is new, as far as `takes` says so; never what is only there. */
function carry(from: WithFolder, to: WithFolder, takes: (path: string) => boolean = () => true): void {
  for (const path of filesIn(from.path).filter(takes)) cpSync(join(from.path, path), join(to.path, path));
}

const wish = { kind: 'folder', address: 'Pressmark', passphrase: '' } as const;

async function two(passphrase = '') {
  const [here, there] = [new WithFolder('here'), new WithFolder('there')];
  const { article } = await saveArticle(here.db, extracted(), URL);
  const annotation = await saveAnnotation(here.db, content(article.id, '第一条笔记'));
  await here.connect({ ...wish, passphrase });
  await here.run();
  carry(here, there);
  await there.connect({ ...wish, passphrase }, { join: true });
  await there.run();
  /** Everybody runs, and everything arrives, until nothing is new. */
  const settle = async () => {
    for (let round = 0; round < 3; round++) {
      await here.run();
      carry(here, there);
      await there.run();
      carry(there, here);
    }
  };
  return { here, there, article, annotation, settle };
}

describe.each(['', '一个很长的口令'])(
  'over a folder synchronised by another program, passphrase "%s"',
  (passphrase) => {
    test('another machine joins; a note edited on both keeps both; a record deleted here and edited there returns', async () => {
      const { here, there, annotation, settle } = await two(passphrase);
      expect(await there.db.annotations.toArray()).toEqual(await here.db.annotations.toArray());
      expect(await there.db.revisions.toArray()).toEqual(await here.db.revisions.toArray());
      if (passphrase) {
        const stored = filesIn(here.path).map((path) => readFileSync(join(here.path, path), 'utf8'));
        expect(stored.join('')).not.toMatch(/压实|笔记|news\.example/);
      }
      await noteAt(here, annotation, '这里写的');
      await noteAt(there, annotation, '那里写的');
      await settle();
      expect(notesOf(await here.db.annotations.get(annotation.id))).toEqual(['这里写的', '那里写的'].toSorted());
      expect(await there.db.annotations.toArray()).toEqual(await here.db.annotations.toArray());

      await removeAnnotation(here.db, annotation.id);
      await deleteForEver(here.db, [annotation.id]);
      await noteAt(there, annotation, '还要用');
      await settle();
      expect(await here.db.annotations.get(annotation.id)).toMatchObject({ note: '还要用' });
      expect(await there.db.annotations.toArray()).toEqual(await here.db.annotations.toArray());
    });
  },
);

test('files in any order, truncated, or with an outdated head are awaited: none is skipped or lost', async () => {
  const { here, there, article, settle } = await two();
  const status = async () => (await there.db.places.get(there.project))?.status;
  const isHead = (path: string) => path.startsWith('devices');
  const first = await saveAnnotation(here.db, content(article.id, '头先到'));
  await here.run();
  const oldHead = filesIn(here.path).find(isHead) ?? '';
  const old = readFileSync(join(here.path, oldHead));
  carry(here, there, isHead);
  await there.run();
  expect(await there.db.annotations.get(first.id)).toBeUndefined();
  expect((await status())?.isArriving).toBe(true);

  const second = await saveAnnotation(here.db, content(article.id, '截断'));
  await here.run();
  const before = new Set(filesIn(there.path));
  carry(here, there);
  for (const path of filesIn(there.path).filter((one) => !before.has(one))) truncateSync(join(there.path, path), 9);
  await there.run();
  expect((await status())?.isArriving).toBe(true);
  carry(here, there);
  await there.run();
  expect(await there.db.annotations.get(first.id)).toBeDefined();
  expect(await there.db.annotations.get(second.id)).toBeDefined();
  expect((await status())?.isArriving).toBeUndefined();

  // The program that carries the folder restores an older state of this machine's own head, including what the head
  // knew then.
  writeFileSync(join(here.path, oldHead), old);
  writeFileSync(join(there.path, oldHead), old);
  const third = await saveAnnotation(here.db, content(article.id, '旧头之后'));
  await settle();
  // Two states of a head that met on the way, as carriers of folders keep them, and what systems leave about.
  writeFileSync(join(there.path, oldHead.replace('.json', ' (conflicted copy).json')), old);
  writeFileSync(join(there.path, 'devices', '.DS_Store'), 'x');
  await there.run();
  expect((await status())?.isArriving).toBeUndefined();
  const late = new WithFolder('late');
  carry(here, late);
  await late.connect(wish, { join: true });
  await late.run();
  for (const one of [first, second, third]) {
    expect(await there.db.annotations.get(one.id)).toBeDefined();
    expect(await late.db.annotations.get(one.id)).toBeDefined();
  }
});

test('a truncated head of our own is not overwritten: what it named is sent again', async () => {
  const { here, there, article, settle } = await two();
  const first = await saveAnnotation(here.db, content(article.id, '先'));
  await here.run();
  for (const path of filesIn(here.path)) if (path.startsWith('devices')) truncateSync(join(here.path, path), 20);
  const second = await saveAnnotation(here.db, content(article.id, '后'));
  await settle();
  for (const one of [first, second]) expect(await there.db.annotations.get(one.id)).toBeDefined();
});

test('a run interrupted at any write is resumed; a full disk and a refused folder are reported', async () => {
  const { here, there, article, settle } = await two();
  for (let at = 0; at < 6; at++) {
    const extra = await saveAnnotation(here.db, content(article.id, `第${at}次`));
    let seen = 0;
    here.faults.refuse = () => {
      if (seen++ >= at) throw new DOMException('The disk went away.', 'NotReadableError');
    };
    await here.run().catch(({ problem }) => expect(problem).toBe('unexpected'));
    here.faults.refuse = () => undefined;
    await settle();
    expect(await there.db.annotations.get(extra.id)).toEqual(await here.db.annotations.get(extra.id));
  }
  const waiting = await saveAnnotation(here.db, content(article.id, '等'));
  for (const [name, problem] of [
    ['QuotaExceededError', 'full'],
    ['NotAllowedError', 'no-permission'],
  ] as const) {
    here.faults.refuse = (act) => {
      if (act === 'write') throw new DOMException('', name);
    };
    await expect(here.run()).rejects.toMatchObject({ problem });
    expect(await here.db.clocks.where('pending').equals(here.project).count()).toBe(1);
  }
  here.faults.refuse = () => undefined;
  await settle();
  expect(await there.db.annotations.get(waiting.id)).toBeDefined();
});

test('an emptied folder deletes nothing; removing the copy leaves what others put there', async () => {
  const { here, there, annotation } = await two();
  for (const path of filesIn(there.path)) rmSync(join(there.path, path));
  await expect(there.run()).rejects.toMatchObject({ problem: 'emptied' });
  expect(await there.db.annotations.get(annotation.id)).toBeDefined();

  await noteAt(there, annotation, '那里的');
  carry(here, there);
  await there.run();
  const theirs = filesIn(there.path);
  await (await there.carrier()).erase();
  const left = filesIn(there.path);
  expect(left.length).toBeLessThan(theirs.length);
  expect(left.filter((path) => statSync(join(there.path, path)).size > 0).toSorted()).toEqual(
    filesIn(here.path).toSorted(),
  );
});
