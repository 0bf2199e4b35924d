import { describe, expect, test } from 'vitest';
import { type CodedPassage, propose } from '@/utils/suggestions/propose';

const CHINESE = [
  '青云市召开防汛工作会议。市委书记陆明远出席会议并讲话。',
  '陆明远强调，各县市区要在6月底前完成水库除险加固。要加强值班值守，24小时内上报险情。',
  '会后，与会人员参观了展览。居民周小兰说，雨下得很大。',
].join('\n');

const ENGLISH = [
  'The council met on Monday. Mayor Dana Fielding chaired the meeting.',
  'Fielding said every school must repair its gates by the end of June. Parents welcomed the move.',
].join('\n');

/** The proposal for these words of an article, coded as `kind`. */
function coded(text: string, words: string, kind: CodedPassage['kind'], published = '2026-05-18') {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const lang = text === ENGLISH ? 'en' : 'zh-CN';
  return propose({ text, lang, published }, [{ id: 'a', kind, start, end: start + words.length }]).get('a');
}

describe('a passage coded as a directive', () => {
  test('gets speaker, addressee, action, strength and deadline', () => {
    expect(coded(CHINESE, '各县市区要在6月底前完成水库除险加固', 'directive')?.directive).toMatchObject({
      speaker: '陆明远',
      title: '市委书记',
      verb: '强调',
      addressee: '各县市区',
      action: expect.stringContaining('完成水库除险加固'),
      strength: 'must',
      deadline: { text: '6月底前', date: '2026-06-30' },
    });
  });

  test('in English is read in the same way', () => {
    expect(
      coded(ENGLISH, 'every school must repair its gates by the end of June', 'directive')?.directive,
    ).toMatchObject({
      speaker: 'Dana Fielding',
      title: 'Mayor',
      addressee: expect.stringContaining('every school'),
      action: expect.stringContaining('repair its gates'),
      strength: 'must',
      deadline: { text: 'by the end of June', date: '2026-06-30' },
    });
  });

  test('gets its own clause’s deadline, not the next one’s', () => {
    const { deadline } = coded(CHINESE, '24小时内上报险情', 'directive')?.directive ?? {};
    expect(deadline).toEqual({ text: '24小时内', date: '2026-05-19' });
  });

  test('that no rule recognises keeps what it says itself', () => {
    const text = '门卫老王在值班室。家长必须在7月1日前登记。';
    expect(coded(text, '家长必须在7月1日前登记', 'directive')?.directive).toMatchObject({
      strength: 'must',
      deadline: { text: '7月1日前', date: '2026-07-01' },
    });
  });

  test('without any of this gets no proposal', () => {
    expect(coded(CHINESE, '雨下得很大', 'directive')?.directive).toMatchObject({ action: '', deadline: { text: '' } });
  });

  test.each([
    ['其结果不仅损人害己，还会破坏全球产业链供应链稳定畅通，拖累全球经济转型。', '供应链'],
    ['中国庞大的市场为新技术提供了充足空间，规模效应不仅降低了成本，也加快了推广。', '效应'],
  ])('of %s begins with a whole word', (text, word) => {
    const found = propose({ text, lang: 'zh-CN' }, [{ id: 'a', kind: 'directive', start: 0, end: text.length }]);
    expect(found.get('a')?.directive?.action).toMatch(new RegExp(`^(?:$|${word})`));
  });

  test('in an unsupported language gets empty cells', () => {
    const text = 'Le maire a ordonné la fermeture des écoles.';
    const found = propose({ text, lang: 'fr' }, [{ id: 'a', kind: 'directive', start: 0, end: text.length }]);
    expect(found.get('a')?.directive).toMatchObject({ speaker: '', action: '', verb: '' });
  });
});

