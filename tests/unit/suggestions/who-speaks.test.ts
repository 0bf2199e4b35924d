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

test('someone introduced by a profession is masked wherever the name recurs, in full', () => {
  expect(masked('传染病专家周月岚，受访。\n周月岚称，应及时就医。')).toBe('传染病专家×××，受访。\n×××称，应及时就医。');
  expect(masked('儿科医生邵文泽表示要小心。邵认为，政府要检讨。')).toBe('儿科医生×××表示要小心。×认为，政府要检讨。');
  expect(masked('经济学者王小明教授说，市场需要时间。')).toContain('×××');
});

test('an official of the article never counts as a layperson', () => {
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

test.each([
  '俱乐部公告：严禁携带打火机入场。',
  '第一医院消化科主任周丽强调，患者要清淡饮食，不得熬夜。',
  '青云保险公司理赔负责人提醒车主，车辆进水后应立即撤离。',
  '投票咨询机构此前建议股东否决该方案。',
  '数百名市民在检察院门前集会，要求立即释放她。',
])('%s is said without authority', (text) => {
  expect(directives(text, 'zh')).toEqual([]);
});

test('a request by someone without authority does not continue an official’s speech', () => {
  const text = '立法会主席何明强调，要尽快审议草案。\n会议厅外有环保团体请愿，要求政府不要走回头路。';
  expect(directives(text, 'zh').map(({ start }) => start)).toEqual([0]);
});

test.each([
  { text: '海事处已要求营办商立即检查船队。', speaker: '海事处' },
  { text: '印度储备银行要求各家银行十五日内结清款项。', speaker: '印度储备银行' },
  { text: '事故调查组要求企业三日内提交报告。', speaker: '事故调查组' },
  { text: '青云州州长莫塔兰在社交媒体上敦促各方停火。', speaker: '莫塔兰' },
])('$text: $speaker has authority', ({ text, speaker }) => {
  expect(directives(text, 'zh').map((found) => found.speaker?.text)).toEqual([speaker]);
});

test.each([
  { text: '卫生部长在记者会上说，情况严峻。他呼吁家长留意子女的行为，尽快求助。', words: '他呼吁' },
  { text: '省招生考试院昨日发布考前提示。考生须凭准考证入场，不得携带手机。', words: '考生须' },
  { text: '青云县政府采购行为规范（节选）\n第五条 采购人不得向供应商索要回扣。', words: '第五条' },
  { text: '青云县医保局致参保群众的一封信\n请您于年底前缴费，不得逾期。', words: '请您' },
])('$text: $words… continues the previous speaker', ({ text, words }) => {
  expect(directives(text, 'zh').map(({ start }) => start)).toContain(text.indexOf(words));
});

test.each([
  { why: 'a bank is written to', text: '青云县政府已向各银行去信，并要求其放宽期限。', speaker: '青云县政府' },
  {
    why: 'an official speaks to staff',
    text: '青云市市长陆明远对消防员家属表示慰问 要求全力救治伤员，查明原因。',
    speaker: '陆明远',
  },
  { why: 'the verb’s object is 下属', text: '青云市市长陆明远要求下属整顿风纪，不得拖延。', speaker: '陆明远' },
])('$why: $speaker directs', ({ text, speaker }) => {
  expect(directives(text, 'zh').map((found) => found.speaker?.text)).toEqual([speaker]);
});

test('a name after an office that is not a public title has its authority later', () => {
  const text = '校长孙志刚为学生颁奖。\n孙志刚强调，全体教师要严控作业总量，不得布置惩罚性作业。';
  expect(directives(text, 'zh').map((found) => found.speaker?.text)).toEqual(['孙志刚']);
});

test.each([
  '原告请求法院判令对方立即停止播出，并支付赔偿。',
  '遇难者家属协议会要求参与调查，公开全部记录。',
  '青云电商平台发布公告，要求商家七日内补齐资质。',
])('%s: nobody with authority directs', (text) => {
  expect(directives(text, 'zh')).toEqual([]);
});

test.each([
  { kind: 'a speech', heading: '在全镇动员大会上的讲话', words: '各村要立即行动起来，不得拖延。' },
  {
    kind: 'an open letter',
    heading: '致全体家长的一封信——关于暑期防溺水',
    words: '家长要切实负起责任，严禁孩子私自下水。',
  },
])('$kind speaks from its heading on', ({ heading, words }) => {
  const text = `${heading}\n${words}`;
  expect(directives(text, 'zh').map(({ start }) => start)).toEqual([text.indexOf(words)]);
});

test('a speech at a company’s party directs nobody', () => {
  expect(directives('在公司年会上的讲话\n各部门要立即行动起来，不得拖延。', 'zh')).toEqual([]);
});

test('someone whom an official urges is not the subject of what 并 joins', () => {
  const text = '青云市市长陆明远敦促工厂展开透明的调查，并公布结果。他还说，工厂必须赔偿居民。';
  expect(directives(text, 'zh').map(({ start }) => start)).toEqual([0, text.indexOf('他还说')]);
});

test('应 may not be a demand: at the request of a place', () => {
  const text = '县长孙志刚指出，要加强领导，落实责任。应当地政府请求，部队派出官兵支援抗旱。';
  expect(directives(text, 'zh').map(({ start }) => start)).toEqual([0]);
});

test('someone whose office is listed with a profession speaks with its authority', () => {
  const text = '全国政协委员、青云大学教授江文泽发言。江文泽建议，教育部门应把心理健康课列为必修课。';
  expect(masked(text)).not.toContain('×');
  expect(directives(text, 'zh').map((found) => found.speaker?.text)).toEqual(['江文泽']);
});

test('a place of work is nobody’s name', () => {
  expect(masked('青云师范大学教授江文泽说，要多读书。')).toBe('青云师范大学教授×××说，要多读书。');
});

test.each([
  { why: 'the blank of a headline ends a clause', text: '广告公司毁绿 市委书记批示严查', speaker: '市委书记' },
  {
    why: 'those written to go on behind a comma',
    text: '青云区法院的法官已向平台、高管，还有十多家公司发出传票，要求他们九日前出庭。',
    speaker: '法官',
  },
  { why: 'a regulator’s letter speaks', text: '工作函要求公司五个交易日内披露资金去向。', speaker: '工作函' },
  { why: 'a council of Taiwan’s government', text: '运安会要求台铁公司三个月内重新检讨巡检频率。', speaker: '运安会' },
])('$why: $speaker directs', ({ text, speaker }) => {
  expect(directives(text, 'zh').map((found) => found.speaker?.text)).toEqual([speaker]);
});

test('a demand that something does not meet has no speaker', () => {
  expect(directives('县长孙志刚指出，工作进度同上级要求还有差距。', 'zh')).toEqual([]);
});
