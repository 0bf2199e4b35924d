import { createTextIndex } from '@/utils/anchoring/text-index';
import { fragmentOf } from '@/utils/extraction/fragment-of';
import type { ExtractedArticle, PageBreak } from '@/utils/model/article';
import { LONGEST_HTML } from '@/utils/model/longest-html';
import type { Extraction } from './extract-article';
import { type Act, runPasses } from './pass';
import { LAST } from './passes';
import { putBack, type Removal } from './removal';

/** An article is rarely of more pages: one that always names a next page is a stream of others. */
const MOST_PAGES = 100;

/** An extraction that the reader may still change. */
export interface WorkingArticle {
  /** The current article; each change makes a new object. */
  extracted(): ExtractedArticle;
  /** These removed pieces (numbers in the trail), and no others, stand in the text again. */
  putBack(wanted: readonly number[]): void;
  /** Appends the article's next page. */
  append(next: Extraction): void;
}

/** Wraps an extraction so that the reader can change it. */
export function createWorkingArticle(first: Extraction): WorkingArticle {
  const { content } = first;
  const acts: Act[] = [...first.acts];
  const back = new Map<number, readonly Node[]>();
  const pages: { url: string; body: Element }[] = [];
  let { nextPage } = first;
  let isEdited = false;

  const removals = (): Removal[] => acts.flatMap(({ removal }) => removal ?? []);

  function takeBackOut(number: number): void {
    for (const node of back.get(number) ?? []) node.parentNode?.removeChild(node);
    back.delete(number);
  }

  function standAgain(number: number): void {
    const removal = acts[number]?.removal;
    if (!removal || back.has(number)) return;
    const box = content.ownerDocument.createElement('div');
    box.append(removal.node.cloneNode(true));
    runPasses(LAST, { content: box, metadata: first.metadata, url: first.url }, []);
    const nodes = [...box.childNodes];
    const copy = fragmentOf(content.ownerDocument, nodes);
    putBack(content, removal, copy, removals());
    back.set(number, nodes);
  }

  return {
    extracted() {
      const html = content.innerHTML;
      const { partial: said, ...metadata } = first.metadata;
      const isWhole = said === 'page-of-several' && nextPage === undefined;
      const partial = html.length > LONGEST_HTML ? 'too-large' : isWhole ? undefined : said;
      const index = createTextIndex(content);
      const breaks = pages.flatMap(({ url, body }): PageBreak[] => {
        const range = content.ownerDocument.createRange();
        range.selectNodeContents(body);
        const position = index.positionOf(range);
        return position ? [{ url, at: position.start }] : [];
      });
      return {
        url: first.url,
        metadata: { ...metadata, ...(partial && { partial }) },
        html,
        text: index.text,
        trail: acts.map(({ entry, removal }) => ({ ...entry, canReturn: removal !== undefined })),
        ...(nextPage !== undefined && { nextPage }),
        ...(breaks.length > 0 && { pages: breaks }),
        ...(isEdited && { putBack: [...back.keys()].sort((a, b) => a - b) }),
      };
    },
    putBack(wanted) {
      isEdited = true;
      for (const number of [...back.keys()]) if (!wanted.includes(number)) takeBackOut(number);
      for (const number of wanted) standAgain(number);
    },
    append(next) {
      const end = content.ownerDocument.createElement('hr');
      // The only mark of a page that crosses `sanitize`: its number.
      end.title = String(pages.length + 2);
      content.append(end, next.content);
      for (const act of next.acts) acts.push(act);
      const seen = [first.url, next.url, ...pages.map(({ url }) => url)];
      pages.push({ url: next.url, body: next.content });
      const goesOn = next.nextPage !== undefined && !seen.includes(next.nextPage) && pages.length < MOST_PAGES;
      nextPage = goesOn ? next.nextPage : undefined;
    },
  };
}
