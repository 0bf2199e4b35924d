import type { TrailEntry } from '@/utils/model/article';
import { type Removal, takeOut } from './removal';

/** What passes work on: a copy of the page, theirs to change. */
export interface Page {
  readonly document: Document;
  /** The page's address, as the browser shows it. */
  readonly url: string;
  /** Elements of the copy whose originals are not displayed, the outermost of them. */
  readonly unseen: ReadonlySet<Element>;
  /** False where the page was too large to be copied whole. */
  readonly isWhole: boolean;
}

/** One idea about what a page needs before it can be read, or what an article is rid of afterwards. */
export interface Pass<Subject = Page> {
  /** i18n has the words that tell the reader about it, under this name. */
  readonly name: string;
  run(subject: Subject, trail: Trail): void;
}

/** One act of a pass, and what it takes to undo it; without a `removal` it cannot be undone. */
export interface Act {
  readonly entry: TrailEntry;
  readonly removal?: Removal;
  /** The element that was put right, if it may be left out of the article. */
  readonly of?: Element;
}

/** The trail, in which passes record what they do. */
export interface Trail {
  /** Takes an element (or text) out of its tree and records it. */
  remove(node: Element | Text): void;
  /** Records what has been taken out already, and where it was. */
  lost(removal: Removal): void;
  /** Records that something was put right: its words, or an element that the article may leave out. */
  repaired(what: string | Element): void;
}

const SHOWN = 80;

/** What a picture says instead of words: what it shows, or the name of its file. */
function pictureName(node: Element | Text): string {
  const image =
    node instanceof Element ? (node.querySelector('img') ?? (node.localName === 'img' ? node : null)) : null;
  return image?.getAttribute('alt')?.trim() || (image?.getAttribute('src')?.split(/[/?#]/).findLast(Boolean) ?? '');
}

/** Runs passes in order, adding to `acts` what they do: each entry carries the name of its pass. */
export function runPasses<Subject>(passes: readonly Pass<Subject>[], subject: Subject, acts: Act[]): void {
  for (const { name, run } of passes) {
    const entry = (did: TrailEntry['did'], text: string): TrailEntry => {
      return { pass: name, did, text: text.replace(/\s+/g, ' ').trim().slice(0, SHOWN) };
    };
    run(subject, {
      remove(node) {
        const text = (node.textContent ?? '').trim() || pictureName(node);
        const removal = takeOut(node);
        if (text) acts.push({ entry: entry('removed', text), removal });
      },
      lost(removal) {
        acts.push({ entry: entry('removed', removal.node.textContent ?? ''), removal });
      },
      repaired(what) {
        if (typeof what === 'string') acts.push({ entry: entry('repaired', what) });
        else acts.push({ entry: entry('repaired', what.textContent?.trim() || pictureName(what)), of: what });
      },
    });
  }
}
