import type { Annotation } from '@/utils/model/annotation';
import { removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { saveArticle } from '@/utils/store/articles';
import { deleteForEver } from '@/utils/store/bin';
import type { Database } from '@/utils/store/database';
import { createCouch } from '../../drivers/places/couch.mjs';
import { fetching } from '../../drivers/places/serve.mjs';
import { createWebdav } from '../../drivers/places/webdav.mjs';
import { extracted } from '../store/sample';
import { content, Machine } from './machines';

const login = { name: 'wang', password: '密码' };
const users = { wang: '密码' };
export const URL = 'https://news.example/a';

interface Server {
  /** Returns another answer to a request; undefined for the usual one. */
  refuse: (request: { method: string; path: string }) => unknown;
  /** The date in its answers; undefined if they have none. */
  date?: Date;
}

/** A server of its own in memory, and machines that reach it; `stored` is everything it holds. */
export function place(kind: 'couchdb' | 'webdav', passphrase = '') {
  const server: Server = { refuse: () => undefined };
  const refuse = (request: { method: string; path: string }) => server.refuse(request) as never;
  const couch = createCouch({ users, refuse });
  const dav = createWebdav({ users, refuse });
  const answering = fetching(kind === 'couchdb' ? couch.handle : dav.handle) as typeof fetch;
  const fetcher: typeof fetch = async (...request) => {
    const answer = await answering(...request);
    if (server.date) answer.headers.set('date', server.date.toUTCString());
    return answer;
  };
  const address = kind === 'couchdb' ? 'https://couch.example/team' : 'https://dav.example/dav/Pressmark';
  if (kind === 'webdav') dav.folders.add('dav');
  const stored = () =>
    kind === 'couchdb'
      ? JSON.stringify([...(couch.databases.get('team')?.docs.values() ?? [])])
      : [...dav.files.values()].map(({ bytes }) => bytes.toString('latin1')).join();
  const wish = { kind, address, login, passphrase };
  return { server, wish, stored, dav, couch, machine: (db?: Database) => new Machine(fetcher, db) };
}

/** Two machines of one project, with one annotation on both. */
export async function two(kind: 'couchdb' | 'webdav', passphrase = '') {
  const at = place(kind, passphrase);
  const [here, there] = [at.machine(), at.machine()];
  const { article } = await saveArticle(here.db, extracted(), URL);
  const annotation = await saveAnnotation(here.db, content(article.id, '第一条笔记'));
  await here.connect(at.wish);
  await here.run();
  await there.connect(at.wish, { join: true });
  await there.run();
  return { ...at, here, there, article, annotation };
}

/** Lets each machine run until everything has arrived. */
export const all = async (...machines: Machine[]) => {
  for (let round = 0; round < 3; round++) for (const machine of machines) await machine.run();
};
export const row = async (machine: Machine, { id }: Annotation) => machine.db.annotations.get(id);
export const write = async (machine: Machine, { id }: Annotation, change: Partial<Annotation>) => {
  const known = await machine.db.annotations.get(id);
  if (known) await saveAnnotation(machine.db, { ...known, ...change });
};
/** Deletes for ever. */
export const deleteAt = async (machine: Machine, { id }: Annotation) => {
  await removeAnnotation(machine.db, id);
  await deleteForEver(machine.db, [id]);
};