describe('one of several tasks in a sentence', () => {
  const MEETING =
    '临江市召开防汛会议。市长李红梅主持会议。\n李红梅要求，市应急管理局要在三个月内建成全市统一的预警平台，各乡镇要在本周五前报送值班名单。' +
    '各县区要在11月30日前完成水库隐患排查，12月15日前上报整改方案。市水利局要在年底前完成物资储备，储备量不得低于去年水平。';
  const COUNCIL =
    'Mayor Dana Fielding chaired the meeting.\nFielding said every school must repair its gates by the end of June, and the ferry company must publish its timetable by 15 July.';

  test.each([
    // Each with whom it is for, what, and by when.
    [
      MEETING,
      '各乡镇要在本周五前报送值班名单',
      { addressee: '各乡镇', action: '要在本周五前报送值班名单', deadline: { text: '本周五前', date: '2026-11-06' } },
    ],
    [
      MEETING,
      '市应急管理局要在三个月内建成全市统一的预警平台',
      {
        addressee: '市应急管理局',
        action: '要在三个月内建成全市统一的预警平台',
        deadline: { text: '三个月内', date: '2027-02-02' },
      },
    ],
    // The words before the passage name who is told.
    [
      MEETING,
      '报送值班名单',
      { addressee: '各乡镇', action: '报送值班名单', deadline: { text: '本周五前', date: '2026-11-06' } },
    ],
    [
      MEETING,
      '12月15日前上报整改方案',
      { addressee: '各县区', action: '12月15日前上报整改方案', deadline: { text: '12月15日前', date: '2026-12-15' } },
    ],
    // Another task's deadline is not its own.
    [
      MEETING,
      '储备量不得低于去年水平',
      { addressee: '市水利局', action: '储备量不得低于去年水平', deadline: { text: '' } },
    ],
    [
      COUNCIL,
      'the ferry company must publish its timetable by 15 July',
      {
        addressee: 'the ferry company',
        action: 'publish its timetable by 15 July',
        deadline: { text: 'by 15 July', date: '2027-07-15' },
      },
    ],
    [
      COUNCIL,
      'every school must repair its gates',
      { addressee: 'every school', action: 'repair its gates', deadline: { text: '' } },
    ],
  ])('%#: the marked one', (text, words, said) => {
    const start = text.indexOf(words);
    const lang = text === MEETING ? 'zh-CN' : 'en';
    const passage = { id: 'a', kind: 'directive' as const, start, end: start + words.length };
    const found = propose({ text, lang, published: '2026-11-02' }, [passage]).get('a')?.directive;
    expect(found).toMatchObject(said);
    expect(found?.speaker).toBe(text === MEETING ? '李红梅' : 'Dana Fielding');
  });

  test.each([
    ['张建国强调，11月30日前，各县区要完成排查，并于12月15日前上报方案。', '各县区要完成排查', '各县区', '2026-11-30'],
    ['张建国强调，11月30日前，各县区要完成排查，并于12月15日前上报方案。', '完成排查', '各县区', '2026-11-30'],
    ['张建国强调，11月30日前，各县区要完成排查，并于12月15日前上报方案。', '上报方案', '各县区', '2026-12-15'],
    ['张建国强调，今年年底前，各县区要建成预警平台，配齐值班人员。', '各县区要建成预警平台', '各县区', '2026-12-31'],
    // A deadline before those who are told holds for all their tasks.
    ['张建国强调，今年年底前，各县区要建成预警平台，配齐值班人员。', '配齐值班人员', '各县区', '2026-12-31'],
    ['会议要求，6月底前各学校必须完成安防改造，教育局要组织验收。', '各学校必须完成安防改造', '各学校', '2027-06-30'],
    ['会议要求，6月底前各学校必须完成安防改造，教育局要组织验收。', '完成安防改造', '各学校', '2027-06-30'],
    ['会议要求，6月底前各学校必须完成安防改造，教育局要组织验收。', '教育局要组织验收', '教育局', undefined],
  ])('with the deadline at the start, before the addressee: %s: %s', (text, words, addressee, date) => {
    const start = text.indexOf(words);
    const passage = { id: 'a', kind: 'directive' as const, start, end: start + words.length };
    const found = propose({ text, lang: 'zh-CN', published: '2026-11-02' }, [passage]).get('a')?.directive;
    expect([found?.addressee, found?.deadline.date]).toEqual([addressee, date]);
    expect(found?.action).not.toBe('');
  });

  test('two marked ones are two directives, each with its own words', () => {
    const passages = ['市应急管理局要在三个月内', '各乡镇要在本周五前报送'].map((words, i) => {
      const start = MEETING.indexOf(words);
      return { id: `${i}`, kind: 'directive' as const, start, end: start + words.length };
    });
    const found = propose({ text: MEETING, lang: 'zh-CN', published: '2026-11-02' }, passages);
    expect(['0', '1'].map((id) => found.get(id)?.directive?.addressee)).toEqual(['市应急管理局', '各乡镇']);
  });
});

describe('a passage coded as an official', () => {
  test.each([
    { words: '市委书记陆明远', found: { name: '陆明远', title: '市委书记' } },
    // Named again without the title: the article has it.
    { words: '陆明远强调', found: { name: '陆明远', title: '市委书记' } },
    // No rule knows the name: then it stands alone.
    { words: '周小兰', found: { name: '周小兰', title: '' } },
    // A sentence is not a name.
    { words: '会后，与会人员参观了展览', found: { name: '', title: '' } },
  ])('$words', ({ words, found }) => expect(coded(CHINESE, words, 'official')?.official).toMatchObject(found));

  test('an English name', () =>
    expect(coded(ENGLISH, 'Mayor Dana Fielding', 'official')?.official).toMatchObject({
      name: 'Dana Fielding',
      title: 'Mayor',
    }));
});

test('a passage coded twice is proposed twice', () => {
  const passage = { id: 'a', start: 0, end: CHINESE.length };
  const found = propose({ text: CHINESE, lang: 'zh-CN' }, [
    { ...passage, kind: 'directive' },
    { ...passage, kind: 'official' },
  ]);
  expect(Object.keys(found.get('a') ?? {})).toEqual(['directive', 'official']);
});

test.each([
  ['Maria del Carmen Ruiz', 'Maria del Carmen Ruiz'],
  ['J. K. O’Neil Jr.', 'J. K. O’Neil Jr.'],
  ['Нурлан Ахметов', 'Нурлан Ахметов'],
  ['All rights reserved.', ''],
  ['The man ran', ''],
])('“%s”, coded as an official but unknown to the rules, gives the name “%s”', (passage, name) => {
  const text = `Something happened.\n${passage}\nSomething else happened.`;
  const start = text.indexOf(passage);
  const found = propose({ text, lang: 'en' }, [{ id: 'a', kind: 'official', start, end: start + passage.length }]);
  expect(found.get('a')?.official?.name).toBe(name);
});
