import { expect, test } from 'vitest';
import { directives } from './say';

test.each([
  { when: 'ordered', text: '市应急管理局要求各企业立即排查隐患。', strength: 'order', speaker: '市应急管理局' },
  { when: 'said to be a must', text: '副市长陆明远强调，要压实责任，守牢底线。', strength: 'must', speaker: '陆明远' },
  { when: 'urged by a ministry', text: '外交部敦促有关国家停止错误做法。', strength: 'urge', speaker: '外交部' },
  {
    when: 'a task told by the principle it follows',
    text: '县长孙志刚强调，按照因地制宜的原则推进改造。',
    strength: 'must',
    speaker: '孙志刚',
  },
  {
    when: 'laid down in a document',
    text: '《方案》提出，支持企业建设绿色工厂。',
    strength: 'plan',
    speaker: '《方案》',
  },
  {
    when: 'laid out by a meeting',
    text: '会议对今年防汛备汛和抢险救灾工作作出部署。',
    strength: 'plan',
    speaker: '会议',
  },
  {
    when: 'a duty before what it is to bring about',
    text: '县长孙志刚指出，公安部门要加强协调，督促学校落实责任。',
    strength: 'must',
    speaker: '孙志刚',
  },
  {
    when: 'ordered with 并',
    text: '青云区法院判决被告赔偿，并责令其公开道歉。',
    strength: 'order',
    speaker: '青云区法院',
  },
  {
    when: 'said in a public notice',
    text: '消防救援局发布提示：居民要及时清理杂物。',
    strength: 'must',
    speaker: '消防救援局',
  },
])('finds what is $when in Chinese', ({ text, strength, speaker }) => {
  expect(directives(text, 'zh')).toMatchObject([{ strength, speaker: { text: speaker } }]);
});

test('a Chinese speech continues over sentences without a subject, until narration', () => {
  const text =
    '县长孙志刚指出，安全生产责任重大。要严格落实各项制度。加强督导检查，确保万无一失。会前，孙志刚参观了厂区。加强管理后效果很好。';
  const sentences = directives(text, 'zh').map(({ start, end }) => text.slice(start, end));
  expect(sentences).toEqual(['要严格落实各项制度。', '加强督导检查，确保万无一失。']);
});

test('a rule in force directs without a speaker', () => {
  expect(directives('根据新修订的《道路安全条例》，骑行者应当佩戴头盔。', 'zh')).toMatchObject([
    { rule: 'zh.directive.rule' },
  ]);
});

test.each([
  { what: 'an invitation', text: '副市长陆明远说，他应民航局邀请来访。' },
  { what: 'what is not needed', text: '副市长陆明远说，办理时无须另交材料。' },
  { what: 'what others say', text: '副市长陆明远作了讲话。大家表示，要把精神转化为动力。' },
  { what: 'an expert’s advice', text: '专家建议，市民应减少外出。' },
  { what: 'a promise', text: '外交部发言人表示，中方愿同各国加强合作。' },
  { what: 'a need', text: '做成这件事需要时间，他快要毕业了。' },
  { what: 'a demand without content', text: '按照上级要求，工作已经完成。' },
  { what: 'a meeting’s praise', text: '会议认为，过去一年成绩显著。' },
  { what: 'what was done', text: '消防员赶到现场，疏散了居民。' },
  { what: 'a company’s wish', text: '远航公司希望扩大市场。' },
])('ignores $what', ({ text }) => {
  expect(directives(text, 'zh')).toEqual([]);
});

test('a Chinese directive has speaker, addressee, action and deadline', () => {
  const text = '教育局要求各学校在9月底前完成自查。';
  expect(directives(text, 'zh', '2025-08-20')).toMatchObject([
    {
      speaker: { text: '教育局' },
      addressee: { text: '各学校' },
      action: { text: '在9月底前完成自查' },
      deadline: { text: '9月底前', date: '2025-09-30' },
    },
  ]);
});

test.each([
  { heading: '青石县人民政府关于加强森林防火工作的通告', found: true },
  { heading: '关于做好汛期值守工作的通知（试行）', found: true },
  { heading: '青石县水务公司停水公告', found: false },
  { heading: '青石县森林防火工作有序推进', found: false },
])('an article headed “$heading” speaks as an official paper: $found', ({ heading, found }) => {
  const text = `${heading}\n因工作需要，现将有关事项告知如下：\n一、严格落实值班制度，加强巡查。`;
  expect(directives(text, 'zh').map(({ rule, strength }) => `${rule} ${strength}`)).toEqual(
    found ? ['zh.directive.document plan'] : [],
  );
});

test.each([
  { what: 'an owners’ committee', text: '阳光小区业主委员会要求物业公司公开账目。' },
  { what: 'a warning that is issued', text: '某公司发布警告，称市场竞争激烈。' },
])('$what is not a directive', ({ text }) => {
  expect(directives(text, 'zh')).toEqual([]);
});
