import { expect, test } from 'vitest';
import { fold } from '@/utils/suggestions/zh/fold';
import { LAYMAN, maskLaymen } from '@/utils/suggestions/zh/laymen';
import { People } from '@/utils/suggestions/zh/people';
import { directives } from './say';

const masked = (text: string, officials: string[] = []) => {
  const people = new People();
  for (const name of officials) people.add(name);
  return maskLaymen(fold(text), people).replaceAll(LAYMAN, '×');
};

test('who is introduced by a profession is masked wherever the name returns, as long as it is', () => {
  expect(masked('传染病专家周月岚，受访。\n周月岚称，应及时就医。')).toBe('传染病专家×××，受访。\n×××称，应及时就医。');
  expect(masked('儿科医生邵文泽表示要小心。邵认为，政府要检讨。')).toBe('儿科医生×××表示要小心。×认为，政府要检讨。');
  expect(masked('经济学者王小明教授说，市场需要时间。')).toContain('×××');
});

test('an official of the article is never a layman', () => {
  const text = '专家王大明，曾任局长。王大明强调要落实。';
  expect(masked(text, ['王大明'])).toBe(text);
});

test.each([
  '传染病专家周月岚，昨日受访。\n周月岚指出，要立即就医，不得拖延。',
  '青云市市长陆明远强调，各部门是否必须立即整改？',
  '会议指出，将按照上级提出的“六项任务”要求，还有一定差距。',
])('%s directs nobody', (text) => {
  expect(directives(text, 'zh')).toEqual([]);
});

test.each([
  { text: '青云州州长莫·塔兰（Mo Talan）下令全州降半旗。', speaker: '莫·塔兰' },
  { text: '青云市市长陆明远强调，要紧盯重点项目，加快进度。', speaker: '陆明远' },
  { text: '青云市市长陆明远指出，市财政局应会同市审计局定期检查。', speaker: '陆明远' },
])('$text: $speaker directs', ({ text, speaker }) => {
  expect(directives(text, 'zh').map((found) => found.speaker?.text)).toEqual([speaker]);
});
