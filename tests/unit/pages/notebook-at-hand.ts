import type { Annotation } from '@/utils/model/annotation';
import type { Article, ArticleMetadata } from '@/utils/model/article';
import { type Directive, EMPTY_DIRECTIVE } from '@/utils/model/directive';
import type { Official } from '@/utils/model/official';
import { saveAnnotation } from '@/utils/store/annotations';
import { saveArticleNote } from '@/utils/store/article-note';
import { saveArticle } from '@/utils/store/articles';
import { readCodebook } from '@/utils/store/codes';
import type { Database } from '@/utils/store/database';

/** The codes of a new notebook, by their English names. */
const CODES = {
  key: 'Key passage',
  directive: 'Directive',
  official: 'Official',
  place: 'Place',
  figure: 'Figure',
  pledge: 'Pledge',
  problem: 'Problem',
} as const;

interface Mark {
  quote: string;
  codes: (keyof typeof CODES)[];
  note?: string;
  directive?: Partial<Directive>;
  official?: Partial<Official>;
}

interface Reading {
  url: string;
  about: Pick<ArticleMetadata, 'title' | 'lang' | 'kind'> & Partial<ArticleMetadata>;
  paragraphs: string[];
  note?: string;
  marks: Mark[];
}

/** Six articles, four in Chinese and two in English, with thirty annotations; all of it is invented. */
export const READINGS: readonly Reading[] = [
  {
    url: 'https://www.qingyun.example/zwxw/20260518_1001.html',
    about: {
      title: '青云市召开校园安全工作会议',
      lang: 'zh-CN',
      kind: 'government',
      source: '青云市融媒体中心',
      site: '青云市人民政府网',
      authors: [{ name: '张明', role: '记者' }],
      published: { text: '2026年5月18日', iso: '2026-05-18' },
    },
    paragraphs: [
      '5月18日，青云市召开校园安全工作会议。市委书记李强民出席会议并讲话。',
      '李强民强调，各县市区要压实主体责任，6月底前完成校园周边隐患排查。',
      '副市长周晓梅指出，部分学校门岗形同虚设。会议要求，教育部门要逐校建立台账，每月通报一次。',
      '会议强调，要强化部门联动，今年投入1200万元改造校门。',
    ],
    note: '和去年的会议比较。',
    marks: [
      {
        quote: '市委书记李强民',
        codes: ['official'],
        official: { name: '李强民', title: '市委书记', organisation: '市委', place: '青云市' },
      },
      {
        quote: '李强民强调，各县市区要压实主体责任，6月底前完成校园周边隐患排查。',
        codes: ['directive'],
        note: '期限明确，没有说由谁验收。',
        directive: {
          speaker: '李强民',
          title: '市委书记',
          organisation: '市委',
          place: '青云市',
          verb: '强调',
          addressee: '各县市区',
          action: '要压实主体责任，6月底前完成校园周边隐患排查',
          strength: 'must',
          deadline: { text: '6月底前', date: '2026-06-30' },
        },
      },
      {
        quote: '副市长周晓梅',
        codes: ['official'],
        official: { name: '周晓梅', title: '副市长', organisation: '市政府', place: '青云市' },
      },
      { quote: '部分学校门岗形同虚设', codes: ['problem'], note: '原文**没有**数字。' },
      {
        quote: '会议要求，教育部门要逐校建立台账，每月通报一次。',
        codes: ['directive'],
      },
      { quote: '1200万元', codes: ['figure'] },
    ],
  },
  {
    url: 'https://www.qingyun.example/zwxw/20260602_1044.html',
    about: {
      title: '青云市部署防汛备汛',
      lang: 'zh-CN',
      kind: 'government',
      source: '青云日报',
      site: '青云市人民政府网',
      published: { text: '2026年6月2日', iso: '2026-06-02' },
    },
    paragraphs: [
      '青云市副市长周晓梅到东湖水库检查防汛工作。',
      '周晓梅要求，水利部门要在6月10日前备足物资，24小时值守。',
      '东湖镇负责人表示，将在一周内补齐沙袋缺口。',
    ],
    marks: [
      {
        quote: '青云市副市长周晓梅',
        codes: ['official'],
        official: { name: '周晓梅', title: '副市长', organisation: '市政府', place: '青云市' },
      },
      {
        quote: '周晓梅要求，水利部门要在6月10日前备足物资，24小时值守。',
        codes: ['directive', 'key'],
        directive: {
          speaker: '周晓梅',
          title: '副市长',
          organisation: '市政府',
          place: '青云市',
          verb: '要求',
          addressee: '水利部门',
          action: '要在6月10日前备足物资，24小时值守',
          strength: 'must',
          deadline: { text: '6月10日前', date: '2026-06-10' },
        },
      },
      { quote: '东湖水库', codes: ['place'] },
      { quote: '将在一周内补齐沙袋缺口', codes: ['pledge'], note: '到期再看。' },
      { quote: '24小时', codes: ['figure'] },
    ],
  },
  {
    url: 'https://paper.linchuan.example/2026/0605/a3.html',
    about: {
      title: '临川区公布老旧电梯更新名单',
      lang: 'zh-CN',
      kind: 'newspaper',
      source: '临川晚报',
      authors: [{ name: '王晓' }, { name: '刘芳' }],
      published: { text: '2026年6月5日', iso: '2026-06-05' },
    },
    paragraphs: [
      '临川区昨日公布第一批老旧电梯更新名单，涉及38个小区、216部电梯。',
      '区长陈立表示，年底前全部更新到位，资金由市、区和居民三方分担。',
      '有居民反映，名单没有写明施工时间。',
    ],
    marks: [
      { quote: '38个小区、216部电梯', codes: ['figure'] },
      {
        quote: '区长陈立',
        codes: ['official'],
        official: { name: '陈立', title: '区长', organisation: '区政府', place: '临川区' },
      },
      { quote: '年底前全部更新到位', codes: ['pledge'] },
      { quote: '名单没有写明施工时间', codes: ['problem'], note: '可以去问。' },
      { quote: '临川区', codes: ['place'] },
    ],
  },
  {
    url: 'https://weibo.example/1234/statuses/99',
    about: {
      title: '校门口的早晨',
      lang: 'zh-CN',
      kind: 'portal',
      published: { text: '2026-06-07', iso: '2026-06-07' },
    },
    paragraphs: ['早上七点半，校门口堵了四十分钟。', '交警说，下周开始单向通行。'],
    marks: [
      { quote: '堵了四十分钟', codes: [] },
      { quote: '下周开始单向通行', codes: ['pledge'] },
    ],
  },
  {
    url: 'https://courier.example/2026/05/safety-checks',
    about: {
      title: 'Council orders safety checks at every school gate',
      lang: 'en',
      kind: 'newspaper',
      source: 'The Courier',
      authors: [{ name: 'Dana Fielding' }],
      published: { text: 'May 18, 2026', iso: '2026-05-18T09:30:00+01:00' },
    },
    paragraphs: [
      'The council ordered safety checks at every school gate on Monday after a wall fell in Harrow Lane.',
      'Mayor Jane Roe said headteachers must report back by June 30.',
      'Opposition leader Sam Hill called the plan “a clipboard exercise” and said some 200 pupils had been moved already.',
      'The council will publish the list of schools by May 31.',
    ],
    note: 'Compare with the **Chinese** meetings.',
    marks: [
      {
        quote: 'Mayor Jane Roe',
        codes: ['official'],
        official: { name: 'Jane Roe', title: 'Mayor', organisation: 'the council', place: 'Harrow' },
      },
      {
        quote: 'Mayor Jane Roe said headteachers must report back by June 30.',
        codes: ['directive'],
        note: 'Who checks the reports?',
        directive: {
          speaker: 'Jane Roe',
          title: 'Mayor',
          organisation: 'the council',
          place: 'Harrow',
          verb: 'said',
          addressee: 'headteachers',
          action: 'must report back by June 30',
          strength: 'must',
          deadline: { text: 'by June 30', date: '2026-06-30' },
        },
      },
      { quote: 'The council ordered safety checks at every school gate', codes: ['directive'] },
      { quote: 'a wall fell in Harrow Lane', codes: ['problem', 'place'] },
      { quote: 'some 200 pupils', codes: ['figure'] },
      { quote: 'The council will publish the list of schools by May 31.', codes: ['pledge'] },
      { quote: 'a clipboard exercise', codes: ['key'], note: 'His words, not ours.' },
    ],
  },
  {
    url: 'https://gazette.example/budget/2026',
    about: {
      title: 'What the budget says about bridges',
      lang: 'en',
      kind: 'newspaper',
      source: 'The Gazette',
      published: { text: '3 June 2026', iso: '2026-06-03' },
    },
    paragraphs: [
      'Bridges get £12 million, a third less than last year.',
      'Engineers warned that four of them will close within two winters.',
      'The minister promised a second look in autumn.',
    ],
    marks: [
      { quote: '£12 million', codes: ['figure'] },
      { quote: 'four of them will close within two winters', codes: ['problem'], note: '' },
      { quote: 'a third less than last year', codes: ['key'] },
      { quote: 'The minister promised a second look in autumn.', codes: ['pledge'] },
      { quote: 'Engineers warned', codes: [] },
    ],
  },
];

