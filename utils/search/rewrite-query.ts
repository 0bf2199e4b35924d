import type { Code, Codebook } from '@/utils/model/codebook';
import type { CompletionValue, CompletionValues } from './completion';
import { namesOfCode } from './conditions';
import { foldText, type SearchFold } from './fold-text';
import { OPERATORS, type Operator, parseQuery, type Token, tokensNaming, written } from './query';

/** The operators that take the name of a code. */
const OF_CODES = ['code', 'sentence', 'article'] as const;

/**
 * The query with the same meaning after codes were renamed or moved: a name that no code has any more is replaced by
 * the present name of the code that had it, in the same language. The same query where nothing changed.
 */
export function followCodes(query: string, before: Codebook, after: Codebook): string {
  if (before === after) return query;
  const [was, is] = [namesById(before), namesById(after)];
  const taken = new Set([...is.values()].flat().map((name) => name.toLowerCase()));
  return tokensNaming(query, OF_CODES)
    .toReversed()
    .reduce((text, { start, end, value }) => {
      const now = taken.has(value.toLowerCase()) ? undefined : nameNow(value, was, is);
      if (now === undefined) return text;
      const sign = /^[-+]?[\p{L}]+/u.exec(text.slice(start, end))?.[0] ?? '';
      return text.slice(0, start) + written(sign, now) + text.slice(end);
    }, query);
}

type Names = ReadonlyMap<Code['id'], string[]>;

function namesById(codes: Codebook): Names {
  const byId = new Map(codes.map((code) => [code.id, code]));
  return new Map(
    codes.map((code) => [code.id, (['en', 'zh'] as const).flatMap((language) => namesOfCode(code, byId, language))]),
  );
}

function nameNow(value: string, was: Names, is: Names): string | undefined {
  const wanted = value.toLowerCase();
  for (const [id, names] of was) {
    const at = names.findIndex((name) => name.toLowerCase() === wanted);
    const now = is.get(id);
    // Moved under another code it has more names, or fewer: its own name comes first in each language.
    if (at >= 0 && now) return now.length === names.length ? now[at] : now[at < names.length / 2 ? 0 : now.length / 2];
  }
  return undefined;
}

/**
 * What a query that finds nothing may have meant: words that name a code, or an operator and one of its values, read as
 * that condition (指令 → 标签:指令, 官员 邓柯 → 官员:邓柯). Undefined where no word can be read that way. `names` are the operators
 * in the reader's language.
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
