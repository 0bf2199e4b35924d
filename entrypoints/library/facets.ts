import type { Choice, Facets } from '@/components/library/FacetPanel';
import { codeName } from '@/utils/codebook/code-name';
import type { LibraryWords } from '@/utils/i18n/library';
import { othersOf } from '@/utils/ledger/doubts';
import type { Code } from '@/utils/model/codebook';
import { namesOfLanguage, type StateName, stateOf } from '@/utils/search/conditions';
import { foldText } from '@/utils/search/fold-text';
import type { LibraryIndex } from '@/utils/search/library-index';
import { hasCondition, type Operator } from '@/utils/search/query';
import { type Counted, codeLines, labelOfLanguage, officialChoices, ranked } from './choices';
import type { LibraryMemory } from './library-memory';
import type { Results } from './use-results';

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
