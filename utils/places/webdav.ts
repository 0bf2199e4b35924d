import type { Ask } from './ask';
import type { Files } from './files';
import { PlaceError } from './problem';

// WebDAV (RFC 4918): GET, PUT, MKCOL, DELETE, and PROPFIND for names and entity tags in one small folder.

const PROPFIND = '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><getetag/></prop></propfind>';

/** Status codes for a missing parent folder: 409 by RFC 4918, others in practice. */
const NO_FOLDER = new Set([403, 404, 409]);
const isFineOr = (more: ReadonlySet<number>) => (status: number) => (status >= 200 && status < 300) || more.has(status);

/** Files in a folder on a WebDAV server; `ask` sends requests below its address. */
export function webdavFiles(ask: Ask): Files {
  async function makeFolders(path: string, signal: AbortSignal | undefined): Promise<void> {
    const folders = path.split('/').slice(0, -1);
    for (let depth = 0; depth <= folders.length; depth++) {
      const folder = folders.slice(0, depth).join('/');
      // 405: the folder already exists.
      await ask(folder === '' ? '' : `${folder}/`, {
        method: 'MKCOL',
        isFine: isFineOr(new Set([405, ...(depth === 0 ? [301, 403, 409] : [])])),
        ...(signal ? { signal } : {}),
      });
    }
  }

  return {
    async read(path, signal) {
      const response = await ask(path, { isFine: isFineOr(new Set([404])), ...(signal ? { signal } : {}) });
      if (response.status === 404) return undefined;
      const body = await response.arrayBuffer().catch((cause: unknown) => {
        throw new PlaceError('unreachable', { cause });
      });
      return new Uint8Array(body);
    },

    async write(path, bytes, signal) {
      const put = (more: ReadonlySet<number>) =>
        ask(path, {
          method: 'PUT',
          body: bytes,
          headers: { 'Content-Type': 'application/octet-stream' },
          isFine: isFineOr(more),
          ...(signal ? { signal } : {}),
        });
      const { status } = await put(NO_FOLDER);
      if (!NO_FOLDER.has(status)) return;
      await makeFolders(path, signal);
      await put(new Set());
    },

    async remove(path, signal) {
      await ask(path, { method: 'DELETE', isFine: isFineOr(new Set([404])), ...(signal ? { signal } : {}) });
    },

    async list(folder, signal) {
      const response = await ask(`${folder}/`, {
        method: 'PROPFIND',
        body: PROPFIND,
        headers: { Depth: '1', 'Content-Type': 'application/xml' },
        isFine: isFineOr(new Set([404])),
        ...(signal ? { signal } : {}),
      });
      if (response.status === 404) return new Map();
      if (response.status !== 207) throw new PlaceError('no-such-service');
      return listed(await response.text());
    },
  };
}

/**
 * Parses names and entity tags from a PROPFIND answer. Workers have no XML parser; only these two elements are read,
 * with any prefix.
 */
export function listed(xml: string): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const response of xml.split(/<(?:[\w-]+:)?response[\s>]/).slice(1)) {
    const href = inner(response, 'href');
    if (href === undefined || href.endsWith('/')) continue;
    const file = href.split('/').at(-1) ?? '';
    found.set(decoded(file), inner(response, 'getetag'));
  }
  return found;
}

const inner = (xml: string, element: string): string | undefined =>
  xml
    .match(new RegExp(`<(?:[\\w-]+:)?${element}(?:\\s[^>]*)?>([^<]*)<`))?.[1]
    ?.trim()
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
