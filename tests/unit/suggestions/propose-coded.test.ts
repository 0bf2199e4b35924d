import { describe, expect, test } from 'vitest';
import { propose } from '@/utils/suggestions/propose';

/** The proposal for the words of a text between ⟦ and ⟧, coded as a directive by hand. */
function proposed(marked: string, lang: 'zh-CN' | 'en' = /\p{Script=Han}/u.test(marked) ? 'zh-CN' : 'en') {
  const start = marked.indexOf('⟦');
  const text = marked.replace(/[⟦⟧]/g, '');
  const passage = { id: 'a', kind: 'directive' as const, start, end: marked.indexOf('⟧') - 1 };
  const found = propose({ text, lang, published: '2026-11-02' }, [passage]).get('a')?.directive;
  const { speaker, addressee, action, strength, verb } = found ?? {};
  return { speaker, verb, addressee, action, strength };
}

const NOTHING = { speaker: '', verb: '', addressee: '', action: '', strength: undefined };

describe('who speaks', () => {
  test.each([
    // The clause that reports the passage, before it or in it.
    ['会议指出，⟦近年来，全市各级各部门形成了齐抓共管的良好格局⟧，防控能力全面提升。', '会议'],
    ['县教育局指出，⟦去年以来校车运行总体平稳⟧，家长满意度较高。', '县教育局'],
    ['⟦但《校车安全条例》规定，校车应当按照核定路线行驶⟧。', '《校车安全条例》'],
    // No clause behind it, and no stretch of a sentence that ends like the name of a body.
    ['⟦近年来，各村通力协作⟧，环境整治工作形成了全民参与的大格局，县委书记孙大伟表示肯定。', ''],
    ['⟦经过会商研判，雨势将逐步减弱⟧。', ''],
    // A word of saying as a thing reports nothing.
    ['居民收听了县长周国平的讲话，⟦雨一直下到傍晚⟧。', ''],
    ['村民把物业公司诉至法院，⟦要求尽快修好电梯⟧。', ''],
    // Told by somebody without authority.
    ['据村民介绍，⟦这座桥必须绕行⟧。', ''],
    ['记者了解到，⟦这条路必须绕行⟧。', ''],
    ['县长周国平来到三号桥，⟦察看了桥墩⟧。', ''],
  ])('%s: “%s”', (text, speaker) => expect(proposed(text).speaker).toBe(speaker));

  test.each([
    ['Mayor Dana Fielding said ⟦every school must repair its gates⟧.', 'Dana Fielding'],
    // Its attribution may stand behind it.
    ['“⟦Every school must repair its gates⟧,” Mayor Dana Fielding said.', 'Dana Fielding'],
    // A place, or who is spoken to, does not speak.
    ['⟦Travellers from Spain must isolate for a week⟧.', ''],
    ['⟦Engineers recommend that boats should stay in port⟧, Mayor Dana Fielding told reporters.', 'Dana Fielding'],
    ['⟦Evacuated families must wait⟧ for buses.', ''],
    ['The bakers met Mayor Dana Fielding. ⟦The ovens must cool for an hour⟧.', ''],
  ])('%s: “%s”', (text, speaker) => expect(proposed(text).speaker).toBe(speaker));
});

describe('how strongly', () => {
  test.each([
    ['会议指出，⟦近年来，全市各级各部门形成了齐抓共管的良好格局⟧。', undefined],
    ['县教育局指出，⟦校车必须按照核定路线行驶⟧。', 'must'],
    ['县教育局要求⟦各校排查校车隐患⟧。', 'order'],
    ['县教育局呼吁⟦家长减少自驾接送⟧。', 'urge'],
    // The word of order stands behind the passage, or is a thing.
    ['⟦县教育局召开会议⟧，要求各校排查校车隐患。', undefined],
    ['县教育局局长说，⟦这符合上级要求⟧。', undefined],
    ['⟦为切实加强值班，县里增派了人手⟧。', undefined],
    ['⟦学校被列入试点后，按照有关规定增加了校车⟧。', undefined],
  ])('%s: %s', (text, strength) => expect(proposed(text).strength).toBe(strength));

  test.each([
    ['“⟦The engineers have told us in plain terms⟧,” the mayor’s brother said.', undefined],
    ['Mayor Dana Fielding ⟦told reporters about the bridge⟧.', undefined],
    ['Mayor Dana Fielding ⟦said the bridge looked fine⟧.', undefined],
    ['Mayor Dana Fielding ⟦asked whether the bridge was safe⟧.', undefined],
    ['Mayor Dana Fielding ⟦ordered lunch in order to stay awake⟧.', undefined],
    ['Mayor Dana Fielding ⟦ordered two pizzas for the crew⟧.', undefined],
    ['The health department ⟦ordered masks in schools⟧.', 'order'],
    ['Mayor Dana Fielding ⟦told drivers to avoid the bridge⟧.', 'order'],
    ['Mayor Dana Fielding ⟦called for an inquiry into the bridge⟧.', 'urge'],
    ['Mayor Dana Fielding ⟦ordered the closure of the bridge⟧.', 'order'],
    ['“⟦We need to see the details⟧,” Mayor Dana Fielding said.', undefined],
  ])('%s: %s', (text, strength) => expect(proposed(text).strength).toBe(strength));
});

