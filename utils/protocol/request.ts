import type { Problem } from '@/utils/model/problem';

/**
 * Who asks. `own`: our pages in a tab, a popup or a side panel, and the background; `frame`: the clean view in its
 * frame over a page; `page`: our script in a web page, which is trusted no more than the page itself.
 */
export const ASKERS = ['own', 'frame', 'page'] as const;
export type Asker = (typeof ASKERS)[number];

interface Sender {
  url?: string | undefined;
  tab?: object | undefined;
  frameId?: number | undefined;
}

/** Who sent a message of this extension. A content script's sender has the address of its page. */
export function askerOf({ url, tab, frameId }: Sender): Asker {
  const isOurs = url === undefined ? tab === undefined : /^(chrome|moz)-extension:/.test(url);
  if (!isOurs) return 'page';
  return tab && frameId ? 'frame' : 'own';
}

/**
 * What answering does. `writes`: queued in the order of arrival, and never for a private window; `reads`: after the
 * writes that arrived before it; `acts`: at once (opens something, asks a page).
 */
export type Does = 'writes' | 'reads' | 'acts';

/** Parses unknown data into the request's type, or throws. */
export interface Parser<Asks> {
  parse(data: unknown): Asks;
}

/** One row of a table of requests. */
export interface Row<Asks, Gets> {
  /** The least trusted sender that may ask; more trusted ones may, too. */
  readonly from: Asker;
  readonly does: Does;
  /** Whether a private window may ask. */
  readonly inPrivate: boolean;
  readonly asks: Parser<Asks>;
  /**
   * The type of the answer; there is no value. The answer comes from our own code of the same version and is not
   * parsed.
   */
  readonly gets: Answer<Gets>;
}

declare const ANSWER: unique symbol;
export interface Answer<Gets> {
  readonly [ANSWER]?: () => Gets;
}

/** Gives an answer its type. */
// @__NO_SIDE_EFFECTS__
export const answer = <Gets>(): Answer<Gets> => ({});

/** A row. Unless it says otherwise, a private window may ask for whatever does not write. */
// @__NO_SIDE_EFFECTS__
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

/** How an answer travels: a value, or the problem of an error. */
export type Envelope = { ok: true; value: unknown } | { ok: false; problem: Problem; detail: string };
