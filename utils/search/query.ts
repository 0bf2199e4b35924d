import { foldText, type SearchFold } from './fold-text';
import type { Term } from './match';

/** What a query may contain besides words, as `name:value`. */
export const OPERATORS = [
  'code',
  'official',
  'speaker',
  'addressee',
  'with',
  'place',
  'sentence',
  'article',
  'coder',
  'site',
  'source',
  'lang',
  'after',
  'before',
  'has',
  'is',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** `code:指令`, or a word or phrase to search for. */
export interface Token {
  /** Its place in the query, including quotes. UTF-16 offsets, `end` exclusive. */
  start: number;
  end: number;
  operator?: Operator;
  value: string;
  isPhrase: boolean;
  isExcluded: boolean;
  /** `+code:指令`: required in addition to other conditions of its kind, not as an alternative. */
  isRequired: boolean;
}

export interface Query {
  tokens: Token[];
  terms: Term[];
  /** Tokens with an operator and a value. */
  conditions: (Token & { operator: Operator })[];
}

const CLOSING: Record<string, string> = { '"': '"', '“': '”', '「': '」', '『': '』', '”': '”' };
const isSpace = (char: string): boolean => /\s/.test(char);

/** In Chinese one may write 标签：指令. */
const NAMES: Record<string, Operator> = {
  ...Object.fromEntries(OPERATORS.map((name) => [name, name])),
  tag: 'code',
  标签: 'code',
  標籤: 'code',
  person: 'official',
  people: 'official',
  language: 'lang',
  官员: 'official',
  官員: 'official',
  人物: 'official',
  讲话人: 'speaker',
  講話人: 'speaker',
  对象: 'addressee',
  對象: 'addressee',
  同席: 'with',
  同句: 'sentence',
  同篇: 'article',
  标注者: 'coder',
  標註者: 'coder',
  地点: 'place',
  地點: 'place',
  网站: 'site',
  網站: 'site',
  来源: 'source',
  來源: 'source',
  语言: 'lang',
  語言: 'lang',
  晚于: 'after',
  晚於: 'after',
  早于: 'before',
  早於: 'before',
  含: 'has',
  是: 'is',
};

/** Splits a query into tokens. Nothing is ignored: an unknown operator is searched for literally. */
export function parseQuery(query: string, fold: SearchFold): Query {
  const tokens = tokenize(query);
  const conditions = tokens.filter((token): token is Query['conditions'][number] => token.operator !== undefined);
  const terms = tokens
    .filter(({ operator, value }) => operator === undefined && value !== '')
    .map(({ value, isPhrase, isExcluded }) => ({
      text: foldText(value.trim().replace(/\s+/g, ' '), fold),
      isPhrase,
      isExcluded,
    }))
    .filter(({ text }) => text !== '');
  return { tokens, terms, conditions: conditions.filter(({ value }) => value !== '') };
}

function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < query.length; ) {
    if (isSpace(query.charAt(at))) at++;
    else {
      const token = readToken(query, at);
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

function readToken(query: string, start: number): Token {
  const isSigned = start + 1 < query.length && !isSpace(query.charAt(start + 1));
  const isExcluded = isSigned && query.charAt(start) === '-';
  // A plus has a meaning only before an operator: C++ and +86 are words.
  const isRequired =
    isSigned && query.charAt(start) === '+' && /^[\p{L}]+[:：]/u.test(query.slice(start + 1, start + 13));
  const from = isExcluded || isRequired ? start + 1 : start;
  const named = /^([\p{L}]+)[:：]/u.exec(query.slice(from, from + 12));
  const name = named?.[1]?.toLowerCase() ?? '';
  // In English also as the filters are headed: sites:, languages:.
  const operator = NAMES[name] ?? NAMES[name.replace(/s$/, '')];
  if (isRequired && !operator) return { start, isExcluded, isRequired: false, ...readValue(query, start) };
  const valueAt = operator ? from + (named?.[0].length ?? 0) : from;
  return { start, isExcluded, isRequired, ...(operator ? { operator } : {}), ...readValue(query, valueAt) };
}

function readValue(query: string, from: number): Pick<Token, 'value' | 'isPhrase' | 'end'> {
  const closing = CLOSING[query.charAt(from)];
  if (closing) {
    // A phrase still being typed extends to the end.
    const close = query.indexOf(closing, from + 1);
    const until = close < 0 ? query.length : close;
    return { value: query.slice(from + 1, until), isPhrase: true, end: Math.min(query.length, until + 1) };
  }
  let end = from;
  while (end < query.length && !isSpace(query.charAt(end))) end++;
  return { value: query.slice(from, end), isPhrase: false, end };
}

/** Quotation marks by their closing mark, the commonest first. */
const MARKS = ['""', '「」', '『』', '“”'];

/** A condition as it is typed: `name:value`, with quotation marks where the value would otherwise end too soon. */
export function written(name: string, value: string): string {
  if (!/[\s"]|^["“”「『]/.test(value)) return `${name}:${value}`;
  const [open = '"', close = '"'] = MARKS.find(([, end = '']) => !value.includes(end)) ?? '""';
  return `${name}:${open}${value.replaceAll(close, '')}${close}`;
}

const without = (query: string, tokens: readonly Token[]): string =>
  tokens
    .toReversed()
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), query)
    .replace(/\s+/g, ' ')
    .trim();

