import { escapeMarkup } from '@/utils/export/clean-text';
import type { AnnotatedArticle } from '@/utils/export/read-notebook';
import type { Annotation } from '@/utils/model/annotation';
import type { Block, Cell, Inline } from './blocks';
import { MarksInText } from './marks-in-text';
import { readStructure } from './read-structure';

/** How an annotation is shown in the text. */
export interface MarkedBy {
  /** The attributes of `<mark>` for the annotations that cover the same text. */
  attributes: (annotations: readonly Annotation[]) => string;
  /** Behind a passage: its number, its codes in the margin. */
  after: (annotation: Annotation) => string;
}

/** The saved text of an article as HTML with its structure and the marks in it; nothing where none was saved. */
export function* structuredHtml(annotated: AnnotatedArticle, marked: MarkedBy): Generator<string> {
  const { article, revision } = annotated;
  if (!revision) return;
  const marks = new MarksInText(annotated);
  const blocks = readStructure(revision, article.url);
  /** Passages that end within a link; what follows them has links of its own, so it goes after that link. */
  let inLink: Annotation[] | undefined;
  for (const block of blocks) yield blockHtml(block);
  const untold = marks.untold();
  if (untold.length > 0) yield `<p>${untold.map(marked.after).join('')}</p>\n`;

  function blockHtml(block: Block): string {
    const dir = directed(block);
    switch (block.kind) {
      case 'heading':
        return element(`h${Math.max(2, block.level)}`, inlineHtml(block.inside), dir);
      case 'caption':
        return element('p', inlineHtml(block.inside), `${dir} class="caption"`);
      case 'code':
        return `<pre${dir}><code${block.language ? ` class="language-${escapeMarkup(block.language)}"` : ''}>${inlineHtml(block.inside)}</code></pre>\n`;
      case 'quote':
        return `<blockquote${dir}>\n${block.blocks.map(blockHtml).join('')}</blockquote>\n`;
      case 'list': {
        const items = block.items
          .map((item) => `<li${itemDirected(item)}>${item.map(itemHtml).join('')}</li>\n`)
          .join('');
        const start = block.isOrdered && block.start !== 1 ? ` start="${block.start}"` : '';
        return block.isOrdered ? `<ol${start}${dir}>\n${items}</ol>\n` : `<ul${dir}>\n${items}</ul>\n`;
      }
      case 'table':
        return `<div class="table"><table${dir}>\n${block.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>\n`).join('')}</table></div>\n`;
      case 'rule':
        return '<hr>\n';
      default:
        return element('p', inlineHtml(block.inside), dir);
    }
  }

  function itemHtml(block: Block, _: number, item: readonly Block[]): string {
    return block.kind === 'paragraph' && item.length === 1 ? inlineHtml(block.inside) : blockHtml(block);
  }

  function cellHtml({ isHeader, columns, rows, inside, dir }: Cell): string {
    const spans =
      (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '') + directed({ dir });
    return isHeader ? `<th${spans}>${inlineHtml(inside)}</th>` : `<td${spans}>${inlineHtml(inside)}</td>`;
  }

  function inlineHtml(inside: readonly Inline[]): string {
    return inside.map(oneHtml).join('');
  }

  function oneHtml(inline: Inline): string {
    switch (inline.kind) {
      case 'words':
        return marks
          .stretches(inline)
          .map(({ text, annotations, ending }) => {
            const words = escapeMarkup(text);
            const shown = annotations.length > 0 ? `<mark${marked.attributes(annotations)}>${words}</mark>` : words;
            if (!inLink) return shown + ending.map(marked.after).join('');
            for (const annotation of ending) inLink.push(annotation);
            return shown;
          })
          .join('');
      case 'break':
        return '<br>';
      case 'picture':
        return `<img src="${escapeMarkup(inline.src)}" alt="${escapeMarkup(inline.alt)}" loading="lazy" referrerpolicy="no-referrer">`;
      case 'link': {
        inLink = [];
        const link = `<a rel="noreferrer" href="${escapeMarkup(inline.href)}">${inlineHtml(inline.inside)}</a>`;
        const behind = inLink.map(marked.after).join('');
        inLink = undefined;
        return link + behind;
      }
      default:
        return `<${inline.kind}>${inlineHtml(inline.inside)}</${inline.kind}>`;
    }
  }
}

const directed = ({ dir }: Pick<Block, 'dir'>): string => (dir ? ` dir="${dir}"` : '');

/** An item of one paragraph takes that paragraph's direction. */
const itemDirected = (item: readonly Block[]): string =>
  item.length === 1 && item[0]?.kind === 'paragraph' ? directed(item[0]) : '';

const element = (name: string, inside: string, attributes = '') =>
  inside.trim() === '' ? '' : `<${name}${attributes}>${inside.trim()}</${name}>\n`;
