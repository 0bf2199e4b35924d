import { sentencesOf } from '@/utils/annotator/sentences';
import type { SearchFold } from '@/utils/search/fold-text';
import type { LibraryIndex } from '@/utils/search/library-index';
import { type RowGroups, rowGroups } from '@/utils/search/row-groups';
import { placeRows } from './placed-rows';
import type { TextReader } from './text-reader';

/**
 * Which passages share a sentence. A passage over several sentences is in all of them; one that is not in the text is
 * alone.
 */
export function createSentenceGroups(index: LibraryIndex, fold: SearchFold): TextReader<RowGroups> {
  const of: number[][] = Array.from({ length: index.count }, () => []);
  let groups = 0;
  return {
    // A passage alone in its article is alone in its sentence.
    needs: (article) => (index.firstOf[article + 1] ?? 0) - (index.firstOf[article] ?? 0) > 1,
    add(article, text) {
      const placed = placeRows(index, article, text, fold);
      for (const { start, end } of linesWith(text, placed)) {
        const sentences = sentencesOf(text.slice(start, end), index.articles[article]?.lang);
        for (const sentence of sentences) {
          const [from, to] = [sentence.start + start, sentence.end + start];
          const rows = placed.filter((one) => one.start < to && one.end > from);
          for (const { row } of rows) of[row]?.push(groups);
          if (rows.length > 0) groups += 1;
        }
      }
    },
    finish: () =>
      rowGroups(index.count, (row) => {
        const known = of[row] ?? [];
        return known.length > 0 ? known : [groups++];
      }),
  };
}

/** The lines of a text that hold a passage, each once. */
function linesWith(text: string, placed: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const lines = new Map<number, number>();
  for (const { start, end } of placed) {
    for (let from = text.lastIndexOf('\n', start - 1) + 1; from < end; ) {
      const stop = text.indexOf('\n', from);
      const to = stop < 0 ? text.length : stop;
      lines.set(from, to);
      from = to + 1;
    }
  }
  return [...lines].map(([start, end]) => ({ start, end }));
}
