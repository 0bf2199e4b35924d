import type { TrailEntry } from '@/utils/model/article';

/** What passes work on: a copy of the page, theirs to change. */
export interface Page {
  readonly document: Document;
  /** The page's address, as the browser shows it. */
  readonly url: string;
  /** Elements of the copy whose originals are not displayed. */
  readonly unseen: ReadonlySet<Element>;
  /** False where the page was too large to be copied whole. */
  readonly isWhole: boolean;
}

/** One idea about what a page needs before it can be read, or what an article is rid of afterwards. */
export interface Pass<Subject = Page> {
  readonly name: string;
  /** Why the pass exists, for the list of what was removed. */
  readonly reason: string;
  run(subject: Subject, trail: Trail): void;
}

/** What the passes did, in order. */
export interface Trail {
  readonly entries: readonly TrailEntry[];
  /** Takes an element (or text) out of its tree and records it. */
  remove(node: Element | Text): void;
  /** Records that something was put right. */
  repaired(what: string): void;
}

const SHOWN = 80;
/** Removed markup longer than this is not kept for putting back: it is a page's machinery, not a passage. */
const KEPT = 50_000;

/** Runs passes in order; every entry carries the name and the reason of the pass that made it. */
export function runPasses<Subject>(passes: readonly Pass<Subject>[], subject: Subject, entries: TrailEntry[]): void {
  for (const { name, reason, run } of passes) {
    const record = (did: TrailEntry['did'], text: string, html?: string): void => {
      const shown = text.replace(/\s+/g, ' ').trim().slice(0, SHOWN);
      entries.push({ pass: name, did, reason, text: shown, ...(html === undefined ? {} : { html }) });
    };
    run(subject, {
      entries,
      remove(node) {
        const text = node.textContent ?? '';
        node.remove();
        if (text.trim() === '') return;
        const html = node instanceof Element ? node.outerHTML : text;
        record('removed', text, html.length > KEPT ? undefined : html);
      },
      repaired: (what) => record('repaired', what),
    });
  }
}
