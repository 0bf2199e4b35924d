import type { Choice, Facets } from '@/components/library/FacetPanel';
import { codeName } from '@/utils/codebook/code-name';
import type { LibraryWords } from '@/utils/i18n/library';
import type { Code } from '@/utils/model/codebook';
import type { CompletionValues } from '@/utils/search/completion';
import type { Filtered } from '@/utils/search/filter';
import type { LibraryIndex } from '@/utils/search/library-index';
import { hasCondition, type Operator } from '@/utils/search/query';
import type { LibraryMemory } from './library-memory';
import type { Results } from './use-results';

/** What the list can be narrowed to, as it now stands. */
export function facetsOf(memory: LibraryMemory, results: Results, words: LibraryWords, language: string): Facets {
  const { index, codes } = memory;
  const { query, filtered, conditions } = results;
  const isChosen = (operator: Operator, value: string): boolean => hasCondition(query, operator, value);
  const valuesOf = (operator: 'site' | 'source' | 'lang', label: (value: string) => string): Choice[] =>
    ranked(index, filtered, operator)
      .map(({ value, count }) => ({
        operator,
        value,
        label: label(value),
        count,
        isChosen: isChosen(operator, value),
      }))
      .filter((choice) => choice.count > 0 || choice.isChosen);
  const state = (operator: 'has' | 'is', name: 'note' | 'orphan' | 'uncoded'): Choice => {
    const chosen = [words.stateValues[name], name].find((value) => isChosen(operator, value));
    const value = chosen ?? words.stateValues[name];
    return { operator, value, label: words.states[name], count: filtered.counts[name], isChosen: chosen !== undefined };
  };
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return {
    code: codes.map((code) => codeChoice(code, index, results, language)).filter((c) => c.count > 0 || c.isChosen),
    site: valuesOf('site', (host) => host),
    source: valuesOf('source', (source) => source),
    lang: valuesOf('lang', (lang) => (lang === 'und' ? '–' : (names.of(lang) ?? lang))),
    more: [state('has', 'note'), state('is', 'uncoded'), state('is', 'orphan')],
    after: conditions.after ?? '',
    before: conditions.before ?? '',
  };
}

function codeChoice(code: Code, index: LibraryIndex, { query, filtered }: Results, language: string): Choice {
  const name = codeName(code, language);
  const chosen = [name, code.names.zh, code.names.en].find((value) => hasCondition(query, 'code', value));
  const count = filtered.counts.code[index.codeIds.indexOf(code.id)] ?? 0;
  return { operator: 'code', value: chosen ?? name, label: name, count, isChosen: chosen !== undefined, code };
}

/** The values of a column that mean something, the most frequent first. */
function ranked(index: LibraryIndex, { counts }: Filtered, column: 'site' | 'source' | 'lang') {
  return index.columns[column].values
    .map((value, i) => ({ value, count: counts[column][i] ?? 0 }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.count - a.count);
}

const totalsOf = new WeakMap<LibraryIndex, Uint32Array>();

/** How many annotations have each code, over `codeIds`; counted once for each index. */
function codeTotals(index: LibraryIndex): Uint32Array {
  const known = totalsOf.get(index);
  if (known) return known;
  const totals = new Uint32Array(index.codeIds.length);
  for (const code of index.codes) totals[code] = (totals[code] ?? 0) + 1;
  totalsOf.set(index, totals);
  return totals;
}

/** What may stand after each operator, for completion. */
export function completionValues(
  { index, codes }: LibraryMemory,
  { filtered }: Results,
  words: LibraryWords,
  language: string,
): CompletionValues {
  const { note, orphan, uncoded } = words.stateValues;
  const totals = codeTotals(index);
  return {
    code: codes.map((code) => ({
      value: codeName(code, language),
      also: [code.names.zh, code.names.en],
      total: totals[index.codeIds.indexOf(code.id)] ?? 0,
      count: filtered.counts.code[index.codeIds.indexOf(code.id)] ?? 0,
    })),
    site: ranked(index, filtered, 'site'),
    source: ranked(index, filtered, 'source'),
    lang: ranked(index, filtered, 'lang'),
    has: [{ value: note, count: filtered.counts.note }],
    is: [
      { value: uncoded, count: filtered.counts.uncoded },
      { value: orphan, count: filtered.counts.orphan },
    ],
  };
}
