/** A fault in a style: something the browser would ignore or misread. Lines count from 1. */
type StyleFault =
  /** A bracket, a quotation mark or a comment that has no counterpart. */
  | { kind: 'unpaired'; line: number; mark: string }
  /** A selector or a declaration that the browser does not know. */
  | { kind: 'unknown'; line: number; text: string };

/** At-rules that may stand inside a rule: https://www.w3.org/TR/css-nesting-1/#conditionals */
const NESTED_AT_RULES = /^@(?:media|supports|container|layer|scope|starting-style)\b/i;
const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** As `CSS.supports`. */
type Supports = (propertyOrCondition: string, value?: string) => boolean;
const browserSupports: Supports = (condition, value) =>
  value === undefined ? CSS.supports(condition) : CSS.supports(condition, value);

/** UTF-16 units of a faulty piece that are shown. */
const SHOWN = 60;

/**
 * The first fault of a style, faults that break what follows before those that only do nothing; undefined where the
 * browser understands all of it.
 */
export function styleFault(css: string, supports: Supports = browserSupports): StyleFault | undefined {
  const open: { mark: string; at: number }[] = [];
  const lineAt = (at: number): number => css.slice(0, at).split('\n').length;
  const unpaired = (at: number, mark: string): StyleFault => ({ kind: 'unpaired', line: lineAt(at), mark });
  let unknown: StyleFault | undefined;
  /** The piece being read, without its comments, and where its first letter stands. */
  let piece = '';
  let begins = 0;
  const take = (isKnown: (piece: string) => boolean): void => {
    const text = piece.trim();
    piece = '';
    if (text && !isKnown(text)) unknown ??= { kind: 'unknown', line: lineAt(begins), text: text.slice(0, SHOWN) };
  };
  const add = (text: string, at: number): void => {
    if (piece.trim() === '') begins = at + text.search(/\S|$/);
    piece += text;
  };
  const isBetweenRules = (): boolean => open.at(-1) === undefined || open.at(-1)?.mark === '{';

  for (let at = 0; at < css.length; at++) {
    const letter = css[at] as string;
    if (css.startsWith('/*', at)) {
      const end = css.indexOf('*/', at + 2);
      if (end < 0) return unpaired(at, '/*');
      at = end + 1;
    } else if (letter === '\\') {
      add(css.slice(at, at + 2), at);
      at++;
    } else if (letter === '"' || letter === "'") {
      const string = css.slice(at).match(/^(["'])(?:\\[\s\S]|(?!\1)[^\\\n])*\1/)?.[0];
      if (!string) return unpaired(at, letter);
      add(string, at);
      at += string.length - 1;
    } else if (letter === '{' && isBetweenRules()) {
      take((text) => isKnownHead(text, supports));
      open.push({ mark: letter, at });
    } else if (letter === '}' && isBetweenRules()) {
      take((text) => isKnownDeclaration(text, supports));
      if (!open.pop()) return unpaired(at, letter);
    } else if (letter === ';' && isBetweenRules()) {
      take((text) => isKnownDeclaration(text, supports));
    } else {
      if ('([{'.includes(letter)) open.push({ mark: letter, at });
      if (CLOSES[letter] && open.pop()?.mark !== CLOSES[letter]) return unpaired(at, letter);
      add(letter, at);
    }
  }
  const left = open.at(-1);
  if (left) return unpaired(left.at, left.mark);
  take((text) => isKnownDeclaration(text, supports));
  return unknown;
}

function isKnownDeclaration(text: string, supports: Supports): boolean {
  const [, property = '', value = ''] = text.match(/^([\w-]+)\s*:([\s\S]*)$/) ?? [];
  if (property.startsWith('--')) return true;
  return property !== '' && supports(property, value.replace(/!\s*important\s*$/i, '').trim());
}

/** Whether the text before a brace is valid: an at-rule, or selectors, which may be relative. */
const isKnownHead = (text: string, supports: Supports): boolean =>
  text.startsWith('@')
    ? NESTED_AT_RULES.test(text)
    : atCommas(text).every((one) => supports(`selector(${one.trim().replace(/^[>+~]\s*/, '')})`));

/** Splits a selector list at its top-level commas, not at those in `:is(a, b)`. */
function atCommas(list: string): string[] {
  let depth = 0;
  const parts = [''];
  for (const letter of list) {
    if (letter === '(' || letter === '[') depth++;
    else if (letter === ')' || letter === ']') depth--;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
