import { LINE_SPACE } from '@/utils/export/clean-text';
import type { AnnotatedArticle } from '@/utils/export/read-notebook';
import type { Annotation } from '@/utils/model/annotation';
import { linesOf, type Words } from './blocks';
import { readStructure } from './read-structure';

/** A line or a piece of code of a quote. */
export interface QuotedBlock {
  isCode: boolean;
  text: string;
}

/** The text of a passage with its markup; as a string, the text alone. */
export class Quoted {
  constructor(
    private readonly exact: string,
    readonly blocks: readonly QuotedBlock[],
  ) {}

  toString(): string {
    return this.exact;
  }
}

const plain = (exact: string): Quoted =>
  new Quoted(
    exact,
    exact.split('\n').map((text) => ({ isCode: false, text })),
  );

/**
 * The quote of an annotation: code with its lines and indents, words without reading aids, every other block on one
 * line.
 */
export function quoted({ article, places }: AnnotatedArticle, { id, target }: Annotation): Quoted {
  const { exact } = target.selector.quote;
  const place = places.get(id);
  if (!place || !/<(?:pre|rt|rp)\b/i.test(place.revision.html)) return plain(exact);
  const blocks: QuotedBlock[] = [];
  for (const { isCode, words } of linesOf(readStructure(place.revision, article.url))) {
    const text = isCode ? codeOf(words, place) : wordsOf(words, place);
    if (text.trim() !== '') blocks.push({ isCode, text });
  }
  return blocks.length > 0 ? new Quoted(exact, blocks) : plain(exact);
}

type Span = { start: number; end: number };

function wordsOf(words: readonly Words[], { start, end }: Span): string {
  let text = '';
  for (const { raw, at, isAid } of words) {
    if (isAid) continue;
    for (let i = 0; i < raw.length; i++) if ((at[i] ?? -1) >= start && (at[i] ?? -1) < end) text += raw[i];
  }
  return text.replace(LINE_SPACE, ' ').trim();
}

/** From the first unit to the last, with the indent of a first line that is quoted from its beginning. */
function codeOf(words: readonly Words[], { start, end }: Span): string {
  const raw = words.map((one) => one.raw).join('');
  const at = words.flatMap((one) => one.at);
  const isInk = (i: number) => /\S/.test(raw[i] ?? '') && (at[i] ?? -1) >= start && (at[i] ?? -1) < end;
  let first = 0;
  while (first < raw.length && !isInk(first)) first++;
  let last = raw.length - 1;
  while (last > first && !isInk(last)) last--;
  if (first >= raw.length) return '';
  const indent = /(?:^|\n)([ \t]*)$/.exec(raw.slice(0, first))?.[1] ?? '';
  return indent + raw.slice(first, last + 1);
}