describe('the action', () => {
  test.each([
    // No action where nothing is asked for.
    ['会议指出，⟦近年来，全市各级各部门形成了齐抓共管的良好格局⟧。', ''],
    ['⟦县长周国平指出，⟧雨势减弱。', ''],
    ['县教育局指出，⟦校车必须按照核定路线行驶⟧。', '必须按照核定路线行驶'],
    // A mouse cuts a word in two: the next clause is the first that says something.
    ['县教育局要求各校加⟦强校车管理，及时排查隐患⟧。', '及时排查隐患'],
    ['县教育局要求各校加强⟦校车管⟧理，及时排查隐患。', ''],
    ['县教育局要求各校⟦加强校车管理⟧，及时排查隐患。', '加强校车管理'],
    // Behind how it is to be done stands all of it.
    ['县教育局要求各校一律⟦不得收费⟧。', '不得收费'],
    ['市水务局要求各水厂一律⟦严禁无证排放⟧。', '严禁无证排放'],
    ['县教育局要求各校抓紧⟦向社会公布名单⟧。', '向社会公布名单'],
    ['县教育局要求各校立即⟦停课三天⟧。', '停课三天'],
    ['县教育局要求各校严格⟦按照规定配备校车⟧。', '按照规定配备校车'],
  ])('%s: “%s”', (text, action) => expect(proposed(text).action).toBe(action));

  test.each([
    ['“⟦The engineers have told us in plain terms⟧,” Mayor Dana Fielding said.', ''],
    ['Mayor Dana Fielding told drivers to avoid ⟦the bridge at night⟧.', ''],
    ['Mayor Dana Fielding told drivers to ⟦avoid the bridge⟧ at night.', 'avoid the bridge'],
    ['Mayor Dana Fielding told drivers to avoid the bridge and ⟦use the ferry⟧.', 'use the ferry'],
    ['Mayor Dana Fielding ordered ⟦all schools closed⟧.', 'all schools closed'],
    ['The council ⟦ordered a survey of bridges⟧.', 'a survey of bridges'],
    ['The minister ⟦ordered troops into the city⟧.', 'troops into the city'],
    ['The governor ⟦ordered flags lowered⟧ on Monday.', 'flags lowered'],
    ['Mayor Dana Fielding ⟦ordered food banks shut⟧.', 'food banks shut'],
    ['Mayor Dana Fielding ordered ⟦schools to provide free meals⟧.', 'provide free meals'],
    ['Mayor Dana Fielding ordered ⟦bars to stop selling drinks⟧.', 'stop selling drinks'],
  ])('%s: “%s”', (text, action) => expect(proposed(text).action).toBe(action));
});

test.each([
  '⟦校车安全工作取得明显成效⟧',
  '⟦一、基本情况⟧',
  '⟦张家庄中学\n李家庄中学⟧',
  '⟦雨一直下到傍晚，河水涨了两米⟧。',
  '⟦The rain went on until evening, and the river rose.⟧',
  '⟦Bridge opens after two years of repairs⟧',
])('%s gives no directive, and nothing is proposed', (text) => {
  expect(proposed(text)).toEqual(NOTHING);
});

test.each([
  [
    '县教育局要求⟦各校在11月30日前完成排查，12月15日前上报整改方案⟧。',
    { deadline: { text: '11月30日前', date: '2026-11-30' }, further: [{ text: '12月15日前', date: '2026-12-15' }] },
  ],
  [
    'Mayor Dana Fielding told schools to ⟦repair their gates by 30 November and report by 15 December⟧.',
    {
      deadline: { text: 'by 30 November', date: '2026-11-30' },
      further: [{ text: 'by 15 December', date: '2026-12-15' }],
    },
  ],
  // One of them marked alone has its own.
  [
    '县教育局要求各校在11月30日前完成排查，⟦12月15日前上报整改方案⟧。',
    { deadline: { text: '12月15日前', date: '2026-12-15' }, further: undefined },
  ],
  // A task for somebody else is not a further deadline of the first.
  ...[
    '县长王强要求，⟦教育局2027年6月底前完成校舍排查，交通局2027年9月底前完成校车排查⟧。',
    '县长王强要求，⟦教育局2027年6月底前完成校舍排查；2027年9月底前，交通局要完成校车排查⟧。',
    'Mayor Dana Fielding said ⟦schools must repair their gates by 30 June 2027 and hospitals must follow by 30 September 2027⟧.',
    'Mayor Dana Fielding told ⟦schools to repair their gates by 30 June 2027 and hospitals to follow by 30 September 2027⟧.',
  ].map((one): [string, object] => [one, { deadline: { date: '2027-06-30' }, further: undefined }]),
  ...[
    '县教育局要求，⟦2027年6月底前，各校要完成排查，2027年9月底前上报整改方案⟧。',
    'Mayor Dana Fielding said that ⟦by 30 June 2027 schools must repair their gates and report to the council by 30 September 2027⟧.',
  ].map((one): [string, object] => [one, { deadline: { date: '2027-06-30' }, further: [{ date: '2027-09-30' }] }]),
  // The same day twice is one deadline.
  ['县教育局要求⟦各校在11月30日前完成排查，务必于2026年11月30日前上报⟧。', { further: undefined }],
])('the deadlines of %s', (marked, wanted) => {
  const start = marked.indexOf('⟦');
  const lang = /\p{Script=Han}/u.test(marked) ? 'zh-CN' : 'en';
  const passage = { id: 'a', kind: 'directive' as const, start, end: marked.indexOf('⟧') - 1 };
  const found = propose({ text: marked.replace(/[⟦⟧]/g, ''), lang, published: '2026-11-02' }, [passage]).get('a');
  const { deadline, further } = found?.directive ?? {};
  expect({ deadline, further }).toMatchObject(wanted);
});
