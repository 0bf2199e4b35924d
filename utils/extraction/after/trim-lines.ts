import type { ArticleContent } from '@/utils/extraction/article-content';
import type { Pass } from '@/utils/extraction/pass';
import { textBlocks } from './blocks';
import { AT_A_LINES_END } from './furniture';

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

/** What is said to those who are read to, in the words of the link. */
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
