// Articles on loopback: the sample, and the pages of tests/fixtures/pages. No dependencies: `npm start` uses it too.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = [join(ROOT, 'public/sample'), join(ROOT, 'tests/fixtures/pages')];

const TYPES = { '.svg': 'image/svg+xml', '.json': 'application/json', '.txt': 'text/plain; charset=utf-8' };

const STRICT =
  "default-src 'none'; script-src 'none'; style-src 'none'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

async function read(name) {
  for (const folder of FOLDERS) {
    const body = await readFile(join(folder, name)).catch(() => undefined);
    if (body) return body;
  }
  return undefined;
}

/**
 * Serves the fixtures on 127.0.0.1. `?csp` adds the strictest policy a site may have, `?header=name: value` a header.
 * Returns `url` and `close`.
 */
export function serveArticles() {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const body = await read(basename(pathname));
    if (!body) return response.writeHead(404).end('not here');
    const policy = searchParams.has('csp') ? { 'content-security-policy': STRICT } : {};
    const headers = Object.fromEntries(searchParams.getAll('header').map((line) => line.split(': ')));
    const type = TYPES[extname(pathname)] ?? 'text/html; charset=utf-8';
    return response.writeHead(200, { 'content-type': type, ...policy, ...headers }).end(body);
  });
  return new Promise((started) => {
    server.listen(0, '127.0.0.1', () =>
      started({ url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }),
    );
  });
}
