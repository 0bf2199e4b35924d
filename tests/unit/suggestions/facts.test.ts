import { expect, test } from 'vitest';
import { factsOf } from '@/utils/suggestions/facts';
import { suggest } from '@/utils/suggestions/suggest';

function directivesIn(text: string, lang: string, published?: string) {
  const all = suggest(text, lang, { published });
  const facts = factsOf(text, lang, all);
  return all.flatMap((one) => (one.kind === 'directive' ? [facts.directiveOf(one)] : []));
}

function officialsIn(text: string, lang: string) {
  const all = suggest(text, lang);
  const facts = factsOf(text, lang, all);
  return all.flatMap((one) => (one.kind === 'official' ? [facts.officialOf(one)] : []));
}

test('a directive in a speech names its speaker with the title given elsewhere', () => {
  const text =
    '8月22日，青云市召开会议。市委常委、市委政法委书记陆明远出席。\n陆明远强调，各部门要在9月底前完成自查。要强化督导。';
  expect(directivesIn(text, 'zh', '2025-08-23')).toMatchObject([
    {
      speaker: '陆明远',
      title: '市委常委、市委政法委书记',
      organisation: '市委',
      place: '青云市',
      verb: '强调',
      addressee: '各部门',
      action: '要在9月底前完成自查',
      strength: 'must',
      deadline: { text: '9月底前', date: '2025-09-30' },
    },
    { speaker: '陆明远', verb: '', addressee: '', action: '要强化督导', deadline: { text: '' } },
  ]);
});

test('an organisation that directs is its own organisation', () => {
  expect(directivesIn('市应急管理局要求各企业立即排查隐患。', 'zh')).toMatchObject([
    { speaker: '市应急管理局', organisation: '市应急管理局', title: '', verb: '要求' },
  ]);
});

test.each([
  { text: '衡东县委副书记、县长徐志毅致辞。', organisation: '衡东县委', place: '衡东县' },
  { text: '副市长陆明远出席。青云市的会议。', organisation: '市政府', place: '青云市' },
  { text: '衡東縣委書記陸明遠致辭。', organisation: '衡東縣委', place: '衡東縣' },
  { text: '青云市市长陆明远强调，要落实。', organisation: '青云市政府', place: '青云市' },
  { text: '外交部发言人陆明远表示欢迎。', organisation: '外交部', place: '' },
  { text: 'Greenville Mayor Rosa Delgado spoke.', lang: 'en', organisation: '', place: 'Greenville' },
  {
    text: 'Rosa Delgado, Secretary of State for Health, spoke.',
    lang: 'en',
    organisation: 'State for Health',
    place: '',
  },
])('$text gives the organisation “$organisation” and the place “$place”', ({ text, lang = 'zh', ...office }) => {
  expect(officialsIn(text, lang)[0]).toMatchObject(office);
});

test('底线 is not a deadline', () => {
  const text = '副市长陆明远强调，要树立底线思维，摸清底数。';
  expect(directivesIn(text, 'zh', '2025-08-23')).toMatchObject([{ deadline: { text: '' } }]);
});

test('a verb of speech inside the action does not end it', () => {
  const text = '副市长陆明远强调，各部门要把各项任务明确到具体单位，要坚持问题导向。';
  expect(directivesIn(text, 'zh')).toMatchObject([
    { addressee: '各部门', action: '要把各项任务明确到具体单位，要坚持问题导向' },
  ]);
});

test('an English directive has its verb', () => {
  expect(directivesIn('Mayor Rosa Delgado urged drivers to use the tunnel.', 'en')).toMatchObject([
    { speaker: 'Rosa Delgado', title: 'Mayor', verb: 'urged', addressee: 'drivers', strength: 'urge' },
  ]);
});

test.each([
  { text: '青云市教育局要求各校自查。', organisation: '青云市教育局', place: '青云市' },
  { text: '青云市防汛办开会。青云市教育局相关负责人强调，学校要自查。', organisation: '青云市教育局', place: '青云市' },
  { text: '国家市场监管总局要求企业自查。', organisation: '国家市场监管总局', place: '' },
])('an unnamed speaker in $text is of “$organisation”, “$place”', ({ text, organisation, place }) => {
  const all = suggest(text, 'zh');
  const [directive] = all.filter((one) => one.kind === 'directive');
  if (!directive) throw new Error('nothing directs');
  expect(factsOf(text, 'zh', all).directiveOf(directive)).toMatchObject({ organisation, place });
});
