// Stands in front of a real server: imitates 坚果云's behaviour, asks for a name and password where the server does not,
// cuts and refuses connections, and reports each request before it goes on and after it was answered.
import { request as ask, createServer } from 'node:http';

const MOST_REQUESTS = 600;
const WINDOW_MS = 30 * 60_000;
const LONGEST_LISTING = 750;

/**
 * What happens to a request. Undefined: it goes on unchanged. An object: an answer in the server's place. `cut`: there
 * is no answer. `cut-upload`: the connection breaks after half of the body. `cut-answer`: the server handles the
 * request, but its answer is lost.
 * @typedef {{ status: number, headers?: Record<string, string>, body?: string }
 *   | 'cut' | 'cut-upload' | 'cut-answer' | undefined} Fate
 */

/**
 * @param {string} target
 * @param {{ users?: Record<string, string>, hasManners?: boolean }} options
 */
export async function startProxy(target, { users, hasManners = false } = {}) {
  const { hostname, port } = new URL(target);
  const proxy = {
    origin: '',
    /** Method and path of each request. */
    log: [],
    bytes: 0,
    /** @type {(request: { method: string, path: string, n: number }) => Fate | Promise<Fate>} */
    fate: () => undefined,
    /** Called once a request was answered by the server, before that is passed on. @type {(n: number) => unknown} */
    answered: () => undefined,
    stop: async () => undefined,
  };
  let times = [];

  function manners({ method, headers }) {
    times = times.filter((time) => time > Date.now() - WINDOW_MS);
    times.push(Date.now());
    if (times.length > MOST_REQUESTS) return { status: 503 };
    if (method === 'PROPFIND' && headers.depth !== '0' && headers.depth !== '1') return { status: 403 };
    if (method === 'MOVE' || method === 'COPY' || method === 'LOCK') return { status: 405 };
    return undefined;
  }

  function refusedLogin({ headers }) {
    if (!users) return undefined;
    const [, basic = ''] = (headers.authorization ?? '').match(/^Basic (.*)$/) ?? [];
    const [name, password] = Buffer.from(basic, 'base64').toString().split(':');
    if (users[name] === password) return undefined;
    return {
      status: 401,
      headers: { 'content-type': 'application/json' },
      body: '{"error":"unauthorized","reason":"Name or password is incorrect."}',
    };
  }

  /** As 坚果云 does: 750 entries, and a link to the rest. */
  function shortened(xml) {
    const parts = xml.split(/(?=<D:response[\s>])/);
    if (parts.length - 1 <= LONGEST_LISTING) return xml;
    return `${parts.slice(0, LONGEST_LISTING + 1).join('')}</D:multistatus>`;
  }

  const server = createServer(async (incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const n = proxy.log.push(`${method} ${path}`);
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    proxy.bytes += body.length;
    const fate =
      (await proxy.fate({ method, path, n })) ?? (hasManners ? manners(incoming) : undefined) ?? refusedLogin(incoming);
    if (fate === 'cut') return incoming.socket.destroy();
    if (typeof fate === 'object') {
      outgoing.writeHead(fate.status, fate.headers);
      return outgoing.end(fate.body ?? '');
    }
    const passed = ask({ hostname, port, method, path, headers: { ...headers, host: `${hostname}:${port}` } });
    outgoing.on('close', () => outgoing.writableFinished || passed.destroy());
    passed.on('error', () => incoming.socket.destroy());
    if (fate === 'cut-upload') {
      passed.write(body.subarray(0, Math.floor(body.length / 2)), () => {
        passed.destroy();
        incoming.socket.destroy();
      });
      return;
    }
    passed.on('response', async (answer) => {
      const parts = [];
      for await (const part of answer) parts.push(part);
      let content = Buffer.concat(parts);
      if (hasManners && method === 'PROPFIND') content = Buffer.from(shortened(content.toString()));
      proxy.bytes += content.length;
      await proxy.answered(n);
      if (fate === 'cut-answer') return incoming.socket.destroy();
      const { 'content-length': _, 'transfer-encoding': __, ...kept } = answer.headers;
      outgoing.writeHead(answer.statusCode, { ...kept, 'content-length': content.length });
      outgoing.end(content);
    });
    passed.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  proxy.origin = `http://127.0.0.1:${server.address().port}`;
  proxy.stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return proxy;
}
