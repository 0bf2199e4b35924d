// As much of CouchDB's HTTP API as a place needs, in memory: databases, documents with revisions, `_all_docs` by keys,
// `_bulk_docs` with its conflicts, `_changes` with `since`, `limit` and long-poll, `_local`. Answers as CouchDB 3 does.

const json = (status, body) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const missing = (reason) => json(404, { error: 'not_found', reason });

/**
 * `users`: name → password; absent: anybody. `refuse(request)` may answer instead: a server that is full, or cuts.
 * @param {{ users?: Record<string, string>, refuse?: (request: any) => any }} options
 */
export function createCouch({ users, refuse = () => undefined } = {}) {
  const databases = new Map();
  const log = [];
  // What a node that is behind still has instead of a document, by its id; undefined: nothing.
  const behind = new Map();

  function database(name) {
    const made = { docs: new Map(), local: new Map(), seq: 0, waiting: new Set() };
    databases.set(name, made);
    return made;
  }

  function put(db, doc) {
    const known = db.docs.get(doc._id);
    if (known && known.doc._rev !== doc._rev) return undefined;
    const generation = Number((known?.doc._rev ?? '0').split('-')[0]) + 1;
    const stored = { ...doc, _rev: `${generation}-${Math.random().toString(16).slice(2)}` };
    db.seq += 1;
    db.docs.set(doc._id, { doc: stored, seq: db.seq });
    for (const wake of db.waiting) wake();
    return stored;
  }

  const changesOf = (db, since, limit) => {
    const all = [...db.docs.values()].filter(({ seq }) => seq > since).sort((a, b) => a.seq - b.seq);
    const some = all.slice(0, limit);
    return { some, pending: all.length - some.length };
  };

  async function handle({ method, path, headers, body, signal }) {
    log.push(`${method} ${path.split('?')[0]}`);
    const refused = refuse({ method, path, headers, body });
    if (refused) return refused;
    if (users) {
      const [, basic = ''] = (headers.authorization ?? '').match(/^Basic (.*)$/) ?? [];
      const [name, password] = Buffer.from(basic, 'base64').toString().split(':');
      if (users[name] !== password)
        return json(401, { error: 'unauthorized', reason: 'Name or password is incorrect.' });
    }
    const url = new URL(path, 'http://couch');
    const [name, ...rest] = url.pathname.slice(1).split('/').map(decodeURIComponent);
    const id = rest.join('/');
    const db = databases.get(name);
    if (id === '') {
      if (method === 'PUT' && db) return json(412, { error: 'file_exists' });
      if (method === 'PUT') {
        database(name);
        return json(201, { ok: true });
      }
      if (method === 'DELETE') return databases.delete(name) ? json(200, { ok: true }) : missing('missing');
      return db ? json(200, { db_name: name, doc_count: db.docs.size }) : missing('Database does not exist.');
    }
    if (!db) return missing('Database does not exist.');
    if (id === '_all_docs') {
      const { keys } = JSON.parse(body);
      const rows = keys.map((key) => {
        const found = behind.has(key) ? behind.get(key) : db.docs.get(key);
        if (!found) return { key, error: 'not_found' };
        const conflicts = [...(found.beside?.keys() ?? [])];
        const doc = { ...found.doc, ...(conflicts.length > 0 ? { _conflicts: conflicts } : {}) };
        return { id: key, key, value: { rev: found.doc._rev }, doc };
      });
      return json(200, { total_rows: db.docs.size, offset: 0, rows });
    }
    if (id === '_bulk_docs') {
      const answers = JSON.parse(body).docs.map((doc) => {
        const stored = put(db, doc);
        if (!stored) return { id: doc._id, error: 'conflict', reason: 'Document update conflict.' };
        return { ok: true, id: doc._id, rev: stored._rev };
      });
      return json(201, answers);
    }
    if (id === '_changes') {
      const since = Number.parseInt(url.searchParams.get('since') ?? '0', 10);
      const limit = Number(url.searchParams.get('limit') ?? 1000);
      if (url.searchParams.get('feed') === 'longpoll' && changesOf(db, since, 1).some.length === 0) {
        await new Promise((resolve) => {
          const timer = setTimeout(resolve, Number(url.searchParams.get('timeout') ?? 60_000));
          const wake = () => {
            clearTimeout(timer);
            db.waiting.delete(wake);
            resolve();
          };
          db.waiting.add(wake);
          signal?.addEventListener('abort', wake);
        });
      }
      const { some, pending } = changesOf(db, since, limit);
      const results = some.map(({ doc, seq }) => ({ seq: `${seq}-x`, id: doc._id, changes: [{ rev: doc._rev }] }));
      return json(200, { results, last_seq: `${some.at(-1)?.seq ?? Math.max(since, 0)}-x`, pending });
    }
    if (rest[0] === '_local') {
      if (method === 'GET') return db.local.has(id) ? json(200, db.local.get(id)) : missing('missing');
      const doc = JSON.parse(body);
      const known = db.local.get(id);
      if (known && known._rev !== doc._rev) return json(409, { error: 'conflict' });
      db.local.set(id, { ...doc, _id: id, _rev: `0-${db.local.size}${Math.random()}` });
      return json(201, { ok: true });
    }
    if (method === 'PUT') {
      const stored = put(db, { ...JSON.parse(body), _id: id });
      return stored ? json(201, { ok: true, id, rev: stored._rev }) : json(409, { error: 'conflict' });
    }
    const found = db.docs.get(id);
    const rev = url.searchParams.get('rev');
    const doc = rev === null ? found?.doc : found?.beside?.get(rev);
    return doc ? json(200, doc) : missing('missing');
  }

  return { handle, databases, log, behind };
}
