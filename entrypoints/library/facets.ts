import type { Choice, Facets } from '@/components/library/FacetPanel';
import { codeName } from '@/utils/codebook/code-name';
import type { LibraryWords } from '@/utils/i18n/library';
import { othersOf } from '@/utils/ledger/doubts';
import { keyParts } from '@/utils/ledger/person-key';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { CodeFamilies } from '@/utils/search/code-families';
import { askedAs, type CodeLine, linesOfCodes } from '@/utils/search/code-lines';
import { type Completion, type CompletionValue, type CompletionValues, completions } from '@/utils/search/completion';
import {
  namesOfCode,
  namesOfLanguage,
  personAlone,
  personLabel,
  resolveConditions,
  type StateName,
  stateOf,
} from '@/utils/search/conditions';
import { type Filtered, filter } from '@/utils/search/filter';
import { foldText } from '@/utils/search/fold-text';
import type { LibraryIndex } from '@/utils/search/library-index';
import { codeHits } from '@/utils/search/named-codes';
import { hasCondition, type Operator, parseQuery } from '@/utils/search/query';
import { search } from '@/utils/search/search';
import { groupBy } from '@/utils/text/group-by';
import { languageName } from '@/utils/text/language-name';
import type { LibraryMemory } from './library-memory';
import type { Results, Slice } from './use-results';

/** What the current list can be narrowed to. */
export function facetsOf(memory: LibraryMemory, results: Results, words: LibraryWords, language: string): Facets {
  const { index } = memory;
  const { query, filtered, conditions } = results;
  const isChosen = (operator: Operator, value: string): boolean => hasCondition(query, operator, value);
  const valuesOf = (
    operator: Counted,
    label: (value: string) => string = (value) => value,
    namesOf: (value: string) => string[] = () => [],
  ): Choice[] =>
    ranked(index, filtered, operator)
      .map(({ value, count }) => {
        const chosen = [value, ...namesOf(value)].find((name) => isChosen(operator, name));
        return { operator, value: chosen ?? value, label: label(value), count, isChosen: chosen !== undefined };
      })
      .filter((choice) => choice.count > 0 || choice.isChosen);
  const state = (operator: 'has' | 'is', name: StateName): Choice => {
    const chosen = query.conditions.find((one) => !one.isExcluded && stateOf(one, memory.fold) === name);
    return {
      operator: chosen?.operator ?? operator,
      value: chosen?.value ?? words.stateValues[name],
      label: words.states[name],
      count: filtered.counts[name],
      isChosen: chosen !== undefined,
    };
  };
  return {
    code: codeChoices(memory, results, language).filter((choice) => choice.count > 0 || choice.isChosen),
    official: officialChoices(memory, results).map(({ key: _, ...choice }) => choice),
    maybeOne: maybeOne(memory, results),
    place: valuesOf('place'),
    site: valuesOf('site'),
    source: valuesOf('source'),
    lang: valuesOf('lang', (lang) => labelOfLanguage(lang, words, language), namesOfLanguage),
    more: [state('has', 'note'), state('is', 'uncoded'), state('is', 'orphan'), state('is', 'changed')],
    after: conditions.after ?? '',
    before: conditions.before ?? '',
    isEachCode: query.conditions.some(({ operator, isRequired }) => operator === 'code' && isRequired),
  };
}

const labelOfLanguage = (tag: string, words: LibraryWords, language: string): string =>
  tag === 'und' ? words.unknownLanguage : languageName(tag, language);

/** Persons to filter by: by the name alone unless another person shares it. */
function officialChoices(
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

/** Labels of persons among the choices who may be the same person, each with the possible others. */
function maybeOne(
  memory: Pick<LibraryMemory, 'index' | 'fold'>,
  results: Pick<Results, 'query' | 'filtered'>,
): string[] {
  const others = othersIn(memory);
  const shown = officialChoices(memory, results);
  const doubtful = new Map(shown.flatMap(({ key, label }) => (others.has(key) ? [[key, label] as const] : [])));
  return [...doubtful].flatMap(([key, label]) => (others.get(key)?.some((one) => doubtful.has(one)) ? [label] : []));
}

const othersKnown = new WeakMap<LibraryIndex, Map<string, string[]>>();

/** For each person of a notebook, by key, the others who may be the same. */
export function othersIn({ index, fold }: Pick<LibraryMemory, 'index' | 'fold'>): Map<string, string[]> {
  const known = othersKnown.get(index) ?? othersOf(index.named.official.values, (name) => foldText(name, fold));
  othersKnown.set(index, known);
  return known;
}

/**
 * Codes as a tree. Each is queried by its shortest unambiguous name; codes of the same name in several projects are
 * one.
 */
function codeChoices(
  memory: LibraryMemory,
  { query, filtered, conditions }: Pick<Results, 'query' | 'filtered' | 'conditions'>,
  language: string,
): (Choice & { code: Code })[] {
  const lines = codeLines(memory, language);
  const counts = lines.sum(conditions.families, filtered.counts.code);
  return lines.all.map(({ code, depth, asked, names }, line) => {
    const chosen = names.find((value) => hasCondition(query, 'code', value));
    const count = counts[line] ?? 0;
    const label = codeName(code, language);
    return { operator: 'code', value: chosen ?? asked, label, count, isChosen: chosen !== undefined, code, depth };
  });
}

interface CodeLines {
  language: string;
  /** `names`: every name that finds the codes of a line, even if it finds others too. */
  all: (CodeLine & { asked: string; names: string[] })[];
  /** Sums counts over `families.ids` into counts by line. */
  sum: (families: CodeFamilies, counts: Uint32Array) => number[];
}

const linesKnown = new WeakMap<Codebook, CodeLines>();

function codeLines({ codes, fold }: Pick<LibraryMemory, 'codes' | 'fold'>, language: string): CodeLines {
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
type Counted = 'official' | 'place' | 'site' | 'source' | 'lang';

/** The non-empty values of a column, the most frequent first. */
function ranked({ columns, named }: LibraryIndex, { counts }: Filtered, column: Counted) {
  const { values } = column === 'official' || column === 'place' ? named[column] : columns[column];
  return values
    .map((value, i) => ({ value, count: counts[column][i] ?? 0 }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.count - a.count);
}

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
