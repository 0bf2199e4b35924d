/** Text of an article from its markup, with the position of each UTF-16 unit in the saved text. */
export interface Words {
  kind: 'words';
  raw: string;
  /** One offset per unit of `raw`; white space that was collapsed gets the offset of what follows. */
  at: readonly number[];
  /** Ruby annotations (`rt`, `rp`), which are not part of the text. */
  isAid?: true;
}

/** A piece of a line. */
export type Inline =
  | Words
  | { kind: 'break' }
  | { kind: 'picture'; src: string; alt: string }
  | { kind: 'link'; href: string; inside: Inline[] }
  | { kind: InlineStyle; inside: Inline[] };
export type InlineStyle = 'strong' | 'em' | 'u' | 'del' | 'sub' | 'sup' | 'code' | 'ruby' | 'rt' | 'rp';

export interface Cell {
  isHeader: boolean;
  columns: number;
  rows: number;
  dir?: Direction | undefined;
  inside: Inline[];
}

/** The text direction that the page gives a block; absent when it gives none, so that the article's applies. */
export type Direction = 'ltr' | 'rtl' | 'auto';

/** A block between line ends. An article is a list of these. */
export type Block = { dir?: Direction | undefined } & (
  | { kind: 'paragraph'; inside: Inline[] }
  | { kind: 'heading'; level: number; inside: Inline[] }
  | { kind: 'caption'; inside: Inline[] }
  | { kind: 'code'; language: string; inside: Words[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; isOrdered: boolean; start: number; items: Block[][] }
  | { kind: 'table'; rows: Cell[][] }
  | { kind: 'rule' }
);

/** Every line of words of some blocks, in reading order: what one paragraph, cell or piece of code holds. */
export function* linesOf(blocks: readonly Block[]): Generator<{ isCode: boolean; words: Words[] }> {
  for (const block of blocks) {
    if (block.kind === 'quote') yield* linesOf(block.blocks);
    else if (block.kind === 'list') for (const item of block.items) yield* linesOf(item);
    else if (block.kind === 'table')
      for (const cell of block.rows.flat()) yield { isCode: false, words: [...wordsOf(cell.inside)] };
    else if (block.kind !== 'rule') yield { isCode: block.kind === 'code', words: [...wordsOf(block.inside)] };
  }
}

function* wordsOf(inside: readonly Inline[]): Generator<Words> {
  for (const one of inside) {
    if (one.kind === 'words') yield one;
    else if ('inside' in one) yield* wordsOf(one.inside);
  }
}
