import type { Choice, Facets } from '@/components/library/FacetPanel';
import { codeName } from '@/utils/codebook/code-name';
import { codeTree } from '@/utils/codebook/tree';
import type { LibraryWords } from '@/utils/i18n/library';
import { keyParts } from '@/utils/ledger/person-key';
import type { Code } from '@/utils/model/codebook';
import type { CodeFamilies } from '@/utils/search/code-families';
import type { CompletionValues } from '@/utils/search/completion';
import { personLabel, type StateName } from '@/utils/search/conditions';
import { type Filtered, filter } from '@/utils/search/filter';
import type { LibraryIndex } from '@/utils/search/library-index';
import { hasCondition, type Operator } from '@/utils/search/query';
import type { LibraryMemory } from './library-memory';
import type { Results } from './use-results';

/** What the list can be narrowed to, as it now stands. */
export function facetsOf(memory: LibraryMemory, results: Results, words: LibraryWords, language: string): Facets {
  const { index, codes } = memory;
  const { query, filtered, conditions } = results;
  const isChosen = (operator: Operator, value: string): boolean => hasCondition(query, operator, value);
  const valuesOf = (operator: Counted, label: (value: string) => string = (value) => value): Choice[] =>
    ranked(index, filtered, operator)
      .map(({ value, count }) => ({
        operator,
        value,
        label: label(value),
        count,
        isChosen: isChosen(operator, value),
      }))
      .filter((choice) => choice.count > 0 || choice.isChosen);
  const state = (operator: 'has' | 'is', name: StateName): Choice => {
    const chosen = [words.stateValues[name], name].find((value) => isChosen(operator, value));
    const value = chosen ?? words.stateValues[name];
    return { operator, value, label: words.states[name], count: filtered.counts[name], isChosen: chosen !== undefined };
  };
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return {
    code: codeTree(codes)
      .map(({ code, depth }) => ({ ...codeChoice(code, results, language), depth }))
      .filter((choice) => choice.count > 0 || choice.isChosen),
    official: officialChoices(index, results),
    place: valuesOf('place'),
    site: valuesOf('site'),
    source: valuesOf('source'),
    lang: valuesOf('lang', (lang) => (lang === 'und' ? words.unknownLanguage : (names.of(lang) ?? lang))),
    more: [state('has', 'note'), state('is', 'uncoded'), state('is', 'orphan'), state('is', 'changed')],
    after: conditions.after ?? '',
    before: conditions.before ?? '',
    isEachCode: query.conditions.some(({ operator, isRequired }) => operator === 'code' && isRequired),
  };
}

/** Persons as they are asked for: by the name alone, where no other has it. */
function officialChoices(index: LibraryIndex, { query, filtered }: Pick<Results, 'query' | 'filtered'>): Choice[] {
  const namesakes = new Map<string, number>();
  for (const key of index.named.official.values) {
    const { name } = keyParts(key);
    namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
  }
  return ranked(index, filtered, 'official')
    .map(({ value: key, count }): Choice => {
      const { name, of } = keyParts(key);
      const whole = personLabel(key);
      const chosen = [whole, name].find((value) => hasCondition(query, 'official', value));
      const value = chosen ?? (namesakes.get(name) === 1 ? name : whole);
      const label = of ? `${name} · ${of}` : name;
      return { operator: 'official', value, label, count, isChosen: chosen !== undefined };
    })
    .filter(({ count, isChosen }) => count > 0 || isChosen);
}

function codeChoice(code: Code, { query, filtered, conditions }: Results, language: string): Choice {
  const name = codeName(code, language);
  const chosen = [name, code.names.zh, code.names.en].find((value) => hasCondition(query, 'code', value));
  const count = filtered.counts.code[conditions.families.ids.indexOf(code.id)] ?? 0;
  return { operator: 'code', value: chosen ?? name, label: name, count, isChosen: chosen !== undefined, code };
}

/** What has values that are counted. */
type Counted = 'official' | 'place' | 'site' | 'source' | 'lang';

/** The values of a column that mean something, the most frequent first. */
function ranked({ columns, named }: LibraryIndex, { counts }: Filtered, column: Counted) {
  const { values } = column === 'official' || column === 'place' ? named[column] : columns[column];
  return values
    .map((value, i) => ({ value, count: counts[column][i] ?? 0 }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.count - a.count);
}

const totalsOf = new WeakMap<LibraryIndex, { families: CodeFamilies; totals: Uint32Array }>();

/** How many annotations have each code or one under it, over `families.ids`; counted once for each index. */
function codeTotals(index: LibraryIndex, families: CodeFamilies): Uint32Array {
  const known = totalsOf.get(index);
  if (known?.families === families) return known.totals;
  const { code: totals } = filter(index, { families, unknown: [] }, undefined).counts;
  totalsOf.set(index, { families, totals });
  return totals;
}

/** What may stand after each operator, for completion. */
export function completionValues(
  { index, codes }: LibraryMemory,
  { query, filtered, conditions: { families } }: Pick<Results, 'query' | 'filtered' | 'conditions'>,
  words: LibraryWords,
  language: string,
): CompletionValues {
  const { note, orphan, changed, uncoded } = words.stateValues;
  const totals = codeTotals(index, families);
  const named = codes.map((code) => ({ value: codeName(code, language), also: [code.names.zh, code.names.en] }));
  return {
    code: codes.map((code) => ({
      value: codeName(code, language),
      also: [code.names.zh, code.names.en],
      total: totals[families.ids.indexOf(code.id)] ?? 0,
      count: filtered.counts.code[families.ids.indexOf(code.id)] ?? 0,
    })),
    official: officialChoices(index, { query, filtered }),
    with: officialChoices(index, { query, filtered }),
    addressee: index.named.addressee.values.map((value) => ({ value })),
    coder: index.coders.flatMap(({ name }, i) => (name || i === 0 ? [{ value: name || words.reader }] : [])),
    place: ranked(index, filtered, 'place'),
    site: ranked(index, filtered, 'site'),
    source: ranked(index, filtered, 'source'),
    lang: ranked(index, filtered, 'lang'),
    article: named,
    sentence: named,
    has: [{ value: note, count: filtered.counts.note }],
    is: [
      { value: uncoded, count: filtered.counts.uncoded },
      { value: orphan, count: filtered.counts.orphan },
      { value: changed, count: filtered.counts.changed },
    ],
  };
}
