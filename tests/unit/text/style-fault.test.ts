import { describe, expect, test } from 'vitest';
import { styleFault } from '@/utils/text/style-fault';

/** A browser that knows a few things. */
const supports = (asked: string, value?: string): boolean =>
  value === undefined
    ? /^selector\((?:p|h1|a|em|blockquote|&|:is\(p, h1\)|p:first-child|a\[href="x, {y"\]|.*::first-letter)\)$/.test(
        asked,
      )
    : ['color', 'font-style', 'margin', 'content'].includes(asked) && !['', 'redd'].includes(value);
const faultOf = (css: string) => styleFault(css, supports);

describe('a valid style has no fault', () => {
  test.each([
    '',
    'color: red',
    'p { color: red }',
    'p, h1 { color: red; margin: 0 !important; }\n/* } { */ blockquote { content: "} ; {" }',
    ':is(p, h1) { > em { color: red } }',
    '@media (width > 60em) { p { color: red } }',
    'p { --own: any thing; color: red; & { color: red } }',
    'a[href="x, {y"] { color: red }',
    "p::first-letter { content: '\\'' }",
  ])('%s', (css) => expect(faultOf(css)).toBeUndefined());
});

describe('a rule that the browser ignores is reported with its line', () => {
  test.each([
    ['p { colour: red }', 1, 'colour: red'],
    ['p {\n  color: red;\n\n  color: redd;\n}', 4, 'color: redd'],
    ['p { color }', 1, 'color'],
    ['p { color: red }\nparagraph { color: red }', 2, 'paragraph'],
    ['p, paragraph { color: red }', 1, 'p, paragraph'],
    ['/* one\ntwo */\n@keyframes x { p { color: red } }', 3, '@keyframes x'],
    ['color = red', 1, 'color = red'],
    ['p { color: ; }', 1, 'color:'],
  ])('%s', (css, line, text) => expect(faultOf(css)).toEqual({ kind: 'unknown', line, text }));
});

describe('an unpaired bracket or quote is reported first', () => {
  test.each([
    ['p { colour: red', 1, '{'],
    ['p { color: red }\n}', 2, '}'],
    ['p { color: red }\n/* on and on', 2, '/*'],
    ['p {\n content: "open;\n}', 2, '"'],
    ['p { color: rgb(1, 2, 3; }', 1, '}'],
    ['p { color: rgb(1, 2', 1, '('],
    ['p { color: 1) }', 1, ')'],
  ])('%s', (css, line, mark) => expect(faultOf(css)).toEqual({ kind: 'unpaired', line, mark }));
});
