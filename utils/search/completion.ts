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
  /** How many results there would be with it, everything else unchanged. */
  count?: number;
  /** How many results there would be with it alone. */
  total?: number;
}

/** Values by operator, the most frequent first. */
export type CompletionValues = Partial<Record<Operator, readonly CompletionValue[]>>;

const MOST = 8;

/**
 * Completions for the part of `query` at `caret`: values after `code:`; codes whose name the word is or begins; operators
 * likewise, all of them where nothing is typed yet. `names` are the operators in the reader's language.
 */
export function completions(
  query: string,
  caret: number,
  values: CompletionValues,
  names: Record<Operator, string>,
  fold: SearchFold,
): Completion[] {
  const { tokens } = parseQuery(query, fold);
  const token = tokens.find(({ start, end }) => start < caret && caret <= end);
  const start = token ? token.start + (token.isExcluded || token.isRequired ? 1 : 0) : caret;
  const end = token?.end ?? caret;
  const put = (text: string, after: string): Pick<Completion, 'query' | 'caret'> => ({
    query: query.slice(0, start) + text + after + query.slice(end).trimStart(),
    caret: start + text.length + after.length,
  });
  const offer = (operator: Operator, { value, count }: CompletionValue): Completion => {
    return {
      operator,
      value,
      ...(count === undefined ? {} : { count }),
      ...put(written(names[operator], value), ' '),
    };
  };
  if (token?.operator) {
    const { operator } = token;
    const typed = foldText(token.value, fold);
    return (values[operator] ?? [])
      .filter(({ value }) => foldText(value, fold).includes(typed) && foldText(value, fold) !== typed)
      .slice(0, MOST)
      .map((value) => offer(operator, value));
  }
  if (token?.isPhrase || (query.trim() !== '' && !token)) return [];
  const typed = foldText(token?.value ?? '', fold);
  const isBegun = (name: string): boolean => foldText(name, fold).startsWith(typed);
  const codes =
    typed === '' ? [] : (values.code ?? []).filter(({ value, also = [] }) => [value, ...also].some(isBegun));
  return [
    // The condition replaces the word: nobody has counted what it would leave beside other words.
    ...codes.slice(0, MOST).map(({ value, total }) =>
      offer('code', {
        value,
        ...(tokens.length === 1 && !token?.isExcluded && total !== undefined ? { count: total } : {}),
      }),
    ),
    ...OPERATORS.filter((operator) => [operator, names[operator]].some(isBegun)).map((operator) => ({
      operator,
      ...put(`${names[operator]}:`, ''),
    })),
  ];
}