export const MARKS = READINGS.reduce((sum, { marks }) => sum + marks.length, 0);

const CONTEXT = 32;

function fail(why: string): never {
  throw new Error(why);
}

function targetOf(text: string, quote: string, revision: string): Annotation['target'] {
  const start = text.indexOf(quote);
  if (start < 0) fail(`Not in the text: ${quote}`);
  const end = start + quote.length;
  const around = { prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT) };
  return { revision, selector: { quote: { exact: quote, ...around }, position: { start, end } } };
}

/** Keeps one reading as the background does; answers its article. */
export async function keepReading(db: Database, { url, about, paragraphs, note, marks }: Reading): Promise<Article> {
  const text = paragraphs.join('\n');
  const metadata = { authors: [], editors: [], dir: 'ltr' as const, keywords: [], provenance: {}, ...about };
  const html = paragraphs.map((words) => `<p>${words}</p>`).join('');
  const { article, revision } = await saveArticle(db, { url, metadata, html, text, trail: [] }, url);
  const codebook = await readCodebook(db);
  const idOf = (name: keyof typeof CODES): string =>
    codebook.find(({ names }) => names.en === CODES[name])?.id ?? fail(`No code ${name}.`);
  for (const { quote, codes, note, directive, official } of marks) {
    const isOffered = directive !== undefined || official !== undefined;
    await saveAnnotation(db, {
      id: crypto.randomUUID(),
      articleId: article.id,
      target: targetOf(text, quote, revision.sha256),
      codes: codes.map(idOf),
      note: note ?? '',
      origin: isOffered
        ? { by: 'rule', rule: 'zh.directive.said-must', version: '2', confidence: 0.86, corrected: false }
        : { by: 'hand' },
      ...(directive ? { directive: { ...EMPTY_DIRECTIVE, ...directive } } : {}),
      ...(official ? { official: { name: '', title: '', organisation: '', place: '', ...official } } : {}),
    });
  }
  if (note) await saveArticleNote(db, article.id, note, '');
  return article;
}

/** Keeps all of them, in their order. */
export async function keepReadings(db: Database): Promise<void> {
  for (const reading of READINGS) await keepReading(db, reading);
}

/** Keeps an article again as its page reads a day later, with `words` instead of others. */
export async function editReading(db: Database, at: number, from: string, to: string): Promise<void> {
  const reading = READINGS[at] ?? fail(`No reading ${at}.`);
  await db.revisions.where('id').above('').modify({ created: '2026-05-19T10:00:00.000Z' });
  const paragraphs = reading.paragraphs.map((words) => words.replace(from, to));
  await keepReading(db, { ...reading, paragraphs, marks: [] });
}
