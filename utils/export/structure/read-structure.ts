import { Parser } from 'htmlparser2';
import type { Revision } from '@/utils/model/article';
import { LONGEST_HTML } from '@/utils/model/longest-html';
import type { Block, Cell, Direction, Inline, InlineStyle, Words } from './blocks';

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | Words)[];
}

/** Elements whose text is never on the page as text, as anchoring leaves them out. */
const UNSEEN = new Set(
  'script style noscript template textarea title head select datalist audio video canvas object embed iframe'.split(
    ' ',
  ),
);
/** Elements nested deeper count as text of the last one: no article nests so deep, and the stack is finite. */
const DEEPEST = 150;

/** White space and invisible formatting characters, which the saved text has collapsed or left out. */
const UNKEPT = /[\s\u00ad\u200b\u200e\u200f\u2060\ufeff]/;

/** Reads markup in parallel with the text made from it. */
class Aligner {
  /** UTF-16 units of the text that have been read. */
  private reached = 0;
  isLost = false;

  /** `hasAids`: earlier versions included ruby annotations in the text. */
  constructor(
    private readonly text: string,
    private readonly hasAids: boolean,
  ) {}

  words(raw: string): Words {
    const at: number[] = [];
    for (let i = 0; i < raw.length; i++) {
      if (!UNKEPT.test(raw[i] ?? '')) this.find(raw[i] ?? '');
      at.push(UNKEPT.test(raw[i] ?? '') ? this.reached : this.reached - 1);
    }
    return { kind: 'words', raw, at };
  }

  /** Words of a reading aid: passed over in the text only where the text has them. */
  aid(raw: string): Words {
    const before = this.reached;
    const words = this.hasAids
      ? this.words(raw)
      : { kind: 'words' as const, raw, at: Array.from({ length: raw.length }, () => before) };
    if (this.isLost) [this.reached, this.isLost] = [before, false];
    return { ...words, at: words.at.map(() => before), isAid: true };
  }

  get isDone(): boolean {
    return !this.isLost && this.text.slice(this.reached).trim() === '';
  }

  private find(unit: string): void {
    while (/\s/.test(this.text[this.reached] ?? '')) this.reached++;
    const found = this.text[this.reached++];
    if (found !== unit && found !== '\ufffd') this.isLost = true;
  }
}

/** The tree of elements, with texts and their positions; undefined when markup and text do not match. */
function parse(html: string, aligner: Aligner): Element {
  const root: Element = { name: 'body', attributes: {}, children: [] };
  const open: Element[] = [root];
  let unseen = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes: { ...attributes }, children: [] };
        if (UNSEEN.has(name) || 'hidden' in attributes) unseen ||= open.length;
        if (open.length < DEEPEST) open.at(-1)?.children.push(element);
        open.push(open.length < DEEPEST ? element : (open.at(-1) as Element));
      },
      ontext(raw) {
        if (unseen > 0 || aligner.isLost) return;
        const inAid = open.some(({ name }) => name === 'rt' || name === 'rp');
        open.at(-1)?.children.push(inAid ? aligner.aid(raw) : aligner.words(raw));
      },
      onclosetag() {
        if (open.length > 1) open.pop();
        if (unseen >= open.length) unseen = 0;
      },
    },
    { decodeEntities: true },
  );
  // The one name that a serializer writes and XML has not: scripts/lean-entities.ts.
  parser.write(html.replaceAll('&nbsp;', '&#160;'));
  parser.end();
  return root;
}

const STYLES: Record<string, InlineStyle> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  cite: 'em',
  u: 'u',
  ins: 'u',
  s: 'del',
  strike: 'del',
  del: 'del',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  ruby: 'ruby',
  rt: 'rt',
  rp: 'rp',
};

