const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'RT', 'RP', 'NOSCRIPT', 'TITLE', 'HEAD']);

/** Marks of Markdown around what these elements hold. */
const MARKS: Record<string, string> = { B: '**', STRONG: '**', I: '_', EM: '_', CODE: '`', DEL: '~~', S: '~~' };

interface How {
  /** Emphasis, links and lists as Markdown: for notes. A quote is the words alone. */
  markdown?: boolean;
}

/** Noncharacters that replace white space in `<pre>` while other white space is collapsed. */
const KEPT = { ' ': '\ufdd1', '\n': '\ufdd2', '\t': '\ufdd3' } as const;
const keep = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[ \n\t]/g, (space) => KEPT[space as keyof typeof KEPT]);
const restore = (text: string): string =>
  Object.entries(KEPT).reduce((restored, [space, sign]) => restored.replaceAll(sign, space), text);

/** The text of a piece of markup, one line per block: white space as a browser shows it, that of `<pre>` as it is. */
export function markupText(root: Element, { markdown = false }: How = {}): string {
  const text = textOf(root, markdown);
  const ordered = text
    .split('\n')
    .map((line) => line.replace(/[^\S\n\u00a0\u3000]+/g, ' ').trim())
    .filter((line, i, lines) => line !== '' || (markdown && lines[i - 1] !== ''))
    .join('\n')
    // Rows of a table and items of a list are not separated.
    .replace(/^(- .*|\|.*)\n\n(?=(- |\|))/gm, (whole, line: string, next: string) =>
      line.startsWith(next) ? `${line}\n` : whole,
    )
    .trim();
  return restore(ordered);
}

function textOf(node: Node, markdown: boolean, isPre = false): string {
  if (node.nodeType === 3) return isPre ? keep(node.textContent ?? '') : (node.textContent ?? '').replace(/\s+/g, ' ');
  const name = node.nodeName.toUpperCase();
  if (node.nodeType !== 1 || SILENT.has(name)) return '';
  if (name === 'BR') return isPre ? KEPT['\n'] : '\n';
  if (name === 'PRE') {
    const lines = Array.from(node.childNodes, (child) => textOf(child, false, true)).join('');
    // The first line end of a `<pre>` is not shown, and blank ones at its end show nothing.
    const code = lines.replace(/^\ufdd2/, '').replace(/[\ufdd1\ufdd2]+$/, '');
    return markdown ? `\n\`\`\`${KEPT['\n']}${code}${KEPT['\n']}\`\`\`\n` : `\n${code}\n`;
  }
  const inner = Array.from(node.childNodes, (child) => textOf(child, markdown, isPre)).join('');
  const marked = markdown ? asMarkdown(node as Element, name, inner) : inner;
  if (name === 'TR' && markdown) return `\n${rowOf(node as Element, inner)}\n`;
  if (name === 'TD' || name === 'TH') return markdown ? `${CELL}${marked.trim().replaceAll('|', '\\|')}` : `${marked} `;
  return BLOCKS.has(name) ? `\n${marked}\n` : marked;
}

/** A noncharacter placed before each cell of a table. */
const CELL = '\ufdd4';

/** A row of a table, under the first of all the line that makes it one. */
function rowOf(row: Element, inner: string): string {
  const cells = inner
    .split(CELL)
    .slice(1)
    .map((cell) => cell.replace(/\s+/g, ' ').trim());
  const isFirst = row.closest('table')?.querySelector('tr') === row;
  const line = `| ${cells.join(' | ')} |`;
  return isFirst ? `\n\n${line}\n|${' --- |'.repeat(cells.length)}` : line;
}

function asMarkdown(element: Element, name: string, inner: string): string {
  const mark = MARKS[name];
  if (mark && inner.trim() !== '') return `${mark}${inner.trim()}${mark}`;
  if (name === 'LI') return `- ${inner.trim()}`;
  if (name === 'BLOCKQUOTE') return inner.trim().replace(/^/gm, '> ');
  const address = name === 'A' ? (element.getAttribute('href') ?? '') : '';
  if (/^https?:/i.test(address) && inner.trim() !== '') return `[${inner.trim()}](${address})`;
  return name === 'P' ? `\n${inner}\n` : inner;
}

/** Whether a text contains tags or comments of HTML. */
export const hasTags = (text: string): boolean => /<\/?[a-z][^>]*>|<!--/i.test(text);

/** Whether a string is markup rather than text with special characters: it has tags or entities. */
export const isMarkup = (text: string): boolean =>
  hasTags(text) || /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.test(text);
