import { expect, test } from 'vitest';
import { plainNote } from '@/components/markdown/plain-note';
import { headlinePieces } from '@/components/ui/Headline';

test.each([
  ['衡阳市召开全市校园安全工作会议', '衡阳|校园|安全|工作|会议'],
  ['市委书记邓柯：“把校园安全摆在首位”', '书记|校园|安全'],
])('lines of “%s” break between words', (headline, words) => {
  const pieces = headlinePieces(headline);
  expect(pieces.join('')).toBe(headline);
  for (const word of words.split('|'))
    expect(
      pieces.some((piece) => piece.includes(word)),
      word,
    ).toBe(true);
  expect(pieces.length).toBeGreaterThan(4);
});

test.each([
  ['【忠诚保大庆】衡阳市召开全市反恐怖工作暨“护校安园”现场推进会', '反恐怖 护校安园 推进会 衡阳市'],
  ['习近平主持召开座谈会', '习近平 座谈会'],
  ['别笑！18人的“新八国联军”今天成立了', '18人 成立了'],
  ['外交部长会见习近平特使', '习近平'],
  ['十三届全国人大常委会选举副委员长', '常委会 副委员长'],
  ['租户将车停自家院子要交“资源占用费”', '租户 占用费'],
])('a word of “%s” unknown to the segmenter is not broken', (headline, words) => {
  const pieces = headlinePieces(headline);
  expect(pieces.join('')).toBe(headline);
  expect(pieces.length).toBeGreaterThan(2);
  for (const word of words.split(' '))
    expect(
      pieces.find((piece) => piece.includes(word)),
      word,
    ).toBeDefined();
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
])('the note “%s” reads “%s” on one line', (markdown, line) => {
  expect(plainNote(markdown)).toBe(line);
});
