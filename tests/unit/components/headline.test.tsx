import { expect, test } from 'vitest';
import { plainNote } from '@/components/markdown/plain-note';
import { headlinePieces } from '@/components/ui/Headline';

test.each([
  ['衡阳市召开全市校园安全工作会议', '衡阳|校园|安全|工作|会议'],
  ['市委书记邓柯：“把校园安全摆在首位”', '书记|校园|安全'],
])('lines of “%s” end between words', (headline, words) => {
  const pieces = headlinePieces(headline);
  expect(pieces.join('')).toBe(headline);
  for (const word of words.split('|'))
    expect(
      pieces.some((piece) => piece.includes(word)),
      word,
    ).toBe(true);
  expect(pieces.length).toBeGreaterThan(4);
});

test('no line begins with a closing mark or ends with an opening one', () => {
  const pieces = headlinePieces('《校园安全条例》公布，“六月底前”完成！');
  for (const piece of pieces.slice(1)) expect(piece).not.toMatch(/^[》，”！]/);
  for (const piece of pieces.slice(0, -1)) expect(piece).not.toMatch(/[《“]$/);
});

test('a headline without Chinese is left alone', () => {
  expect(headlinePieces('Council orders safety checks')).toEqual(['Council orders safety checks']);
});

test.each([
  ['**限期**整改，见 [附件](https://a.example/1)', '限期整改，见 附件'],
  ['# 标题\n- 一\n- 二', '标题 一 二'],
  ['3 * 4 * 5 和 snake_case_name', '3 * 4 * 5 和 snake_case_name'],
  ['`code` 和 *强调* 和 ~~删~~', 'code 和 强调 和 删'],
])('the note “%s” reads “%s” in a line', (markdown, line) => {
  expect(plainNote(markdown)).toBe(line);
});
