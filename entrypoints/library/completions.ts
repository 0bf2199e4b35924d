import type { LibraryWords } from '@/utils/i18n/library';
import { type Completion, type CompletionValue, type CompletionValues, completions } from '@/utils/search/completion';
import { namesOfLanguage, resolveConditions } from '@/utils/search/conditions';
import { filter } from '@/utils/search/filter';
import { codeHits } from '@/utils/search/named-codes';
import { parseQuery } from '@/utils/search/query';
import { search } from '@/utils/search/search';
import { codeLines, labelOfLanguage, officialChoices, ranked } from './choices';
import type { LibraryMemory } from './library-memory';
import type { Slice } from './use-results';

/** Persons known to have attended a meeting together with others. */
function seated(
  memory: Pick<LibraryMemory, 'index' | 'fold'>,
  { query, filtered, groups: { with: meetings } }: Pick<Slice, 'query' | 'filtered' | 'groups'>,
): CompletionValue[] {
  const { of, values } = memory.index.named.official;
  const isSeated = (row: number): boolean => meetings?.starts[row] !== meetings?.starts[row + 1];
  const persons = new Set([...of].flatMap(([row, some]) => (isSeated(row) ? some.map((one) => values[one]) : [])));
  return officialChoices(memory, { query, filtered }).filter(({ key }) => persons.has(key));
}

/** The values to complete after each operator. */
export function completionValues(
  memory: LibraryMemory,
  { query, filtered, conditions, groups }: Pick<Slice, 'query' | 'filtered' | 'conditions' | 'groups'>,
  words: LibraryWords,
  language: string,
): CompletionValues {
  const { index } = memory;
  const { note, orphan, changed, uncoded } = words.stateValues;
  const lines = codeLines(memory, language);
  const counts = lines.sum(conditions.families, filtered.counts.code);
  const named = lines.all.map(({ code, asked }) => ({ value: asked, also: [code.names.zh, code.names.en] }));
  const officials = officialChoices(memory, { query, filtered });
  return {
    code: named.map((one, line) => ({ ...one, count: counts[line] ?? 0 })),
    official: officials,
    speaker: officials.flatMap(({ key, value }) => (index.named.speaker.values.includes(key) ? [{ value }] : [])),
    // Meetings are read from the saved texts, which happens only once the query asks for them.
    ...(groups.with ? { with: seated(memory, { query, filtered, groups }) } : {}),
    addressee: index.named.addressee.values.map((value) => ({ value })),
    coder: index.coders.flatMap(({ name }, i) => (name || i === 0 ? [{ value: name || words.reader }] : [])),
    place: ranked(index, filtered, 'place'),
    site: ranked(index, filtered, 'site'),
    source: ranked(index, filtered, 'source'),
    lang: ranked(index, filtered, 'lang').map(({ value, count }) => ({
      value: labelOfLanguage(value, words, language),
      also: [value, ...namesOfLanguage(value)],
      count,
    })),
    article: named,
    ...(groups.sentence ? { sentence: named } : {}),
    has: [{ value: note, count: filtered.counts.note }],
    is: [
      { value: uncoded, count: filtered.counts.uncoded },
      { value: orphan, count: filtered.counts.orphan },
      { value: changed, count: filtered.counts.changed },
    ],
  };
}

/**
 * Completions at the caret of a search field: only those that find something, with the number of annotations they find.
 */
export function completionsIn(
  memory: LibraryMemory,
  slice: Pick<Slice, 'query' | 'filtered' | 'conditions' | 'groups'>,
  words: LibraryWords,
  language: string,
): (query: string, caret: number) => Completion[] {
  const { index, codes, fold } = memory;
  const searched = new Map<string, ReturnType<typeof search>>();
  const countOf = (typed: string): number => {
    const query = parseQuery(typed, fold);
    // All completions share the plain words of the query, so their matches are searched for once.
    const key = JSON.stringify(query.terms);
    if (!searched.has(key))
      searched.set(key, search(index, query.terms, undefined, codeHits(index, query.terms, codes, fold)));
    const conditions = resolveConditions(query, index, codes, fold);
    return filter(index, conditions, searched.get(key), slice.groups).rowCount;
  };
  /** How often each code is given in the whole library, in the order of the codebook. */
  let uses: number[] | undefined;
  const usesOfCodes = (): number[] => {
    const all = resolveConditions(parseQuery('', fold), index, codes, fold);
    return codeLines(memory, language).sum(all.families, filter(index, all, undefined).counts.code);
  };
  const mostUsedFirst = <T>(ofCodes: readonly T[]): readonly T[] => {
    uses ??= usesOfCodes();
    const sorted = ofCodes.map((one, i) => [one, uses?.[i] ?? 0] as const).sort(([, a], [, b]) => b - a);
    return sorted.map(([one]) => one);
  };
  return (query, caret) => {
    const values = completionValues(memory, slice, words, language);
    for (const name of ['code', 'article', 'sentence'] as const)
      if (values[name]) values[name] = mostUsedFirst(values[name]);
    return completions(query, caret, { values, names: words.operators, fold, countOf });
  };
}
