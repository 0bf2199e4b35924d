import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseFold } from '@/utils/anchoring/fold';
import { byGravity, compareVersions } from '@/utils/changes/compare';
import { officialsIn } from '@/utils/changes/officials-in';

const fold = parseFold(
  readFileSync(join(import.meta.dirname, '../../../public/traditional-to-simplified.txt'), 'utf8'),
);

type Pair = readonly [what: string, before: string, after: string, expected: readonly string[]];

/** Each edit as its gravest kind, or as what was done with sentences that stand in one text only. */
function said(before: string, after: string, lang: string): string[] {
  const officials = officialsIn(before, after, lang);
  const changes = byGravity(compareVersions({ text: before }, { text: after }, { lang, fold, officials }));
  return changes.map(({ kinds, did }) => (did === 'edited' ? (kinds[0] ?? '') : did));
}

const AROUND = {
  'zh-CN': ['临江市召开防汛工作会议。', '会议由市委副书记主持。'],
  en: ['The council met in the town hall.', 'It will meet again after the summer.'],
} as const;

/** The pair's words between two lines that stay. */
const within = (words: string, lang: keyof typeof AROUND): string =>
  [AROUND[lang][0], words, AROUND[lang][1]].join('\n');

const CHINESE: readonly Pair[] = [
  // Figures.
  ['a death toll', '事故造成12人死亡。', '事故造成21人死亡。', ['figure']],
  ['a figure written otherwise', '事故造成12人死亡。', '事故造成十二人死亡。', ['words']],
  ['another figure written otherwise', '事故造成12人死亡。', '事故造成二十一人死亡。', ['figure']],
  ['万 written out', '转移群众1.2万人。', '转移群众12000人。', ['words']],
  ['万 became 亿', '投入资金1.2万元。', '投入资金1.2亿元。', ['figure']],
  ['per cent in characters', '整改率达到百分之五。', '整改率达到5%。', ['words']],
  ['per cent became percentage points', '同比提高5%。', '同比提高5个百分点。', ['figure']],
  ['the same in characters', '同比提高百分之五。', '同比提高五个百分点。', ['figure']],
  ['tenths', '三成水库需要加固。', '四成水库需要加固。', ['figure']],
  ['tenths as per cent', '三成水库需要加固。', '30%水库需要加固。', ['words']],
  ['a fraction', '超过2/3的村已通水。', '超过1/3的村已通水。', ['figure']],
  ['a range', '预计降雨持续3至5天。', '预计降雨持续3至7天。', ['figure']],
  ['a sign', '最低气温-3℃。', '最低气温3℃。', ['figure']],
  ['about as many', '现场有十人受伤。', '现场有十余人受伤。', ['figure']],
  ['another figure in thousands', '转移三千八人。', '转移3008人。', ['figure']],
  ['three or four, not 34', '三四名队员受伤。', '34名队员受伤。', ['figure']],
  ['three or four became seven or eight', '三四名队员受伤。', '七八名队员受伤。', ['figure']],
  ['thirty or forty, not 34', '转移三四十人。', '转移34人。', ['figure']],
  ['a year read digit by digit', '计划到二〇三四年完成。', '计划到2034年完成。', ['words']],
  ['a currency', '赔偿$500。', '赔偿€500。', ['figure']],
  ['a force of wind', '阵风可达七级。', '阵风可达八级。', ['figure']],
  ['a telephone number', '举报电话：0734-8866123。', '举报电话：0734-8866132。', ['figure']],
  ['more than became nearly', '超过100人参加演练。', '近百人参加演练。', ['words']],
  ['what is counted', '坍塌面积约5公里。', '坍塌面积约5公顷。', ['words']],
  // Dates and deadlines.
  ['a day', '会议于11月3日召开。', '会议于11月4日召开。', ['date']],
  ['a day written otherwise', '会议于11月3日召开。', '会议于十一月三日召开。', ['words']],
  ['a day and month exchanged', '会议于5月6日召开。', '会议于6月5日召开。', ['date']],
  ['hours and minutes exchanged', '会议于6:05结束。', '会议于5:06结束。', ['date']],
  ['a year written otherwise', '工程始于2019年。', '工程始于二〇一九年。', ['words']],
  ['a weekday', '通报将在周三公布。', '通报将在周四公布。', ['date']],
  ['a weekday written otherwise', '通报将在周三公布。', '通报将在星期三公布。', ['words']],
  ['a time of day', '上午9时发布预警。', '上午10时发布预警。', ['date']],
  ['a time of day in the afternoon', '下午3点半开始转移。', '下午4点半开始转移。', ['date']],
  ['a deadline', '各县区要在6月底前完成排查。', '各县区要在7月底前完成排查。', ['deadline']],
  ['a deadline written otherwise', '各县区要在6月30日前完成。', '各县区要在六月三十日前完成。', ['words']],
  ['a deadline in days', '有关单位须三日内上报。', '有关单位须五日内上报。', ['deadline']],
  ['a deadline taken out', '各县区要在6月底前完成排查整改工作。', '各县区要尽快完成排查整改工作。', ['deadline']],
  ['a deadline put in', '水利局要抓紧修复堤坝缺口。', '水利局要在本月底前修复堤坝缺口。', ['deadline']],
  // Names and offices.
  ['a name', '市长王建国到现场指挥。', '市长王建军到现场指挥。', ['name']],
  ['an office', '副市长李红梅到现场指挥。', '市长李红梅到现场指挥。', ['office']],
  ['a place', '青云县启动应急响应。', '青山县启动应急响应。', ['name']],
  ['a body', '市水利局负责抢修。', '市应急管理局负责抢修。', ['words']],
  // Quotes.
  ['words of a quote', '他说：“我们一定守住大堤。”', '他说：“我们尽力守住大堤。”', ['quote']],
  ['a quote’s marks', '他说：“我们一定守住大堤。”', '他说：「我们一定守住大堤。」', []],
  // Words.
  ['a negation', '不排除人为原因。', '排除人为原因。', ['words']],
  ['two edits in one sentence', '副市长李红梅称12人获救。', '副市长李红梅称16人已获救。', ['figure']],
  // No edits.
  ['punctuation', '会议强调，要抓紧；要抓实。', '会议强调：要抓紧、要抓实！', []],
  ['the other script', '会议强调要抓紧整改隐患。', '會議強調要抓緊整改隱患。', []],
  ['white space', '　　会议强调，要抓紧 5 件事。', '会议强调，要抓紧5件事。', []],
  ['two paragraphs', '会议强调要抓紧。各地要报告。', '会议强调要抓紧。\n各地要报告。', []],
  ['counters', '阅读 1.2万 · 评论 56\n要抓紧。', '阅读 1.9万 · 评论 88\n要抓紧。', []],
  ['counters beside the author', '记者 王小明 | 3分钟前 | 12条评论', '记者 王小明 | 2小时前 | 90条评论', []],
  ['editors', '编辑：王五 审核：赵六\n要抓紧。', '编辑：孙七 审核：周八\n要抓紧。', []],
  ['shares', '分享 8　点赞 33\n要抓紧。', '分享 19　点赞 70\n要抓紧。', []],
  // Whole sentences.
  ['a note of correction', '要抓紧。', '要抓紧。\n更正：本文早前误写了会议地点。', ['added']],
  [
    'an entry of a live blog',
    '10:30 水位继续上涨。',
    '10:45 救援队抵达现场，开始转移。\n10:30 水位继续上涨。',
    ['added'],
  ],
  [
    'a paragraph moved',
    '会议听取了水利局关于水库隐患排查的汇报。\n各县区负责人签订了责任书。\n与会人员察看了堤坝。',
    '各县区负责人签订了责任书。\n与会人员察看了堤坝。\n会议听取了水利局关于水库隐患排查的汇报。',
    ['moved'],
  ],
];

