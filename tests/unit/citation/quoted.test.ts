import { expect, test } from 'vitest';
import { quotedIn, singleQuotes } from '@/utils/citation/quoted';

test.each([
  ['近期“产能过剩”论调', '近期‘产能过剩’论调'],
  ['近期"产能过剩"论调', '近期‘产能过剩’论调'],
  ['“a ‘b’ c”', '‘a “b” c’'],
  ['他说：“要记住‘三个‘务必’’。”', '他说：‘要记住“三个‘务必’”。’'],
  ['a ‘b’ c', 'a ‘b’ c'],
  ['he said "don\'t" and “go”', "he said ‘don't’ and ‘go’"],
  ['“The workers’ union,” he said, “won’t.”', '‘The workers’ union,’ he said, ‘won’t.’'],
  ['“She wrote ‘the workers’ union’ there.”', '‘She wrote “the workers’ union” there.’'],
  ["“He said 'no' to it”", '‘He said “no” to it’'],
  ["“Rock 'n' roll” isn't dead", "‘Rock “n” roll’ isn't dead"],
  ['5\'10" tall', '5\'10" tall'],
  ['"He is 5\'10" tall," she said', '‘He is 5\'10" tall,’ she said'],
  ['a 19" screen and "more"', 'a 19" screen and ‘more’'],
  ['“in 2019” and "in 2020"', '‘in 2019’ and ‘in 2020’'],
  ['the "new', 'the "new'],
  ['the end" and "more"', 'the end" and ‘more’'],
  ['of a paragraph.” And “more”', 'of a paragraph.’ And ‘more’'],
  ['«a» „b“', '«a» „b“'],
  ['“扎实推进‘十四五’规划”的要求', '‘扎实推进“十四五”规划’的要求'],
  ['他说：“市长‘马上’就办”，又说：“好”。', '他说：‘市长“马上”就办’，又说：‘好’。'],
  ['“要看‘十四五’GDP，也要看‘GDP’增长”', '‘要看“十四五”GDP，也要看“GDP”增长’'],
  ['“他写了‘the workers’ union’的事”', '‘他写了“the workers’ union”的事’'],
  ['“대통령은 ‘협치’를 말했다”', '‘대통령은 “협치”를 말했다’'],
])('%s in double quotation marks', (text, within) => {
  expect(singleQuotes(text)).toBe(within);
});

test('Taiwanese Chinese uses corner brackets, double ones inside', () => {
  expect(quotedIn('市長說：「馬上就辦」。', 'zh-TW')).toBe('「市長說：『馬上就辦』。」');
  expect(quotedIn('市长说：“马上就办”。', 'zh-TW')).toBe('「市长说：『马上就办』。」');
  expect(quotedIn('「他說『好』」', 'zh-Hant-HK')).toBe('「『他說「好」』」');
  expect(quotedIn('他说：“市长‘马上’就办”。', 'zh-TW')).toBe('「他说：『市长「马上」就办』。」');
  expect(quotedIn('He said “no”', 'zh-TW')).toBe('“He said ‘no’”');
  expect(quotedIn('他说“好”', 'zh-CN')).toBe('“他说‘好’”');
});
