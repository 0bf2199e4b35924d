import { z } from '@/utils/model/z';
import { isObject } from '@/utils/sync/json';
import { type Ask, jsonOf } from './ask';
import { About, type Carrier, type Part, Sent, together } from './carrier';
import { type Cipher, fromBase64, toBase64 } from './cipher';
import { PlaceError } from './problem';

// CouchDB through its HTTP API: https://docs.couchdb.org/en/stable/api/. Each record and each text is a document.

const ABOUT = 'pressmark';
/** Changes per answer. They contain only ids, because texts are requested only when they are needed. */
const CHANGES = 5000;
/** Records per answer. */
const PULLED = 2000;
/** Characters of documents per request; CouchDB accepts 8 MB for one document. */
const MOST_SENT = 2_000_000;
const MOST_DOCUMENTS = 500;
/** In ms: servers and proxies close connections that are idle for a minute. */
const LONGEST_WAIT_MS = 50_000;

const Row = z.object({ id: z.string(), doc: z.optional(z.nullable(z.looseObject({ _rev: z.string() }))) });
const Changes = z.object({
  results: z.array(z.looseObject({ id: z.string(), changes: z.optional(z.array(z.looseObject({ rev: z.string() }))) })),
  last_seq: z.union([z.string(), z.number()]),
  pending: z.optional(z.number()),
});
const Answers = z.array(z.looseObject({ id: z.string(), error: z.optional(z.string()) }));

/**
 * How far the database was read, with the records that are still to arrive, by id, and the revision of each that was
 * announced. It is the sequence alone where none is.
 */
const Cursor = z.object({ since: z.string(), awaited: z.record(z.string(), z.string()) });
/** Records without their texts beyond so many are refused: a member might send any number. */
const MOST_AWAITED = 500;

type Document = Record<string, unknown> & { _id: string };

