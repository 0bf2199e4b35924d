// A WebDAV server in memory, with 坚果云's manners: a PUT without its folder is a 409, a MKCOL of one that is there a 405,
// 600 requests in half an hour and then 503, no CORS, listings of at most 750 entries.

const MOST_REQUESTS = 600;
const WINDOW_MS = 30 * 60_000;
const LONGEST_LISTING = 750;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * `users`: name → password. `refuse(request)` may answer instead. `now` tells the time, in ms.
 * @param {{ users?: Record<string, string>, refuse?: (request: any) => any, now?: () => number }} options
 */
export function createWebdav({ users, refuse = () => undefined, now = Date.now } = {}) {
  const files = new Map();
  const folders = new Set(['']);
  const log = [];
  let times = [];
  let version = 0;

  function handle({ method, path, headers, body }) {
    log.push(`${method} ${path}`);
    const refused = refuse({ method, path, headers, body, files });
    if (refused) return refused;
    times = times.filter((time) => time > now() - WINDOW_MS);
    times.push(now());
    if (times.length > MOST_REQUESTS) return { status: 503, headers: { 'retry-after': '120' }, body: '' };
    if (users) {
      const [, basic = ''] = (headers.authorization ?? '').match(/^Basic (.*)$/) ?? [];
      const [name, password] = Buffer.from(basic, 'base64').toString().split(':');
      if (users[name] !== password) return { status: 401, headers: { 'www-authenticate': 'Basic' }, body: '' };
    }
    const key = decodeURIComponent(path).replace(/^\/+|\/+$/g, '');
    const parent = key.includes('/') ? key.slice(0, key.lastIndexOf('/')) : '';
    if (method === 'GET') {
      const file = files.get(key);
      return file
        ? { status: 200, headers: { etag: file.etag }, body: file.bytes }
        : { status: 404, headers: {}, body: '' };
    }
    if (method === 'PUT') {
      if (!folders.has(parent))
        return {
          status: 409,
          headers: {},
          body: '<d:error xmlns:d="DAV:"><s:exception>AncestorsNotFound</s:exception></d:error>',
        };
      files.set(key, { bytes: Buffer.from(body ?? ''), etag: `"${++version}"` });
      return { status: 201, headers: {}, body: '' };
    }
    if (method === 'MKCOL') {
      if (folders.has(key)) return { status: 405, headers: {}, body: '' };
      if (!folders.has(parent)) return { status: 409, headers: {}, body: '' };
      folders.add(key);
      return { status: 201, headers: {}, body: '' };
    }
    if (method === 'DELETE') return { status: files.delete(key) ? 204 : 404, headers: {}, body: '' };
    if (method === 'PROPFIND') {
      if (!folders.has(key)) return { status: 404, headers: {}, body: '' };
      const inside = [...files].filter(
        ([name]) => name.startsWith(`${key}/`) && !name.slice(key.length + 1).includes('/'),
      );
      const entry = (href, etag) =>
        `<d:response><d:href>${escaped(href)}</d:href><d:propstat><d:prop>${etag ? `<d:getetag>${escaped(etag)}</d:getetag>` : ''}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
      const entries = [
        entry(`/${key}/`),
        ...inside.slice(0, LONGEST_LISTING).map(([name, { etag }]) => entry(`/${encodeURI(name)}`, etag)),
      ];
      return {
        status: 207,
        headers: { 'content-type': 'application/xml; charset=utf-8' },
        body: `<?xml version="1.0" encoding="utf-8"?><d:multistatus xmlns:d="DAV:">${entries.join('')}</d:multistatus>`,
      };
    }
    return { status: 405, headers: {}, body: '' };
  }

  return { handle, files, folders, log };
}