/** Elements that begin and end a line: the same as anchoring's. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot ' +
    'th thead tr ul'
  ).split(' '),
);

const isElement = (child: Element | Words): child is Element => 'name' in child;
const isBlock = (child: Element | Words): boolean =>
  isElement(child) && (BLOCKS.has(child.name) || child.children.some(isBlock));

/** A web address resolved against the article's; undefined for scripts and anything else. */
function webTarget(address: string | undefined, base: string): string | undefined {
  if (!address || !URL.canParse(address, base)) return undefined;
  const { href, protocol } = new URL(address, base);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

class Reader {
  constructor(private readonly base: string) {}

  inline(children: readonly (Element | Words)[]): Inline[] {
    return children.flatMap((child): Inline[] => {
      if (!isElement(child)) return [child];
      const { name, attributes } = child;
      if (name === 'br') return [{ kind: 'break' }];
      if (name === 'img') return this.picture(attributes);
      const inside = this.inline(child.children);
      const style = STYLES[name];
      if (style) return inside.length > 0 ? [{ kind: style, inside }] : [];
      const href = name === 'a' ? webTarget(attributes.href, this.base) : undefined;
      return href && inside.length > 0 ? [{ kind: 'link', href, inside }] : inside;
    });
  }

  private picture({ src, alt = '' }: Record<string, string>): Inline[] {
    const address = webTarget(src, this.base);
    return address ? [{ kind: 'picture', src: address, alt }] : [];
  }

  /** Children as blocks; text between blocks becomes paragraphs. */
  blocks(children: readonly (Element | Words)[]): Block[] {
    const blocks: Block[] = [];
    let line: (Element | Words)[] = [];
    const flush = (): void => {
      const inside = this.inline(line);
      line = [];
      if (inside.some(isSeen)) blocks.push({ kind: 'paragraph', inside });
    };
    for (const child of children) {
      if (!isBlock(child)) line.push(child);
      else {
        flush();
        for (const block of this.block(child as Element)) blocks.push(block);
      }
    }
    flush();
    return blocks;
  }

  private block(element: Element): Block[] {
    const dir = directionOf(element);
    const blocks = this.inOwnDirection(element);
    return dir ? blocks.map((block) => ({ dir, ...block })) : blocks;
  }

  private inOwnDirection(element: Element): Block[] {
    const { name, children, attributes } = element;
    const heading = /^h([1-6])$/.exec(name)?.[1];
    if (heading && !children.some(isBlock)) return this.line('heading', children, Number(heading));
    if (name === 'hr') return [{ kind: 'rule' }];
    if (name === 'pre') return [{ kind: 'code', language: languageOf(element), inside: allWords(element) }];
    if (name === 'blockquote') return [{ kind: 'quote', blocks: this.blocks(children) }];
    if ((name === 'figcaption' || name === 'caption') && !children.some(isBlock)) return this.line('caption', children);
    if (name === 'ul' || name === 'ol') {
      const items = children
        .filter((child) => isElement(child) || isSeen(child))
        .map((child) => (isElement(child) && child.name === 'li' ? this.block(child) : this.blocks([child])));
      return [
        { kind: 'list', isOrdered: name === 'ol', start: Number.parseInt(attributes.start ?? '1', 10) || 1, items },
      ];
    }
    if (name === 'table' && !isLayout(element)) return this.table(element);
    return this.blocks(children);
  }

  private line(kind: 'heading' | 'caption', children: Element['children'], level = 0): Block[] {
    const inside = this.inline(children);
    if (!inside.some(isSeen)) return [];
    return [kind === 'heading' ? { kind, level, inside } : { kind, inside }];
  }

  private table(element: Element): Block[] {
    const captions = element.children.flatMap((child) =>
      isElement(child) && child.name === 'caption' ? this.block(child) : [],
    );
    const rows = rowsOf(element).map((row) =>
      row.children.filter(isElement).map(
        ({ name, attributes, children }): Cell => ({
          isHeader: name === 'th',
          columns: spanOf(attributes.colspan),
          rows: spanOf(attributes.rowspan),
          dir: directionOf({ attributes }),
          inside: this.cell(children),
        }),
      ),
    );
    return [...captions, { kind: 'table', rows: rows.filter((row) => row.length > 0) }];
  }

  /** Blocks of a cell as lines of it. */
  private cell(children: Element['children']): Inline[] {
    if (!children.some(isBlock)) return this.inline(children);
    const lines = children.map((child) =>
      isElement(child) && isBlock(child) ? this.cell(child.children) : this.inline([child]),
    );
    return lines
      .filter((line) => line.some(isSeen))
      .flatMap((line, i) => (i === 0 ? line : [{ kind: 'break' } as Inline, ...line]));
  }
}

const isSeen = (inline: Inline): boolean =>
  inline.kind === 'words'
    ? inline.raw.trim() !== ''
    : 'inside' in inline
      ? inline.inside.some(isSeen)
      : inline.kind === 'picture';

const spanOf = (span: string | undefined): number => Math.min(100, Math.max(1, Number.parseInt(span ?? '1', 10) || 1));

const rowsOf = ({ children }: Element): Element[] =>
  children.filter(isElement).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return /^t(head|body|foot)$/.test(child.name) ? rowsOf(child) : [];
  });

