/** The parts of a folder that a backup needs. Paths are names from its root down. */
export interface Folder {
  /** Undefined when there is no such file. */
  read(path: readonly string[]): Promise<string | undefined>;
  /** Replaces an existing file only once the new one is complete. */
  write(path: readonly string[], pieces: AsyncIterable<string> | Iterable<string>): Promise<void>;
  /** UTF-8 bytes of a file; undefined when there is no such file. */
  size(path: readonly string[]): Promise<number | undefined>;
  remove(path: readonly string[]): Promise<void>;
}

/** Methods that Chromium's File System Access API adds to a handle. */
export interface PickedFolder extends FileSystemDirectoryHandle {
  queryPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}

type Picker = (options: { id: string; mode: 'readwrite' }) => Promise<PickedFolder>;
const picker = (): Picker | undefined => (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;

/** Whether this browser can give access to a folder. */
export const canPickFolders = (): boolean => picker() !== undefined;

/** Asks for a folder; undefined when the reader cancels. Only in response to a press. */
export async function pickFolder(): Promise<PickedFolder | undefined> {
  try {
    return await picker()?.({ id: 'pressmark', mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

const isAbsent = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

/** A picked folder as a Folder. Its methods reject with the file system's error, except for files that do not exist. */
export function openFolder(root: FileSystemDirectoryHandle): Folder {
  async function parentOf(path: readonly string[], create: boolean): Promise<FileSystemDirectoryHandle> {
    let folder = root;
    for (const name of path.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create });
    return folder;
  }
  async function fileAt(path: readonly string[]): Promise<File | undefined> {
    try {
      const folder = await parentOf(path, false);
      return await (await folder.getFileHandle(path.at(-1) ?? '')).getFile();
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }
  return {
    read: async (path) => (await fileAt(path))?.text(),
    size: async (path) => (await fileAt(path))?.size,
    async write(path, pieces) {
      const folder = await parentOf(path, true);
      const file = await folder.getFileHandle(path.at(-1) ?? '', { create: true });
      // Written to a temporary file, which replaces the old one when closed.
      const writable = await file.createWritable();
      try {
        for await (const piece of pieces) await writable.write(piece);
        await writable.close();
      } catch (error) {
        await writable.abort().catch(() => undefined);
        throw error;
      }
    },
    async remove(path) {
      try {
        await (await parentOf(path, false)).removeEntry(path.at(-1) ?? '');
      } catch (error) {
        if (!isAbsent(error)) throw error;
      }
    },
  };
}