const says = (token: Token, operator: Operator, value?: string): boolean =>
  token.operator === operator &&
  !token.isExcluded &&
  (value === undefined || token.value.toLowerCase() === value.toLowerCase());

/** The conditions of these operators, in their order. */
export const tokensNaming = (query: string, operators: readonly Operator[]): Token[] =>
  tokenize(query).filter(
    ({ operator, value }) => operator !== undefined && operators.includes(operator) && value !== '',
  );

/** Whether the query has this condition. */
export const hasCondition = ({ tokens }: Query, operator: Operator, value: string): boolean =>
  tokens.some((token) => says(token, operator, value));

/** The query with the condition added, its operator under `name`, or without it when it was there. */
export function toggleCondition(query: string, operator: Operator, value: string, name: string = operator): string {
  const told = tokenize(query).filter((token) => says(token, operator, value));
  const sign = isEachAsked(query, operator) ? '+' : '';
  return told.length > 0 ? without(query, told) : `${query.trim()} ${sign}${written(name, value)} `.trimStart();
}

/** The last condition of an operator in a query, as written; undefined when there is none. */
export const conditionOf = (query: string, operator: Operator): string | undefined =>
  tokenize(query).findLast((token) => says(token, operator))?.value;

/** The query with a condition that must hold in addition to all others. */
export const requireCondition = (query: string, operator: Operator, value: string, name: string = operator): string =>
  `${query.trim()} +${written(name, value)}`.trimStart();

/** Whether all conditions of an operator must hold, rather than one of them. */
export const isEachAsked = (query: string, operator: Operator): boolean =>
  tokenize(query).some((token) => says(token, operator) && token.isRequired);

/** The query in which all conditions of an operator must hold, or one of them. */
export function askEach(query: string, operator: Operator, isEach: boolean): string {
  return tokenize(query)
    .filter((token) => says(token, operator) && token.isRequired !== isEach)
    .toReversed()
    .reduce(
      (text, { start }) => text.slice(0, start) + (isEach ? '+' : '') + text.slice(isEach ? start : start + 1),
      query,
    );
}

/** The query with this as the only condition of its kind; without any for an empty value. */
export function setCondition(query: string, operator: Operator, value: string, name: string = operator): string {
  const rest = without(
    query,
    tokenize(query).filter((token) => token.operator === operator),
  );
  return value === '' ? rest : `${rest} ${written(name, value)} `.trimStart();
}

/** The query without the conditions of this operator; without its words for undefined. */
export const dropFrom = (query: string, operator: Operator | undefined): string =>
  without(
    query,
    tokenize(query).filter((token) => token.operator === operator),
  );
