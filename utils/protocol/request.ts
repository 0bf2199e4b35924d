import type { Problem } from '@/utils/model/problem';

/**
 * Who asks. `own`: our pages in a tab, a popup or a side panel, and the background; `frame`: the clean view in its frame
 * over a page; `page`: our script in a web page, which is held to what the page itself might know.
 */
export const ASKERS = ['own', 'frame', 'page'] as const;
export type Asker = (typeof ASKERS)[number];

interface Sender {
  url?: string | undefined;
  tab?: object | undefined;
  frameId?: number | undefined;
}

/** Who a message of this extension is from. A content script's sender bears the address of its page. */
export function askerOf({ url, tab, frameId }: Sender): Asker {
  const isOurs = url === undefined ? tab === undefined : /^(chrome|moz)-extension:/.test(url);
  if (!isOurs) return 'page';
  return tab && frameId ? 'frame' : 'own';
}

/**
 * What answering does. `writes`: one after the other, in the order they were asked for, and never for a private window;
 * `reads`: once the writes asked for before it are done; `acts`: at once (opens something, asks a page).
 */
export type Does = 'writes' | 'reads' | 'acts';

/** What makes of unknown data what is asked, or throws. */
export interface Parser<Asks> {
  parse(data: unknown): Asks;
}

/** One row of a table of requests. */
export interface Row<Asks, Gets> {
  /** The least trusted who may ask: who is trusted more may, too. */
  readonly from: Asker;
  readonly does: Does;
  /** May a private window ask? */
  readonly inPrivate: boolean;
  readonly asks: Parser<Asks>;
  /** The type of the answer: there is no value. The answer is of our own code of the same version, and not parsed. */
  readonly gets: Answer<Gets>;
}

declare const ANSWER: unique symbol;
export interface Answer<Gets> {
  readonly [ANSWER]?: () => Gets;
}

/** Names the type of an answer. */
export const answer = <Gets>(): Answer<Gets> => ({});

/** A row. A private window may ask for what writes nothing, unless said. */
export const request = <Asks, Gets>({
  inPrivate,
  ...row
}: Omit<Row<Asks, Gets>, 'inPrivate'> & { inPrivate?: boolean }): Row<Asks, Gets> => ({
  ...row,
  inPrivate: inPrivate ?? row.does !== 'writes',
});

// biome-ignore lint/suspicious/noExplicitAny: whatever the rows are about.
export type Table = Readonly<Record<string, Row<any, any>>>;
export type Asks<T extends Table, K extends keyof T> = T[K] extends Row<infer A, infer _> ? A : never;
export type Gets<T extends Table, K extends keyof T> = T[K] extends Row<infer _, infer G> ? G : never;

/** How an answer travels: an error as its problem. */
export type Envelope = { ok: true; value: unknown } | { ok: false; problem: Problem; detail: string };
