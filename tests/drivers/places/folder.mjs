// A folder on this machine as the File System Access API shows it (FileSystemDirectoryHandle), over node:fs. A file's
// new contents appear when it is closed, and not before, as in Chromium.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const notFound = () => new DOMException('A requested file or directory could not be found.', 'NotFoundError');

/** Faults by path: a test sets `refuse`, which may throw. */
export class FolderFaults {
  refuse = (/** @type {'read' | 'write' | 'remove' | 'list'} */ _act, /** @type {string} */ _path) => undefined;
}

/**
 * @param {string} path
 * @param {FolderFaults} faults
 */
export function folderHandle(path, faults = new FolderFaults()) {
  return {
    kind: 'directory',
    name: basename(path),
    async getDirectoryHandle(name, { create = false } = {}) {
      const inner = join(path, name);
      if (!existsSync(inner)) {
        if (!create) throw notFound();
        await mkdir(inner);
      }
      return folderHandle(inner, faults);
    },
    async getFileHandle(name, { create = false } = {}) {
      const file = join(path, name);
      if (!existsSync(file)) {
        if (!create) throw notFound();
        // Chromium makes it at once, empty.
        await writeFile(file, '');
      }
      return fileHandle(file, faults);
    },
    async removeEntry(name) {
      faults.refuse('remove', join(path, name));
      if (!existsSync(join(path, name))) throw notFound();
      await rm(join(path, name));
    },
    async *entries() {
      faults.refuse('list', path);
      for (const entry of await readdir(path, { withFileTypes: true }))
        yield [entry.name, { kind: entry.isDirectory() ? 'directory' : 'file' }];
    },
  };
}

const fileHandle = (path, faults) => ({
  kind: 'file',
  name: basename(path),
  async getFile() {
    faults.refuse('read', path);
    if (!existsSync(path)) throw notFound();
    return new Blob([await readFile(path)]);
  },
  async createWritable() {
    const parts = [];
    return {
      write: async (bytes) => void parts.push(Buffer.from(bytes)),
      async close() {
        faults.refuse('write', path);
        await writeFile(`${path}.crswap`, Buffer.concat(parts));
        await rename(`${path}.crswap`, path);
      },
    };
  },
});