/** The carrier for a database; `ask` sends requests below its address. */
export function couchCarrier(ask: Ask, { device, cipher }: { device: string; cipher: Cipher | undefined }): Carrier {
  const post = (path: string, body: unknown, signal?: AbortSignal): Promise<Response> =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
      ...(signal ? { signal } : {}),
    });
  const idOf = async (kind: string, id: string) => `${kind}:${cipher ? await cipher.nameOf(`${kind}:${id}`) : id}`;

  const documentOf = async (_id: string, content: unknown): Promise<Document> => ({
    _id,
    ...(await contentIn(_id, content)),
  });

  /** The body of the document with this id for a content, encrypted if there is a cipher. */
  async function contentIn(id: string, content: unknown): Promise<Record<string, unknown>> {
    if (!cipher) return { pressmark: content };
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    return { sealed: toBase64(await cipher.seal(bytes, id)) };
  }

  /** The content of a document; undefined when it is not one of ours. */
  async function contentOf(id: string, doc: Record<string, unknown> | null | undefined): Promise<unknown> {
    if (!doc) return undefined;
    if (!cipher) return doc.pressmark;
    if (typeof doc.sealed !== 'string') return undefined;
    try {
      return JSON.parse(new TextDecoder().decode(await cipher.open(fromBase64(doc.sealed), id)));
    } catch {
      return undefined;
    }
  }

  /** The current documents with these ids, by id. */
  async function present(ids: readonly string[], signal: AbortSignal) {
    const answer = await jsonOf(await post('_all_docs?include_docs=true&conflicts=true', { keys: ids }, signal));
    const { rows } = parsed(z.object({ rows: z.array(z.unknown()) }), answer);
    return new Map(
      rows.flatMap((row) => {
        const { data } = Row.safeParse(row);
        return data?.doc ? [[data.id, data.doc] as const] : [];
      }),
    );
  }

  /** The losing revisions of a document: two nodes of a cluster may both have accepted a write. */
  async function beside(id: string, doc: Record<string, unknown>, signal: AbortSignal): Promise<unknown[]> {
    const others = z.array(z.string()).safeParse(doc._conflicts).data ?? [];
    const contents: unknown[] = [];
    for (const rev of others) {
      const isFine = (status: number) => status === 200 || status === 404;
      const path = `${encodeURIComponent(id)}?rev=${encodeURIComponent(rev)}`;
      const response = await ask(path, { signal, isFine });
      const other = await jsonOf(response);
      if (response.status === 200 && isObject(other)) contents.push(await contentOf(id, other));
    }
    return contents;
  }

  /** Those of these texts that are stored there, by hash. */
  async function textsOf(hashes: readonly string[], signal: AbortSignal): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    // A text may be megabytes, so only a few are requested at a time.
    for (let at = 0; at < hashes.length; at += TEXTS_AT_ONCE) {
      const ids = new Map<string, string>();
      for (const hash of hashes.slice(at, at + TEXTS_AT_ONCE)) ids.set(await idOf('text', hash), hash);
      for (const [id, doc] of await present([...ids.keys()], signal)) {
        const content = await contentOf(id, doc);
        if (typeof content === 'string') found.set(ids.get(id) as string, content);
      }
    }
    return found;
  }

  /** Writes records, merging again each one that was changed there meanwhile. */
  async function put(records: readonly Sent[], signal: AbortSignal): Promise<void> {
    let open = new Map<string, Sent>();
    for (const record of records) open.set(await idOf('record', `${record.t}:${record.id}`), record);
    for (let tries = 0; open.size > 0; tries++) {
      if (tries === MOST_TRIES) throw new PlaceError('busy');
      const there = await present([...open.keys()], signal);
      const documents: Document[] = [];
      for (const [id, record] of open) {
        const doc = there.get(id);
        const theirs = Sent.safeParse(await contentOf(id, doc)).data;
        const both = theirs ? together(record, theirs) : record;
        if (theirs && JSON.stringify(both) === JSON.stringify(theirs)) continue;
        documents.push({ ...(await documentOf(id, both)), ...(doc ? { _rev: doc._rev } : {}) });
      }
      if (documents.length === 0) return;
      const answers = parsed(Answers, await jsonOf(await post('_bulk_docs', { docs: documents }, signal)));
      open = new Map(
        answers
          .filter(({ error }) => error !== undefined)
          .flatMap(({ id, error }) => {
            if (error !== 'conflict') throw refusedDocument(error);
            const record = open.get(id);
            return record ? [[id, record] as const] : [];
          }),
      );
    }
  }

  /** A conflict means that the text is already there. */
  async function putTexts(docs: readonly Document[], signal: AbortSignal): Promise<void> {
    const answers = parsed(Answers, await jsonOf(await post('_bulk_docs', { docs }, signal)));
    const failed = answers.find(({ error }) => error !== undefined && error !== 'conflict');
    if (failed) throw refusedDocument(failed.error);
  }

  return {
    async about() {
      const response = await ask(ABOUT, { isFine: (status) => status === 200 || status === 404 });
      const content = await jsonOf(response);
      if (response.status === 404) {
        const { reason, error } = content as { reason?: unknown; error?: unknown };
        // There is no such database, or this is not CouchDB.
        if (error !== 'not_found') throw new PlaceError('no-such-service');
        if (reason === 'missing' || reason === 'deleted') return undefined;
        await ask('', { method: 'PUT', isFine: (status) => status < 300 || status === 412 }).catch((cause: unknown) => {
          throw new PlaceError(
            cause instanceof PlaceError && cause.problem !== 'refused' ? cause.problem : 'not-found',
            { cause },
          );
        });
        return undefined;
      }
      const about = About.safeParse((content as { about?: unknown }).about);
      if (!about.success) throw new PlaceError('no-such-service');
      return about.data;
    },

    async found(about) {
      await ask(ABOUT, {
        method: 'PUT',
        body: JSON.stringify({ about }),
        headers: { 'Content-Type': 'application/json' },
      });
    },

    async *pull(cursor, wanted, signal) {
      const { since: start, awaited: late } = cursorOf(cursor);
      // One node of a cluster may announce a record before another has it, or has its text.
      const awaited: Record<string, string> = { ...late };
      let textsAwaited = 0;
      const partFrom = async (
        announced: readonly (readonly [id: string, rev: string])[],
        since: string,
      ): Promise<Part> => {
        const docs = await present(
          announced.map(([id]) => id),
          signal,
        );
        const found: { id: string; rev: string; content: unknown }[] = [];
        for (const [id, rev] of announced) {
          const doc = docs.get(id);
          delete awaited[id];
          if (!doc || generation(doc._rev) < generation(rev)) awaited[id] = rev;
          for (const content of doc ? [await contentOf(id, doc), ...(await beside(id, doc, signal))] : [])
            if (content !== undefined) found.push({ id, rev, content });
        }
        const hashes = await wanted(found.map(({ content }) => content));
        const texts = await textsOf(hashes, signal);
        const missing = new Set(hashes.filter((hash) => !texts.has(hash)));
        const records = found.flatMap(({ id, rev, content }) => {
          const isLate = isObject(content) && missing.has(String(content.text));
          if (!isLate || textsAwaited++ >= MOST_AWAITED) return [content];
          awaited[id] = rev;
          return [];
        });
        const isArriving = Object.keys(awaited).length > 0;
        return {
          records,
          texts,
          ...(isArriving ? { isArriving, cursor: JSON.stringify({ since, awaited }) } : { cursor: since }),
        };
      };
      const lateOnes = Object.entries(late);
      for (let at = 0; at < lateOnes.length; at += PULLED) yield await partFrom(lateOnes.slice(at, at + PULLED), start);
      for (let since = start; ; ) {
        const query = `since=${encodeURIComponent(since)}&limit=${CHANGES}`;
        const { results, last_seq, pending } = parsed(
          Changes,
          await jsonOf(await ask(`_changes?${query}`, { signal })),
        );
        for (const { id, deleted } of results) if (deleted) delete awaited[id];
        const changed = results.filter(({ id, deleted }) => id.startsWith('record:') && !deleted);
        const announced = changed.map(({ id, changes }) => [id, changes?.[0]?.rev ?? ''] as const);
        for (let at = 0; at < announced.length; at += PULLED) {
          const left = pending === undefined ? {} : { left: pending + Math.max(0, announced.length - at - PULLED) };
          // The cursor moves only once the whole answer has been read.
          const isLast = at + PULLED >= announced.length;
          const part = await partFrom(announced.slice(at, at + PULLED), isLast ? String(last_seq) : since);
          yield { ...part, ...left };
        }
        const isNews = String(last_seq) !== since;
        since = String(last_seq);
        if (announced.length === 0 && isNews) yield await partFrom([], since);
        if (results.length < CHANGES) return;
      }
    },

    async push({ records, texts }, signal) {
      // Texts are sent first, so that whoever reads a record finds its text.
      let documents: Document[] = [];
      let size = 0;
      const flush = async () => {
        if (documents.length > 0) await putTexts(documents, signal);
        [documents, size] = [[], 0];
      };
      for (const [hash, text] of texts) {
        documents.push(await documentOf(await idOf('text', hash), text));
        size += text.length;
        if (size > MOST_SENT) await flush();
      }
      await flush();
      for (let at = 0; at < records.length; at += MOST_DOCUMENTS)
        await put(records.slice(at, at + MOST_DOCUMENTS), signal);
    },

    async mark(signal) {
      const response = await ask(`_local/${device}`, { signal, isFine: (status) => status === 200 || status === 404 });
      const { mark } = (await jsonOf(response)) as { mark?: unknown };
      return typeof mark === 'string' ? mark : undefined;
    },

    async finish({ mark, name }, signal) {
      const path = `_local/${device}`;
      const known = await ask(path, { signal, isFine: (status) => status === 200 || status === 404 });
      const { _rev } = (await jsonOf(known)) as { _rev?: unknown };
      await ask(path, {
        method: 'PUT',
        body: JSON.stringify({
          mark,
          ...(name ? { name: await contentIn(path, name) } : {}),
          ...(typeof _rev === 'string' ? { _rev } : {}),
        }),
        headers: { 'Content-Type': 'application/json' },
        signal,
      });
    },

    async nameOf(other, signal) {
      const path = `_local/${other}`;
      const response = await ask(path, { signal, isFine: (status) => status === 200 || status === 404 });
      const { name } = (await jsonOf(response)) as { name?: unknown };
      const called = isObject(name) ? await contentOf(path, name) : undefined;
      return typeof called === 'string' ? called.slice(0, LONGEST_NAME) : undefined;
    },

    async erase() {
      await ask('', { method: 'DELETE', isFine: (status) => status < 300 || status === 404 });
    },

    async wait(cursor, signal) {
      const query = `feed=longpoll&limit=1&timeout=${LONGEST_WAIT_MS}&since=${encodeURIComponent(cursorOf(cursor).since)}`;
      await jsonOf(await ask(`_changes?${query}`, { signal }));
    },
  };
}

/** The error for a document rejected among several. */
const refusedDocument = (error: string | undefined): PlaceError =>
  new PlaceError(error === 'forbidden' || error === 'unauthorized' ? 'refused' : 'unexpected', { cause: error });

const cursorOf = (cursor = '0'): z.infer<typeof Cursor> =>
  cursor.startsWith('{') ? Cursor.parse(JSON.parse(cursor)) : { since: cursor, awaited: {} };

/** The number with which a revision begins: how many there were before. */
const generation = (rev: string): number => Number.parseInt(rev, 10);

const MOST_TRIES = 8;
/** Longest name of a device, in UTF-16 units. */
const LONGEST_NAME = 200;
const TEXTS_AT_ONCE = 50;

function parsed<T>(schema: { safeParse(data: unknown): { success: boolean; data?: T | undefined } }, data: unknown): T {
  const result = schema.safeParse(data);
  if (!result.success) throw new PlaceError('no-such-service');
  return result.data as T;
}
