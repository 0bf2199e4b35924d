// Real servers for `npm run sync:e2e`, reachable from this machine alone: Apache's mod_dav and a CouchDB API, each in
// its own process.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MODULES = '/usr/lib/apache2/modules';
/** Debian's user of its web servers. Apache does not serve as root. */
const WWW_DATA = 33;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until somebody listens there. */
async function listens(port) {
  for (let tries = 0; ; tries++) {
    const socket = createConnection(port, '127.0.0.1');
    const isThere = await new Promise((done) => socket.on('connect', () => done(true)).on('error', () => done(false)));
    socket.destroy();
    if (isThere) return;
    if (tries > 200) throw new Error(`Nothing listens on port ${port}.`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** As htpasswd -s writes it. */
const hashed = (password) => `{SHA}${createHash('sha1').update(password).digest('base64')}`;

/**
 * Apache with mod_dav over a folder of its own; `/dav/` is the reader's.
 * @param {Record<string, string>} users
 */
export async function startApache(users) {
  const root = mkdtempSync(join(tmpdir(), 'pressmark-apache-'));
  const [files, locks] = [join(root, 'files'), join(root, 'locks')];
  const port = await freePort();
  for (const folder of [files, join(files, 'dav'), locks]) mkdirSync(folder);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) for (const folder of [root, files, join(files, 'dav'), locks]) chownSync(folder, WWW_DATA, WWW_DATA);
  chmodSync(root, 0o755);
  writeFileSync(
    join(root, 'users'),
    Object.entries(users)
      .map(([name, password]) => `${name}:${hashed(password)}\n`)
      .join(''),
  );
  const modules = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'dav', 'dav_fs'];
  writeFileSync(
    join(root, 'apache.conf'),
    `ServerRoot "${root}"
ServerName localhost
PidFile "${root}/pid"
Mutex "file:${locks}"
Listen 127.0.0.1:${port}
${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
${isRoot ? 'User www-data\nGroup www-data' : ''}
StartServers 1
ThreadsPerChild 8
MaxRequestWorkers 8
ErrorLog "${root}/error.log"
DavLockDB "${locks}/dav"
DocumentRoot "${files}"
<Directory "${files}">
  Dav On
  AuthType Basic
  AuthName "files"
  AuthUserFile "${root}/users"
  Require valid-user
</Directory>
`,
  );
  const child = spawn('/usr/sbin/apache2', ['-f', join(root, 'apache.conf'), '-DFOREGROUND'], { stdio: 'inherit' });
  await listens(port);
  return {
    origin: `http://127.0.0.1:${port}`,
    folder: join(files, 'dav'),
    async stop() {
      await ended(child);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export const hasApache = () => existsSync('/usr/sbin/apache2');

/** A CouchDB API in memory: express-pouchdb. It asks for no name; the proxy before it does. */
export async function startCouch() {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'couch/serve.mjs')], {
    cwd: join(import.meta.dirname, 'couch'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { origin: `http://127.0.0.1:${Number(line)}`, stop: () => ended(child) };
}
