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

/** The text of a piece of markup, a line a block: its white space as a browser shows it. */
export function markupText(root: Element, { markdown = false }: How = {}): string {
  const text = textOf(root, markdown);
  return text
    .split('\n')
    .map((line) => line.replace(/[^\S\n\u00a0\u3000]+/g, ' ').trim())
    .filter((line, i, lines) => line !== '' || (markdown && lines[i - 1] !== ''))
    .join('\n')
    .trim();
}

function textOf(node: Node, markdown: boolean): string {
  if (node.nodeType === 3) return (node.textContent ?? '').replace(/\s+/g, ' ');
  const name = node.nodeName.toUpperCase();
  if (node.nodeType !== 1 || SILENT.has(name)) return '';
  if (name === 'BR') return '\n';
  const inner = Array.from(node.childNodes, (child) => textOf(child, markdown)).join('');
  const marked = markdown ? asMarkdown(node as Element, name, inner) : inner;
  return BLOCKS.has(name) ? `\n${marked}\n` : name === 'TD' || name === 'TH' ? `${marked} ` : marked;
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

/** Whether a string is markup and not a text with a sign in it. */
export const isMarkup = (text: string): boolean => /<\/?[a-z][^>]*>|<!--/i.test(text);
