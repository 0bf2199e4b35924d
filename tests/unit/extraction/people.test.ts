import { expect, test } from 'vitest';
import {
  readBracketedByline,
  readByline,
  readJapaneseByline,
  readWesternByline,
  splitHanNames,
} from '@/utils/extraction/metadata/people';

test.each([
  { line: '首席记者 张明 特约记者 李小钢', people: ['首席记者 张明', '特约记者 李小钢'] },
  { line: '本报记者 王乐文 方 敏', people: ['本报记者 王乐文', '本报记者 方敏'] },
  { line: '新京报记者 陆一夫', people: ['记者 陆一夫'] },
  { line: '（记者 赵敏、通讯员 钱多多）', people: ['记者 赵敏', '通讯员 钱多多'] },
  { line: '执笔/周平、吴为', people: ['执笔 周平', '执笔 吴为'] },
])('$line names $people', ({ line, people }) => {
  expect(readByline(line).map(({ name, role }) => `${role} ${name}`)).toEqual(people);
});

test.each(['记者从市公安局获悉', '据记者了解', '记者节快乐', '责任编辑：张明', '全市记者站工作会议召开'])(
  '%s is not a byline',
  (line) => {
    expect(readByline(line)).toEqual([]);
  },
);

// A pattern that could read it in many ways would not end.
test('a line that repeats one character is handled, and is not a byline', () => {
  expect(readByline(`${'驻'.repeat(50)}。记者`)).toEqual([]);
});

test('the brackets in a lead name the reporter', () => {
  expect(readBracketedByline('本报讯（记者 叶婉）近日，项目启动。')).toEqual([{ name: '叶婉', role: '记者' }]);
});

test('two spaced-out characters are one name', () => {
  expect(splitHanNames('王乐文 方 敏、买买提·吐尔逊')).toEqual(['王乐文', '方敏', '买买提·吐尔逊']);
});

test.each([
  { line: 'By Ann Lee and Bo van Berg', names: ['Ann Lee', 'Bo van Berg'] },
  { line: 'Von Jörg Müller', names: ['Jörg Müller'] },
  { line: 'Written by Jane Q. Doe | May 3, 2026', names: ['Jane Q. Doe'] },
  { line: 'By STAFF WRITER', names: [] },
  { line: 'Reuters', names: [] },
  { line: 'By our newsroom', names: [] },
])('$line names $names', ({ line, names }) => {
  expect(readWesternByline(line).map(({ name }) => name)).toEqual(names);
});

test.each([
  { line: '町は続けるという。（伊藤健太、小林さくら）', names: ['伊藤健太', '小林さくら'] },
  { line: '開館は来月。【山田花子】', names: ['山田花子'] },
  { line: '山田花子記者', names: ['山田花子'] },
  { line: '発表した。（敬称略）', names: [] },
  { line: '発表した。（共同通信）', names: [] },
  { line: '発表した。（第２面に続く）', names: [] },
  { line: '発表した。（写真はいずれも町提供）', names: [] },
])('the signature in $line is $names', ({ line, names }) => {
  expect(readJapaneseByline(line).map(({ name }) => name)).toEqual(names);
});

test.each([
  { line: '（示例社記者林志豪苗栗縣11日電）苗栗縣一處街屋塌落。', names: ['林志豪'] },
  { line: '（示例社記者陳怡君、林志明柳樹鎮12日電）鎮公所開會。', names: ['陳怡君', '林志明'] },
])('a place follows the reporters in $line', ({ line, names }) => {
  expect(readBracketedByline(line).map(({ name }) => name)).toEqual(names);
});

test('聯示報／ 記者吳佩珊／台中即時報導 is a byline', () => {
  expect(readByline('聯示報／ 記者吳佩珊／台中即時報導')).toEqual([{ name: '吳佩珊', role: '記者' }]);
});

test.each([
  { line: 'البصرة - سارة الجبوري', name: 'سارة الجبوري' },
  { line: 'Lyon – Claire Aubert', name: 'Claire Aubert' },
  { line: 'Ann Lee - The Gazette', name: 'Ann Lee' },
])('of a place and a name the name is taken: $line', ({ line, name }) => {
  expect(readWesternByline(line)).toEqual([{ name }]);
});