const ENGLISH: readonly Pair[] = [
  // Figures.
  ['a death toll', 'At least 12 people were killed.', 'At least 21 people were killed.', ['figure']],
  ['a figure in words', 'At least 12 people were killed.', 'At least twelve people were killed.', ['words']],
  ['another in words', 'At least 12 people were killed.', 'At least twenty-one people were killed.', ['figure']],
  ['a compound in words', 'Some 21 people were killed.', 'Some twenty-one people were killed.', ['words']],
  ['a unit of money', 'It will cost $3m in all.', 'It will cost $3bn in all.', ['figure']],
  ['a sum written out', 'It will cost $1.5 million in all.', 'It will cost $1,500,000 in all.', ['words']],
  ['percentage points', 'Rates rose by 5% last year.', 'Rates rose by 5 percentage points last year.', ['figure']],
  ['per cent to percentage points', 'Rates rose by 5 percent.', 'Rates rose by 5 percentage points.', ['figure']],
  ['per cent written otherwise', 'Rates rose by 5 per cent.', 'Rates rose by 5%.', ['words']],
  ['a currency', 'The fine is £500 a day.', 'The fine is €500 a day.', ['figure']],
  ['a fraction', 'About a third of homes flooded.', 'About a quarter of homes flooded.', ['figure']],
  ['a decade', 'It dates from the 1970s.', 'It dates from the 1980s.', ['date']],
  // Dates and deadlines.
  ['a weekday', 'He spoke on Tuesday evening.', 'He spoke on Wednesday evening.', ['date']],
  ['a day', 'He spoke on March 3 in Leeds.', 'He spoke on March 13 in Leeds.', ['date']],
  ['a day written otherwise', 'He spoke on March 3 in Leeds.', 'He spoke on 3 March in Leeds.', ['words']],
  ['a deadline', 'Firms must reply by Friday.', 'Firms must reply by Monday.', ['deadline']],
  ['a deadline in days', 'Firms must reply within 30 days.', 'Firms must reply within 60 days.', ['deadline']],
  ['a day and month exchanged', 'He spoke on March 4 in Leeds.', 'He spoke on April 3 in Leeds.', ['date']],
  // Names and offices.
  ['a surname', 'Sarah Okafor chaired the meeting.', 'Sarah Okoro chaired the meeting.', ['name']],
  ['an office', 'Deputy Mayor Sarah Okafor spoke first.', 'Mayor Sarah Okafor spoke first.', ['office']],
  // Quotes.
  ['words of a quote', '“We will rebuild the bridge,” she said.', '“We may rebuild the bridge,” she said.', ['quote']],
  ['straight quotes', '“We won’t rebuild it,” she said.', '"We won\'t rebuild it," she said.', []],
  // Words.
  ['a hyphen between words', 'The player re-signed on Monday.', 'The player resigned on Monday.', ['words']],
  ['an allegation', 'The man who killed her fled.', 'The man accused of killing her fled.', ['words']],
  // No edits.
  ['points in an acronym', 'The US and the UK agreed.', 'The U.S. and the U.K. agreed.', []],
  ['a dash', 'The plan - long delayed - passed.', 'The plan — long delayed — passed.', []],
  ['commas of thousands', 'It cost 1500 pounds.', 'It cost 1,500 pounds.', []],
  ['counters', '1,204 views · 3 hours ago\nIt passed.', '1,377 views · 5 hours ago\nIt passed.', []],
  ['time to read', '5 min read | 120 comments\nIt passed.', '6 min read | 148 comments\nIt passed.', []],
  [
    'counters beside the author',
    'By Jane Doe | 3 hours ago | 12 comments',
    'By Jane Doe | 2 days ago | 90 comments',
    [],
  ],
  // Whole sentences.
  ['a note of correction', 'It passed.', 'It passed.\nThis article was amended to correct the vote.', ['added']],
  [
    'an entry of a live blog',
    '14:05 Crews arrive.',
    '14:20 Roads reopen after two hours.\n14:05 Crews arrive.',
    ['added'],
  ],
  [
    'a paragraph moved',
    'Officials heard a report on the state of the reservoirs.\nDistrict heads signed pledges.\nThey saw the dam.',
    'District heads signed pledges.\nThey saw the dam.\nOfficials heard a report on the state of the reservoirs.',
    ['moved'],
  ],
];

describe('made pairs of readings with known edits', () => {
  test.each(CHINESE)('Chinese: %s', (_, before, after, expected) => {
    expect(said(within(before, 'zh-CN'), within(after, 'zh-CN'), 'zh-CN')).toEqual(expected);
  });

  test.each(ENGLISH)('English: %s', (_, before, after, expected) => {
    expect(said(within(before, 'en'), within(after, 'en'), 'en')).toEqual(expected);
  });
});
