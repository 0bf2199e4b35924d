import type { CompletionValue, CompletionValues } from './completion';
import { foldText, type SearchFold } from './fold-text';
import { OPERATORS, type Operator, parseQuery, type Token, written } from './query';

/**
 * What a query that finds nothing may have meant: words that name a code, or an operator and one of its values, read as that
 * condition (指令 → 标签:指令, 官员 邓柯 → 官员:邓柯). Undefined where no word can be read that way. `names` are the operators in the
 * reader's language.
 */
export function readOtherwise(
  query: string,
  values: CompletionValues,
  names: Record<Operator, string>,
  fold: SearchFold,
): string | undefined {
  const { tokens } = parseQuery(query, fold);
  const folded = (text: string): string => foldText(text, fold);
  const isBare = (token: Token | undefined): token is Token =>
    token !== undefined && token.operator === undefined && !token.isPhrase && !token.isExcluded;
  const isCalled =
    (word: string) =>
    ({ value, also = [] }: CompletionValue): boolean =>
      [value, ...also].some((name) => folded(name) === folded(word));
  const condition = (operator: Operator, { value }: CompletionValue): string => written(names[operator], value);

  const parts: string[] = [];
  let isRead = false;
  for (let at = 0; at < tokens.length; at++) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (!token) continue;
    const word = isBare(token) ? token.value : '';
    const operator = OPERATORS.find((one) => word && [one, names[one]].some((name) => folded(name) === folded(word)));
    const named = operator && isBare(next) ? values[operator]?.find(isCalled(next.value)) : undefined;
    const code = word ? values.code?.find(isCalled(word)) : undefined;
    const read = operator && named ? condition(operator, named) : code && condition('code', code);
    parts.push(read ?? query.slice(token.start, token.end));
    isRead ||= read !== undefined;
    if (named) at++;
  }
  return isRead ? `${parts.join(' ')} ` : undefined;
}
