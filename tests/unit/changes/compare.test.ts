import { describe, expect, test } from 'vitest';
import { parseFold } from '@/utils/anchoring/fold';
import { byGravity, type Change, compareVersions } from '@/utils/changes/compare';
import { officialsIn } from '@/utils/changes/officials-in';
import { foldTable } from '../anchoring/fold-table';
import { cpuMs } from '../cpu-time';

const BEFORE = [
  '衡阳市召开全市反恐怖工作会议',
  '5月18日，衡阳市召开会议，市委书记刘越高强调“要层层压实责任，确保万无一失”。',
  '全市共排查隐患1.5万处，整改率98%。各县市区要在6月30日前完成整改。',
  '会议由市长朱健主持。与会人员实地察看了高铁站。',
].join('\n');

const changesOf = (after: string, before = BEFORE): Change[] =>
  compareVersions({ text: before }, { text: after }, { lang: 'zh-CN' });
const edited = (from: string, to: string): string => {
  if (!BEFORE.includes(from)) throw new Error(`not in the text: ${from}`);
  return BEFORE.replace(from, to);
};
const words = (text: string, places: Change['deleted']): string[] =>
  places.map(({ start, end }) => text.slice(start, end));

describe('the kinds of edits in an article', () => {
  test.each([
    ['a figure', '98%', '95%', 'figure', '98%', '95%'],
    ['the point of a figure', '1.5万', '15万', 'figure', '1.5', '15'],
    ['a date', '5月18日', '5月19日', 'date', '18', '19'],
    ['a deadline', '6月30日前', '7月30日前', 'deadline', '6', '7'],
    ['a name', '朱健', '王德山', 'name', '朱健', '王德山'],
    ['words of a quotation', '万无一失', '平稳有序', 'quote', '万无一失', '平稳有序'],
    ['one character of a word', '压实', '夯实', 'quote', '压', '夯'],
    ['a word', '实地察看', '现场观摩', 'words', '实地察看', '现场观摩'],
  ] as const)('says %s, and which words', (_, from, to, kind, gone, come) => {
    const after = edited(from, to);
    const [change, ...more] = changesOf(after);
    expect(more).toEqual([]);
    expect(change?.kinds[0]).toBe(kind);
    expect(words(BEFORE, change?.deleted ?? [])).toEqual([gone]);
    expect(words(after, change?.inserted ?? [])).toEqual([come]);
  });

  test.each([
    ['white space', edited('，', ' ， ').replace('\n', ' \n\u00a0')],
    ['punctuation and quotation marks', BEFORE.replace(/[“”]/g, '"').replace(/，/g, ',')],
    ['full-width digits', BEFORE.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ['a paragraph cut in two', edited('各县', '\n各县')],
    ['two sentences made one', edited('98%。', '98%，')],
    ['counters and what stands beside', `阅读：1234\n${BEFORE}\n3小时前\n责任编辑：张三`],
    ['soft hyphens', edited('实地', '实\u200b地')],
  ])('%s is not an edit', (_, after) => {
    expect(after).not.toBe(BEFORE);
    expect(changesOf(after)).toEqual([]);
  });

  test('the other Chinese script is not an edit if the table is loaded', () => {
    const after = BEFORE.replace(/会议/g, '會議');
    const fold = parseFold(foldTable('會会議议'));
    expect(compareVersions({ text: BEFORE }, { text: after }, { lang: 'zh', fold })).toEqual([]);
    expect(changesOf(after)).not.toEqual([]);
  });

  test('a deleted sentence has no place in the new text, and an added one none in the old', () => {
    const [gone, ...none] = changesOf(edited('与会人员实地察看了高铁站。', ''));
    expect(none).toEqual([]);
    expect(gone).toMatchObject({ did: 'removed', kinds: ['words'], inserted: [] });
    expect(words(BEFORE, gone ? [gone.before] : [])).toEqual(['与会人员实地察看了高铁站。']);
    expect(gone && gone.after.end - gone.after.start).toBe(0);
    const after = edited('会议由', '此前，省里已有部署要求。会议由');
    const [come] = changesOf(after);
    expect(come?.did).toBe('added');
    expect(words(after, come?.inserted ?? [])).toEqual(['此前，省里已有部署要求。']);
  });

  test('a word that could begin with a surname is not a name', () => {
    const before = '全市要着力构建校园内部治安防控体系，健全责任体系。';
    const kinds = changesOf(before.replace('构建', '构筑'), before).map((change) => change.kinds);
    expect(kinds).toEqual([['words']]);
  });

  test.each([
    ['胡志文指出', '胡志文表示'],
    ['李华强调', '李华要求'],
    ['周文王说', '周文王问'],
  ])('a person’s action is not part of the name: %s became %s', (from, to) => {
    const before = `${from}，全市要着力构建校园内部治安防控体系，健全责任体系。`;
    expect(changesOf(before.replace(from, to), before).map(({ kinds }) => kinds)).toEqual([['words']]);
  });

  test('a paragraph in another place was moved, not edited', () => {
    const lines = BEFORE.split('\n');
    const after = [lines[0], lines[2], lines[1], lines[3]].join('\n');
    const changes = changesOf(after);
    expect(changes.map(({ kinds }) => kinds[0])).toEqual(['moved']);
  });

  describe('a paragraph that moved past edited ones', () => {
    const MEETING = [
      '11月1日，临江市召开防汛工作部署会，市委书记张建国出席会议并讲话。',
      '会议指出，今年以来全市共投入防汛资金3.2亿元，转移群众4560人。',
      '张建国强调，各县区要在11月30日前完成水库隐患排查。',
      '“我们绝不能有丝毫松懈，必须把人民生命安全放在首要位置。”张建国说。',
      '李红梅要求，各乡镇要在本周五前报送值班名单。',
      '陈志强介绍，临江水库目前水位为87.5米。预计明年汛期降水偏多一至二成。',
    ];
    const [first = '', money = '', deadline = '', quote = '', order = '', moved = ''] = MEETING;

    test('is reported as moved, once; other edits keep their kind', () => {
      const after = [
        first,
        moved,
        money.replace('4560', '4650'),
        deadline.replace('11月30日', '12月10日'),
        quote.replace('丝毫', '半点'),
        order,
      ].join('\n');
      const changes = compareVersions({ text: MEETING.join('\n') }, { text: after }, { lang: 'zh-CN' });
      expect(byGravity(changes).map(({ kinds, did }) => [kinds[0], did])).toEqual([
        ['figure', 'edited'],
        ['deadline', 'edited'],
        ['quote', 'edited'],
        ['moved', 'moved'],
      ]);
      expect(
        words(
          after,
          changes.filter(({ did }) => did === 'moved').map((change) => change.after),
        ),
      ).toEqual([moved]);
    });

    test('and was itself edited is reported as edited only', () => {
      const after = [first, moved.replace('87.5', '78.5'), money, deadline, quote, order].join('\n');
      const changes = compareVersions({ text: MEETING.join('\n') }, { text: after }, { lang: 'zh-CN' });
      expect(changes.map(({ kinds, did }) => [kinds[0], did])).toEqual([
        ['figure', 'edited'],
        ['moved', 'moved'],
      ]);
    });
  });

  test.each([
    [
      'a promise whose deadline went',
      'She said: “We will publish every report within ten working days.”',
      'She said: “We will publish the reports in due course.”',
      'deadline',
    ],
    ['a cell of a table', '34', '43', 'figure'],
  ])('%s is one edit, although little of it is left', (_, was, is, kind) => {
    const around = (line: string): string =>
      `The council met on Tuesday in the town hall.\n${line}\nIt will meet again.`;
    const changes = compareVersions({ text: around(was) }, { text: around(is) }, { lang: 'en' });
    expect(changes.map(({ kinds, did }) => [kinds[0], did])).toEqual([[kind, 'edited']]);
  });

  test('two figures exchanged in a table were edited, not moved; a row elsewhere was moved', () => {
    const table = (...cells: string[]): string =>
      ['全市桥梁安全检查结果公布如下，请各单位核对。', ...cells, '以上数据由市交通局统计。'].join('\n');
    const kinds = (before: string, after: string) =>
      changesOf(after, before).map((change) => [change.kinds[0], change.did]);
    const before = table('大桥', '34', '小桥', '43');
    expect(kinds(before, table('大桥', '43', '小桥', '34'))).toEqual([
      ['figure', 'edited'],
      ['figure', 'edited'],
    ]);
    expect(kinds(before, table('小桥', '43', '大桥', '34'))).toEqual([['moved', 'moved']]);
  });

  test('a sentence replaced by an unrelated one was not edited into it', () => {
    const changes = changesOf(edited('与会人员实地察看了高铁站。', '省直有关单位派员列席。'));
    expect(changes.map(({ did }) => did).sort()).toEqual(['added', 'removed']);
  });

  test('the same day in other words is not a new deadline; a rank is an office', () => {
    const before = '市水利局要在年底前完成储备。市委书记张建国出席会议。会议由县长赵敏主持。';
    const after = before.replace('年底前', '年底之前').replace('市委书记', '市委副书记').replace('县长', '副县长');
    const officials = officialsIn(before, after, 'zh-CN');
    const changes = compareVersions({ text: before }, { text: after }, { lang: 'zh-CN', officials });
    expect(changes.map(({ kinds }) => kinds)).toEqual([['words'], ['office'], ['office']]);
  });

  test('adding an office deletes nothing and is a change of office', () => {
    const before = '市委书记张建国出席会议。会议由副市长赵敏主持。';
    const after = before.replace('副市长', '副市长、代市长');
    const officials = officialsIn(before, after, 'zh-CN');
    const [change, ...more] = compareVersions({ text: before }, { text: after }, { lang: 'zh-CN', officials });
    expect([change?.kinds, change?.deleted, more]).toEqual([['office'], [], []]);
    expect(words(after, change?.inserted ?? [])).toEqual(['、代市长']);
  });

  test('a sentence with two edits is one change of both kinds, the more serious first', () => {
    const after = BEFORE.replace('朱健主持', '王德山主持').replace('98%', '95%').replace('实地察看', '现场观摩');
    expect(byGravity(changesOf(after)).map(({ kinds }) => kinds[0])).toEqual(['name', 'figure', 'words']);
    const both = edited('1.5万处，整改率98%', '1.6万处，整改比例98%');
    expect(changesOf(both).map(({ kinds }) => kinds)).toEqual([['figure', 'words']]);
  });

  test('titles are compared if both are known', () => {
    const [change] = compareVersions({ title: '三人死亡', text: BEFORE }, { title: '四人死亡', text: BEFORE });
    expect(change).toMatchObject({ kinds: ['title'], deleted: [{ start: 0, end: 1 }] });
    expect(compareVersions({ text: BEFORE }, { title: '四人死亡', text: BEFORE })).toEqual([]);
  });

  test('Chinese behind a word in Latin capitals is no part of its name; the word itself is one', () => {
    const kindsOf = (a: string, b: string) =>
      compareVersions({ text: a }, { text: b }, { lang: 'zh' }).flatMap(({ kinds }) => kinds);
    const before = '他表示，App要在一周内整改，有关部门将复查。';
    expect(kindsOf(before, before.replace('App要', 'App应当'))).toEqual(['words']);
    expect(kindsOf(before, before.replace('App要', 'App必须立即'))).toEqual(['words']);
    expect(kindsOf('负责人Oduya表示遗憾。', '负责人Adeyemi表示遗憾。')).toEqual(['name']);
  });

  test('in English, names, figures, dates and deadlines are recognised', () => {
    const before =
      'Mayor Anna Holt said on Tuesday that 12 people were hurt. Contractors must finish by June 30. It cost $1,500 in all.';
    const kindOf = (from: string, to: string) =>
      compareVersions({ text: before }, { text: before.replace(from, to) }, { lang: 'en' }).map(
        ({ kinds }) => kinds[0],
      );
    expect(kindOf('Holt', 'Reed')).toEqual(['name']);
    expect(kindOf('12 people', '14 people')).toEqual(['figure']);
    expect(kindOf('Tuesday', 'Monday')).toEqual(['date']);
    expect(kindOf('by June 30', 'by July 30')).toEqual(['deadline']);
    expect(kindOf('$1,500', '$1500')).toEqual([]);
    expect(kindOf('hurt', 'harmed')).toEqual(['words']);
  });

  test('two long texts with nothing in common are compared quickly', async () => {
    const one = Array.from({ length: 3000 }, (_, i) => `甲${i}号文件要求各地抓紧落实。`).join('\n');
    const other = Array.from({ length: 3000 }, (_, i) => `乙${i + 9000}次列车晚点到达车站。`).join('\n');
    const spent = await cpuMs(() => expect(changesOf(other, one).length).toBeGreaterThan(0));
    expect(spent).toBeLessThan(8000);
  });
});
