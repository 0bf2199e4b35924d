import type { ArticleContent } from '@/utils/extraction/article-content';
import { fragmentOf } from '@/utils/extraction/fragment-of';
import { isInline } from '@/utils/extraction/lines';
import type { Pass } from '@/utils/extraction/pass';
import { isSentence } from '@/utils/extraction/script';

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
