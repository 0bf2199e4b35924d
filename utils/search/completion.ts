import { foldText, type SearchFold } from './fold-text';
import { OPERATORS, type Operator, parseQuery, written } from './query';

/** One way to complete what is being typed. */
export interface Completion {
  operator: Operator;
  /** Absent: the operator itself is completed. */
  value?: string;
  count?: number;
  /** The query after the completion, and where the caret is then. */
  query: string;
  caret: number;
}

/** A value of an operator, and its other names: for a code, the one in the other language. */
export interface CompletionValue {
  value: string;
  also?: readonly string[];
  /** In how many results it is now; 0: there is nothing to find with it. */
  count?: number;
}

/** Values by operator, the most frequent first. For an operator that is missing they are free, or not known yet. */
export type CompletionValues = Partial<Record<Operator, readonly CompletionValue[]>>;

/** What completions are made of. */
export interface CompletionSource {
  values: CompletionValues;
  /** Operators in the reader's language. */
  names: Record<Operator, string>;
  fold: SearchFold;
  /** How many results a query has: nothing is offered that finds nothing. */
  countOf: (query: string) => number;
}

const MOST = 8;
/** How many values are tried for each letter, the most used first: each requires a search of the whole library. */
const MOST_TRIED = 3 * MOST;

/**
 * Completions for the part of `query` at `caret`: values after `code:`; codes whose name the word is or begins;
 * operators likewise, all of them where nothing is typed yet.
 */
export function completions(
  query: string,
  caret: number,
  { values, names, fold, countOf }: CompletionSource,
): Completion[] {
  const { tokens } = parseQuery(query, fold);
  const token = tokens.find(({ start, end }) => start < caret && caret <= end);
  const start = token ? token.start + (token.isExcluded || token.isRequired ? 1 : 0) : caret;
  const end = token?.end ?? caret;
  const put = (text: string, after: string): Pick<Completion, 'query' | 'caret'> => ({
    query: query.slice(0, start) + text + after + query.slice(end).trimStart(),
    caret: start + text.length + after.length,
  });
  /** The first of these that find something. */
  const offers = (operator: Operator, all: readonly CompletionValue[]): Completion[] => {
    const offered: Completion[] = [];
    for (const { value } of all.slice(0, MOST_TRIED)) {
      const completed = put(written(names[operator], value), ' ');
      const count = countOf(completed.query);
      if (count > 0) offered.push({ operator, value, count, ...completed });
      if (offered.length === MOST) break;
    }
    return offered;
  };
  if (token?.operator) {
    const { operator } = token;
    const typed = foldText(token.value, fold);
    const begun = (values[operator] ?? []).filter(
      ({ value, also = [], count }) =>
        count !== 0 &&
        foldText(value, fold) !== typed &&
        [value, ...also].some((name) => foldText(name, fold).includes(typed)),
    );
    return offers(operator, begun);
  }
  if (token?.isPhrase || (query.trim() !== '' && !token)) return [];
  const typed = foldText(token?.value ?? '', fold);
  const isBegun = (name: string): boolean => foldText(name, fold).startsWith(typed);
  const codes =
    typed === '' ? [] : (values.code ?? []).filter(({ value, also = [] }) => [value, ...also].some(isBegun));
  const hasValues = (operator: Operator): boolean => values[operator]?.some(({ count }) => count !== 0) ?? true;
  return [
    ...offers('code', codes),
    ...OPERATORS.filter((operator) => hasValues(operator) && [operator, names[operator]].some(isBegun)).map(
      (operator) => ({ operator, ...put(`${names[operator]}:`, '') }),
    ),
  ];
}
