import { type Dialect, indented, linkTarget } from '@/utils/export/markdown/dialect';
import type { AnnotatedArticle } from '@/utils/export/read-notebook';
import type { Annotation } from '@/utils/model/annotation';
import { largest } from '@/utils/text/largest';
import type { Block, Cell, Inline, InlineStyle, Words } from './blocks';
import { MarksInText } from './marks-in-text';
import { readStructure } from './read-structure';

/** The signs around styled words; the tag is for places where a reader would not recognise the signs. */
const SIGNS: Partial<Record<InlineStyle, { sign: string; tag: string }>> = {
  strong: { sign: '**', tag: 'strong' },
  em: { sign: '*', tag: 'em' },
  del: { sign: '~~', tag: 'del' },
};
const MARK = { sign: '==', tag: 'mark' };

const isSpace = (char: string) => char === '' || /\s/.test(char);
const isPunctuation = (char: string) => /[\p{P}\p{S}]/u.test(char);
const firstOf = (text: string) => [...text][0] ?? '';
const lastOf = (text: string) => [...text.slice(-2)].at(-1) ?? '';

/**
 * Puts text between markers, with white space outside. CommonMark recognises them by their neighbours: between a letter
 * and a quotation mark, usual in Chinese without spaces, it does not, and the tag is used instead. `before` and `after`
 * are the neighbouring characters: '' at the end of a line, `x` when unknown.
 */
