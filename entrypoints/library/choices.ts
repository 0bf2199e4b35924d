import type { Choice } from '@/components/library/FacetPanel';
import type { LibraryWords } from '@/utils/i18n/library';
import { keyParts } from '@/utils/ledger/person-key';
import type { Codebook } from '@/utils/model/codebook';
import type { CodeFamilies } from '@/utils/search/code-families';
import { askedAs, type CodeLine, linesOfCodes } from '@/utils/search/code-lines';
import { namesOfCode, personAlone, personLabel } from '@/utils/search/conditions';
import type { Filtered } from '@/utils/search/filter';
import { foldText } from '@/utils/search/fold-text';
import type { LibraryIndex } from '@/utils/search/library-index';
import { hasCondition } from '@/utils/search/query';
import { groupBy } from '@/utils/text/group-by';
import { languageName } from '@/utils/text/language-name';
import type { LibraryMemory } from './library-memory';
import type { Results } from './use-results';

/** What the screen calls a language; `und` is the unknown. */
export const labelOfLanguage = (tag: string, words: LibraryWords, language: string): string =>
  tag === 'und' ? words.unknownLanguage : languageName(tag, language);

/** Persons to filter by: by the name alone unless another person shares it. */
export function officialChoices(
  { index, fold }: Pick<LibraryMemory, 'index' | 'fold'>,
  { query, filtered }: Pick<Results, 'query' | 'filtered'>,
): (Choice & { key: string })[] {
  const folded = (key: string): string => foldText(keyParts(key).name, fold);
  const namesakes = groupBy(index.named.official.values, folded);
  return ranked(index, filtered, 'official')
    .map(({ value: key, count }) => {
      const { name } = keyParts(key);
      const alone = personAlone(key);
      const label = personLabel(key, ' · ');
      const chosen = [alone, name, label].find((value) => hasCondition(query, 'official', value));
      const value = chosen ?? (namesakes.get(folded(key))?.length === 1 ? name : alone);
      return { operator: 'official' as const, value, label, count, isChosen: chosen !== undefined, key };
    })
    .filter(({ count, isChosen }) => count > 0 || isChosen);
}

/** The codes as a list or tree shows them, and how their counts are summed. */
interface CodeLines {
  language: string;
  /** `names`: every name that finds the codes of a line, even if it finds others too. */
  all: (CodeLine & { asked: string; names: string[] })[];
  /** Sums counts over `families.ids` into counts by line. */
  sum: (families: CodeFamilies, counts: Uint32Array) => number[];
}

const linesKnown = new WeakMap<Codebook, CodeLines>();

/** Of several codes that a query cannot tell apart one line. */
export function codeLines({ codes, fold }: Pick<LibraryMemory, 'codes' | 'fold'>, language: string): CodeLines {
  const known = linesKnown.get(codes);
  if (known?.language === language) return known;
  const { lines, lineOf } = linesOfCodes(codes, { language, fold });
  const asked = askedAs(codes, lineOf, { language, fold });
  const byId = new Map(codes.map((code) => [code.id, code]));
  const ofLine = groupBy(codes, ({ id }) => lineOf.get(id));
  const fresh: CodeLines = {
    language,
    all: lines.map((line, at) => {
      const own = ofLine.get(at) ?? [];
      const names = own.flatMap((code) => [...namesOfCode(code, byId, 'zh'), ...namesOfCode(code, byId, 'en')]);
      return { ...line, asked: asked(line.code, at), names: [...new Set(names)] };
    }),
    sum: ({ ids }, counts) => {
      const sums = lines.map(() => 0);
      ids.forEach((id, i) => {
        const line = lineOf.get(id);
        if (line !== undefined) sums[line] = (sums[line] ?? 0) + (counts[i] ?? 0);
      });
      return sums;
    },
  };
  linesKnown.set(codes, fresh);
  return fresh;
}

/** Columns whose values are counted. */
export type Counted = 'official' | 'place' | 'site' | 'source' | 'lang';

/** The non-empty values of a column, the most frequent first. */
export function ranked({ columns, named }: LibraryIndex, { counts }: Filtered, column: Counted) {
  const { values } = column === 'official' || column === 'place' ? named[column] : columns[column];
  return values
    .map((value, i) => ({ value, count: counts[column][i] ?? 0 }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.count - a.count);
}
