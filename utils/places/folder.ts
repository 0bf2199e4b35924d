import type { Files } from './files';
import { PlaceError } from './problem';

// A folder on this machine that another program synchronises (File System Access; Chromium only).

/** Throws a PlaceError `no-permission` when the browser has to ask the reader again. */
export function folderFiles(root: FileSystemDirectoryHandle): Files {
  async function folderAt(path: string, create: boolean): Promise<FileSystemDirectoryHandle | undefined> {
    let folder = root;
    for (const part of path.split('/').filter(Boolean)) {
      const next = await orUndefined(folder.getDirectoryHandle(part, { create }));
      if (!next) return undefined;
      folder = next;
    }
    return folder;
  }

  return {
    async read(path) {
      const [folder, file] = parted(path);
      const handle = await (await folderAt(folder, false))?.getFileHandle(file).catch(explain);
      if (!handle) return undefined;
      const found = await handle.getFile().catch(explainOrThrow);
      return new Uint8Array(await found.arrayBuffer().catch(explainOrThrow));
    },

    async write(path, bytes) {
      const [folder, file] = parted(path);
      const parent = await folderAt(folder, true);
      if (!parent) throw new PlaceError('not-found');
      try {
        const writable = await (await parent.getFileHandle(file, { create: true })).createWritable();
        await writable.write(bytes);
        await writable.close();
      } catch (error) {
        explainOrThrow(error);
      }
    },

    async remove(path) {
      const [folder, file] = parted(path);
      await (await folderAt(folder, false))?.removeEntry(file).catch(explain);
    },

    async list(path) {
      const found = new Map<string, string | undefined>();
      const folder = await folderAt(path, false);
      if (!folder) return found;
      try {
        for await (const [file, handle] of folder.entries()) if (handle.kind === 'file') found.set(file, undefined);
      } catch (error) {
        explainOrThrow(error);
      }
      return found;
    },
  };
}

function parted(path: string): [string, string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, Math.max(0, at)), path.slice(at + 1)];
}

const orUndefined = <T>(promise: Promise<T>): Promise<T | undefined> => promise.catch(explain);

/** Returns undefined for a missing file; throws the PlaceError of anything else. */
function explain(error: unknown): undefined {
  if (error instanceof Error && error.name === 'NotFoundError') return undefined;
  return explainOrThrow(error);
}

function explainOrThrow(error: unknown): never {
  const named = error instanceof Error ? error.name : '';
  if (named === 'NotAllowedError') throw new PlaceError('no-permission', { cause: error });
  if (named === 'QuotaExceededError') throw new PlaceError('full', { cause: error });
  if (named === 'NotFoundError') throw new PlaceError('not-found', { cause: error });
  throw new PlaceError('unexpected', { cause: error });
}