function between({ sign, tag }: { sign: string; tag: string }, text: string, before: string, after: string): string {
  const [, lead = '', words = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  const opens = lead !== '' || !isPunctuation(firstOf(words)) || isSpace(before) || isPunctuation(before);
  const closes = trail !== '' || !isPunctuation(lastOf(words)) || isSpace(after) || isPunctuation(after);
  const isPlain = opens && closes && !words.startsWith(sign[0] ?? '') && !words.endsWith(sign[0] ?? '');
  return `${lead}${isPlain ? sign + words + sign : `<${tag}>${words}</${tag}>`}${trail}`;
}

/**
 * The saved text of an article as Markdown with its structure: `==` around what is marked, `label` where a passage
 * ends. One string per block.
 */
export function* structuredMarkdown(
  annotated: AnnotatedArticle,
  label: (annotation: Annotation) => string,
  md: Dialect,
): Generator<string> {
  const { article, revision } = annotated;
  if (!revision) return;
  const marks = new MarksInText(annotated);
  let isInCell = false;
  /** Passages that end within a link: programs read no footnote in its words, so the labels go behind it. */
  let inLink: Annotation[] | undefined;
  for (const block of readStructure(revision, article.url)) {
    const written = blockMarkdown(block);
    if (written !== '') yield written;
  }
  const untold = marks.untold();
  if (untold.length > 0) yield untold.map(label).join('');

  function blockMarkdown(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return heading(Math.max(2, block.level), line(block.inside));
      case 'code':
        return code(block.inside, block.language);
      case 'quote':
        return quote(block.blocks);
      case 'list':
        return list(block.items, block.isOrdered ? block.start : undefined);
      case 'table':
        return table(block.rows);
      case 'rule':
        return '* * *';
      default:
        return paragraph(block.inside);
    }
  }

  /** A line that begins with page text is escaped; one that begins with our own signs is not. */
  function paragraph(inside: readonly Inline[]): string {
    const written = line(inside);
    const [first] = inside;
    const isWords = first?.kind === 'words' && !written.startsWith(MARK.sign) && !written.startsWith(`<${MARK.tag}>`);
    return isWords ? md.atLineStart(written) : written;
  }

  function heading(level: number, text: string): string {
    return text === '' ? '' : `${'#'.repeat(level)} ${text}`;
  }

  function quote(blocks: readonly Block[]): string {
    const inner = blocks.map(blockMarkdown).filter((one) => one !== '');
    return inner
      .join('\n\n')
      .replace(/^/gm, '> ')
      .replace(/[ \t]+$/gm, '');
  }

  function list(items: readonly Block[][], start: number | undefined): string {
    return items
      .map((item, index) => {
        const sign = start === undefined ? '-' : `${start + index}.`;
        const inner = item.map(blockMarkdown).filter((one) => one !== '');
        const isTight = item.every(({ kind }, n) => (kind === 'paragraph' ? n === 0 : kind === 'list'));
        return inner.length === 0
          ? ''
          : `${sign} ${indented(inner.join(isTight ? '\n' : '\n\n'), ' '.repeat(sign.length + 1))}`;
      })
      .filter((item) => item !== '')
      .join('\n');
  }

  function code(words: readonly Words[], language: string): string {
    const text = words
      .map(({ raw }) => raw)
      .join('')
      .replace(/^\n|\s+$/g, '');
    const ending = words.flatMap((one) => marks.stretches(one)).flatMap((stretch) => stretch.ending);
    const fence = '`'.repeat(
      largest(
        [...text.matchAll(/`+/g)].map(([run]) => run.length + 1),
        3,
      ),
    );
    const labels = ending.length > 0 ? `\n\n${ending.map(label).join('')}` : '';
    return `${fence}${language}\n${text}\n${fence}${labels}`;
  }

  function table(rows: readonly Cell[][]): string {
    // Rows below that a cell goes on into, by column: there the place is left empty.
    const covered: number[] = [];
    const lines = rows.map((row) => {
      const cells: string[] = [];
      const fill = (): void => {
        for (; (covered[cells.length] ?? 0) > 0; cells.push(''))
          covered[cells.length] = (covered[cells.length] ?? 0) - 1;
      };
      for (const cell of row) {
        fill();
        for (const text of [cellText(cell), ...Array<string>(cell.columns - 1).fill('')]) {
          covered[cells.length] = cell.rows - 1;
          cells.push(text);
        }
      }
      fill();
      return cells;
    });
    const width = largest(
      lines.map(({ length }) => length),
      0,
    );
    if (width === 0) return '';
    const padded = lines.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
    const hasHead = rows[0]?.every(({ isHeader }) => isHeader);
    const [head = [], ...body] = hasHead ? padded : [Array<string>(width).fill(''), ...padded];
    return [head, Array<string>(width).fill('---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  }

  function cellText({ inside }: Cell): string {
    isInCell = true;
    const text = line(inside, { breaks: '<br>' });
    isInCell = false;
    return text;
  }

  function line(inside: readonly Inline[], { breaks = '\\\n', isLabel = false } = {}): string {
    let written = '';
    for (const [index, one] of inside.entries()) {
      const after = neighbour(inside[index + 1]);
      const next = inlineMarkdown(one, { before: lastOf(written), after, breaks, isLabel });
      // A mark that continues after a reading aid stays one mark: no reader takes `====` for an end and a beginning.
      const goesOn = written.endsWith(MARK.sign) && next.startsWith(MARK.sign);
      written = goesOn ? written.slice(0, -MARK.sign.length) + next.slice(MARK.sign.length) : written + next;
    }
    return isLabel ? written : written.replace(/^(?:\s|\\\n)+|(?:\s|\\\n)+$/g, '');
  }

  function inlineMarkdown(
    inline: Inline,
    context: { before: string; after: string; breaks: string; isLabel: boolean },
  ): string {
    const { before, after, breaks, isLabel } = context;
    switch (inline.kind) {
      case 'words':
        return inline.isAid ? '' : wordsMarkdown(inline, context);
      case 'break':
        return breaks;
      case 'picture':
        return `![${md.label(inline.alt)}](${linkTarget(inline.src)})`;
      case 'link': {
        const outer = inLink;
        inLink = outer ?? [];
        const inside = line(inline.inside, { breaks: ' ', isLabel: true });
        const ended = inLink;
        inLink = outer;
        if (outer) return inside;
        const link = isLabel || inside.trim() === '' ? inside : `[${inside.trim()}](${linkTarget(inline.href)})`;
        return link + ended.map(label).join('');
      }
      case 'code':
        return codeSpan(inline.inside, context);
      default: {
        const inside = line(inline.inside, { breaks, isLabel: true });
        const signs = SIGNS[inline.kind];
        if (signs) return between(signs, inside, before, after);
        return /^(u|sub|sup)$/.test(inline.kind) && inside ? `<${inline.kind}>${inside}</${inline.kind}>` : inside;
      }
    }
  }

  function wordsMarkdown(
    words: Words,
    { before, after, isLabel }: { before: string; after: string; isLabel: boolean },
  ) {
    const parts = marks.stretches(words);
    let written = '';
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i];
      if (!part) continue;
      if (part.annotations.length === 0) {
        written += escaped(part.text, isLabel);
        continue;
      }
      // Passages that overlap are one mark with a label where each ends.
      let inside = '';
      for (; (parts[i]?.annotations.length ?? 0) > 0; i++) {
        const { text = '', ending = [] } = parts[i] ?? {};
        const isLast = (parts[i + 1]?.annotations.length ?? 0) === 0;
        inside += escaped(text, isLabel);
        const labels = labelsOf(ending);
        if (!isLast) inside += labels;
        else {
          const next = labels ? '[' : firstOf(parts[i + 1]?.text ?? '') || after;
          written += between(MARK, inside, lastOf(written) || before, next) + labels;
        }
      }
      i--;
    }
    return written;
  }

  /** The labels of passages that end here; none yet within a link. */
  function labelsOf(ending: readonly Annotation[]): string {
    if (!inLink) return ending.map(label).join('');
    for (const annotation of ending) inLink.push(annotation);
    return '';
  }

  function escaped(text: string, isLabel: boolean): string {
    return isLabel ? md.label(text) : md.inline(text);
  }

  /** Code cannot contain marks, so a label says what is marked. */
  function codeSpan(inside: readonly Inline[], context: { before: string; after: string; isLabel: boolean }): string {
    const words = inside.flatMap((one) => (one.kind === 'words' ? [one] : []));
    if (words.length < inside.length) return line(inside, { isLabel: true });
    const stretches = words.flatMap((one) => marks.stretches(one));
    const text = stretches
      .map((stretch) => stretch.text)
      .join('')
      .replace(/\s+/g, ' ');
    if (text.trim() === '') return text;
    const ticks = '`'.repeat(
      largest(
        [...text.matchAll(/`+/g)].map(([run]) => run.length + 1),
        1,
      ),
    );
    const pad = /^`|`$/.test(text) ? ' ' : '';
    // Readers divide a row before they look for code in it.
    const span = `${ticks}${pad}${isInCell ? text.replaceAll('|', '\\|') : text}${pad}${ticks}`;
    const isMarked = stretches.every(({ annotations }) => annotations.length > 0);
    const labels = labelsOf(stretches.flatMap(({ ending }) => ending));
    return (isMarked ? between(MARK, span, context.before, labels ? '[' : context.after) : span) + labels;
  }
}

/** The first character of what comes next; `x`, a letter, where it is not plain words. */
function neighbour(next: Inline | undefined): string {
  if (!next || next.kind === 'break') return '';
  return next.kind === 'words' ? firstOf(next.raw) : 'x';
}
