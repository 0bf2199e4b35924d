import type { ArticleContent } from '@/utils/extraction/article-content';
import { fragmentOf } from '@/utils/extraction/fragment-of';
import { isInline } from '@/utils/extraction/lines';
import type { Pass } from '@/utils/extraction/pass';
import { isSentence } from '@/utils/extraction/script';
import { textBlocks } from './blocks';
import { AT_A_LINES_END } from './furniture';

/** Sets lines of text that old portals separate by `<br>` as the paragraphs they are. */
export const splitLines: Pass<ArticleContent> = {
  name: 'split-lines',
  run({ content }, trail) {
    const holders = new Set<Element>();
    for (const br of content.querySelectorAll('br')) {
      const parent = br.parentElement;
      if (parent && !parent.closest('pre, table table td, h1, h2, h3, h4')) holders.add(parent);
    }
    const document = content.ownerDocument;
    for (const box of content.querySelectorAll('header, section, article, main, li:not(:has(ul, ol))')) setLoose(box);
    for (const holder of holders) {
      const lines = linesOf(holder);
      if (!lines || lines.length < 2 || !areParagraphs(lines)) continue;
      const paragraphs = lines.map((line) => {
        const paragraph = document.createElement('p');
        paragraph.append(fragmentOf(document, line));
        return paragraph;
      });
      if (holder.localName === 'p') holder.replaceWith(fragmentOf(document, paragraphs));
      else holder.replaceChildren(fragmentOf(document, paragraphs));
      trail.repaired(paragraphs[0]?.textContent ?? '');
    }
  },
};

/** Words that stand among blocks, in no block of their own, become one. */
function setLoose(box: Element): void {
  if ([...box.children].every((one) => isInline(one) || one.localName === 'br')) return;
  let run: Node[] = [];
  const end = (): void => {
    if (run.some(hasSubstance)) {
      const paragraph = box.ownerDocument.createElement('p');
      (run[0] as ChildNode).before(paragraph);
      paragraph.append(fragmentOf(box.ownerDocument, run));
    }
    run = [];
  };
  for (const node of [...box.childNodes]) {
    if (node instanceof Element ? isInline(node) && !node.matches('img, time') : node instanceof Text) run.push(node);
    else end();
  }
  end();
}

/** The nodes of each line; undefined when something other than a line of text stands between. */
function linesOf(holder: Element): Node[][] | undefined {
  if (isInline(holder)) return undefined;
  const lines: Node[][] = [[]];
  for (const node of [...holder.childNodes]) {
    if (node instanceof Element && node.localName === 'br') lines.push([]);
    else if (node instanceof Element && !isInline(node)) return undefined;
    else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => line.some((node) => hasSubstance(node)));
}

const hasSubstance = (node: Node): boolean =>
  (node.textContent ?? '').trim() !== '' ||
  (node instanceof Element && (node.matches('img') || node.querySelector('img') !== null));

/** Verse and addresses keep their lines: paragraphs are indented by full-width spaces, or are sentences. */
function areParagraphs(lines: readonly Node[][]): boolean {
  const texts = lines.map((line) => line.map((node) => node.textContent ?? '').join(''));
  const paragraphs = texts.filter((text) => /^\s*[\u3000\u00a0]{2}/.test(text) || isSentence(text));
  return paragraphs.length * 2 >= texts.length;
}

/** Takes editors' names and links home from the ends of lines, and indents made of spaces from their beginnings. */
export const trimLines: Pass<ArticleContent> = {
  name: 'trim-lines',
  run({ content }, trail) {
    for (const link of content.querySelectorAll('a')) {
      const said = NEW_WINDOW.exec(link.textContent ?? '')?.[0];
      if (said) cutEnd(link, said.replace(/\s/g, '').length);
    }
    for (const { element, text } of textBlocks(content)) {
      trimIndent(element);
      const tail = AT_A_LINES_END.exec(text)?.[0];
      if (tail && cutEnd(element, tail.replace(/\s/g, '').length)) trail.repaired(tail);
    }
  },
};

/** Words in a link that are meant for screen readers. */
const NEW_WINDOW =
  /[\s,，(（[]*(opens|opening)( in)?( a)? new (tab|window)[)）\]]?\s*$|[（(]?在新(窗口|标签页|視窗)(中)?(打开|開啟)[）)]?\s*$/i;

function trimIndent(element: Element): void {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const trimmed = node.data.replace(/^[\s\u200b\ufeff]+/, '');
    if (trimmed !== node.data && /[\u3000\u00a0\u2003\u2002]/.test(node.data)) node.data = trimmed;
    if (trimmed !== '') return;
  }
}

/** Removes the last `count` characters that are not white space. */
function cutEnd(element: Element, count: number): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  let left = count;
  for (const node of nodes.reverse()) {
    let end = node.data.length;
    while (end > 0 && left > 0) {
      end--;
      if (!/[\s\u200b\ufeff]/.test(node.data[end] ?? '')) left--;
    }
    node.data = node.data.slice(0, end).trimEnd();
    if (left === 0) return true;
  }
  return false;
}
