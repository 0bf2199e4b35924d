import { createServer } from 'node:http';

/** A `fetch` that asks a driver's `handle` directly, without a network. */
export function fetching(handle) {
  return async (url, { method = 'GET', headers = {}, body, signal } = {}) => {
    signal?.throwIfAborted();
    const { pathname, search } = new URL(url);
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const answer = await handle({ method, path: pathname + search, headers: lower, body, signal });
    if (answer === 'cut') throw new TypeError('fetch failed');
    const hasBody = ![204, 304].includes(answer.status);
    return new Response(hasBody ? answer.body : null, { status: answer.status, headers: answer.headers });
  };
}

/** The same over HTTP, on this machine alone. `cut` closes the connection without an answer. */
export async function serving(handle) {
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const controller = new AbortController();
    response.on('close', () => controller.abort());
    const { method, url: path, headers } = request;
    const answer = await handle({ method, path, headers, body: Buffer.concat(chunks), signal: controller.signal });
    if (answer === 'cut') return request.socket.destroy();
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