/** Whether a table is only layout: one cell, or tables in its cells, or lists where no cell is a heading. */
function isLayout(table: Element): boolean {
  const rows = rowsOf(table);
  const cells = rows.flatMap(({ children }) => children.filter(isElement));
  const inLayouts = cells.some(({ name }) => name === 'th') ? /^(table|pre|h[1-6])$/ : /^(table|ul|ol|pre|h[1-6])$/;
  const holds = (element: Element): boolean =>
    element.children.some((child) => isElement(child) && (inLayouts.test(child.name) || holds(child)));
  return cells.length <= 1 || cells.some(holds);
}

const allWords = ({ children }: Element): Words[] =>
  children.flatMap((child) => {
    if (!isElement(child)) return [child];
    return child.name === 'br' ? [{ kind: 'words', raw: '\n', at: [-1] } as Words] : allWords(child);
  });

function directionOf({ attributes }: Pick<Element, 'attributes'>): Direction | undefined {
  const dir = attributes.dir?.trim().toLowerCase();
  return dir === 'rtl' || dir === 'ltr' || dir === 'auto' ? dir : undefined;
}

function languageOf(element: Element): string {
  const inner = element.children.find((child) => isElement(child) && child.name === 'code') as Element | undefined;
  const classes = `${element.attributes.class ?? ''} ${inner?.attributes.class ?? ''}`;
  return /(?:^|\s)(?:language|lang)-([\w+#-]+)/.exec(classes)?.[1] ?? '';
}

/** A text without markup: each line is a paragraph. */
function plainBlocks(text: string): Block[] {
  let start = 0;
  return text.split('\n').flatMap((raw) => {
    const from = start;
    start += raw.length + 1;
    const words: Words = { kind: 'words', raw, at: range(from, raw.length) };
    return raw.trim() === '' ? [] : [{ kind: 'paragraph', inside: [words] } as Block];
  });
}

const range = (from: number, length: number): number[] => Array.from({ length }, (_, i) => from + i);

function aligned({ text, html }: Revision, hasAids: boolean): Element | undefined {
  const aligner = new Aligner(text, hasAids);
  const root = parse(html, aligner);
  return aligner.isDone ? root : undefined;
}

let latest: { revision: Revision; base: string; blocks: Block[] } | undefined;

/**
 * A saved text with the structure of its markup: headings, lists, tables, links, emphasis, pictures. Everything else is
 * dropped, so that nothing in the markup can act; if it does not match the text, only the lines are returned. The last
 * result is cached. `base` is the article's address.
 */
export function readStructure(revision: Revision, base: string): Block[] {
  if (latest?.revision === revision && latest.base === base) return latest.blocks;
  const isShort = revision.html.length <= LONGEST_HTML;
  const root = isShort ? (aligned(revision, false) ?? aligned(revision, true)) : undefined;
  const blocks = root ? new Reader(base).blocks(root.children) : plainBlocks(revision.text);
  latest = { revision, base, blocks };
  return blocks;
}
