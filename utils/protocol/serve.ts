import { type Browser, browser } from 'wxt/browser';
import { PressmarkError, problemOf } from '@/utils/model/problem';
import { isReplaced } from './replaced';
import { ASKERS, type Asks, askerOf, type Does, type Envelope, type Gets, type Row, type Table } from './request';

export type Sender = Browser.runtime.MessageSender;

type Handle<A, G> = (data: A, sender: Sender) => G | Promise<G>;
/** For work that takes long before anything is written: other writes go on meanwhile. Resolves to the write itself. */
interface Prepared<A, G> {
  prepare: (data: A, sender: Sender) => Promise<() => Promise<G>>;
}
export type Handlers<T extends Table> = {
  [K in keyof T]: Handle<Asks<T, K>, Gets<T, K>> | Prepared<Asks<T, K>, Gets<T, K>>;
};

export interface ServeOptions {
  /** Ends the serving. Without it, it never ends. */
  signal?: AbortSignal;
  /** Turns an error into the one that the asker is to get. */
  explain?: (error: unknown) => unknown;
  /** Whether messages of this sender are answered here. Others answer the rest. */
  isForUs?: (data: unknown) => boolean;
  /** Whether this address is the one of the page that asks. Without it, a page may name no address. */
  isOwnAddress?: (address: unknown, sender: Sender) => boolean;
  /** Nothing is written before this has resolved; it must not reject. */
  ready?: Promise<unknown>;
}

/**
 * Asks what is served here without a message: for events that the browser sends to the background, such as a choice in
 * a menu.
 */
export type AskHere<T extends Table> = <K extends keyof T & string>(
  type: K,
  data: Asks<T, K>,
  sender: Sender,
) => Promise<Gets<T, K>>;

/**
 * Answers the requests of a table as each row demands: refuses senders without permission, private windows, and pages
 * that name another page's address; parses; keeps writes in order; sends what a handler throws as its problem. Call it
 * synchronously when the background starts, or a woken worker misses the message that woke it. Requests without a
 * handler here, or from other senders, are left to others. Returns a function that makes requests without a message,
 * under the same rules.
 */
export function serve<T extends Table>(
  table: T,
  handlers: Partial<Handlers<T>>,
  { signal, explain = (error) => error, isForUs = () => true, isOwnAddress = () => false, ready }: ServeOptions = {},
): AskHere<T> {
  const inOrder = createOrder(ready);

  async function handled(type: keyof T & string, data: unknown, sender: Sender): Promise<unknown> {
    const row = table[type] as Row<unknown, unknown>;
    const handler = handlers[type] as Handle<unknown, unknown> | Prepared<unknown, unknown>;
    const asker = askerOf(sender);
    if (ASKERS.indexOf(asker) > ASKERS.indexOf(row.from)) throw refusal(`${type} from a ${asker}`);
    if (!row.inPrivate && sender.tab?.incognito === true) throw new PressmarkError('private-window');
    const asked = parseAsked(row, data);
    if (asker === 'page') refuseForeign(asked, (address) => isOwnAddress(address, sender));
    if (typeof handler === 'function') return inOrder(row.does, () => handler(asked, sender));
    const write = await handler.prepare(asked, sender);
    return inOrder(row.does, write);
  }

  async function reply(type: keyof T & string, data: unknown, sender: Sender): Promise<Envelope> {
    try {
      return { ok: true, value: await handled(type, data, sender) };
    } catch (thrown) {
      const error = explain(thrown);
      const detail = String(error instanceof Error ? (error.cause ?? error) : error);
      return { ok: false, problem: problemOf(error), detail };
    }
  }

  const isAnswered = (type: unknown): type is keyof T & string =>
    typeof type === 'string' && Object.hasOwn(table, type) && Object.hasOwn(handlers, type);

  type Message = { type?: unknown; data?: unknown } | undefined;
  const listen = (message: Message, sender: Sender, respond: (reply: Envelope) => void): boolean => {
    const type = message?.type;
    if (sender.id !== browser.runtime.id || !isAnswered(type) || !isForUs(message?.data)) return false;
    reply(type, message?.data, sender).then(respond);
    return true; // answered later
  };
  // Nobody asks a surface that Firefox left behind, and its listeners are dead objects.
  if (!isReplaced()) browser.runtime.onMessage.addListener(listen);
  signal?.addEventListener('abort', () => isReplaced() || browser.runtime.onMessage.removeListener(listen));
  return handled as AskHere<T>;
}

/** Throws `too-long` for anything longer than a record may be: the reader must be told so. */
function parseAsked(row: Row<unknown, unknown>, data: unknown): unknown {
  try {
    return row.asks.parse(data);
  } catch (cause) {
    const { issues = [] } = cause as { issues?: { code: string }[] };
    throw issues.some(({ code }) => code === 'too_big') ? new PressmarkError('too-long', { cause }) : cause;
  }
}

const refusal = (cause: string) => new PressmarkError('page-refused', { cause });

/** A page's script may name no address but its own. */
function refuseForeign(asked: unknown, isOwn: (address: unknown) => boolean): void {
  const { address } = (asked ?? {}) as { address?: unknown };
  if (address !== undefined && !isOwn(address)) throw refusal('a foreign address');
}

/**
 * A note's last letter must not arrive after the deletion that followed it, nor a read overtake the write before it.
 */
function createOrder(ready: Promise<unknown> | undefined) {
  let last: Promise<unknown> = Promise.resolve();
  return async (does: Does, work: () => unknown): Promise<unknown> => {
    // At once: some actions must follow directly from a click.
    if (does === 'acts') return work();
    if (does === 'reads') return last.then(work);
    const done = Promise.all([last, ready]).then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
