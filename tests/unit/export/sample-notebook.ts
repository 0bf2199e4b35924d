import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import { type Beside, Notebook } from '@/utils/model/notebook';

/** A version 4 UUID that is the same in every run. */
export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const created = '2026-05-20T01:12:30.000Z';
const modified = '2026-05-20T01:13:02.000Z';

export const TEXT = [
  '李强民强调，各县市区要压实主体责任，6月底前完成校园周边隐患排查。',
  '要强化部门联动，𬭎山区负责人“马上就办”。',
].join('\n');

export const article: Article = {
  id: uuid(1),
  url: 'https://www.example.gov.cn/zwxw/202605/t20260518_1001.html',
  addresses: ['https://www.example.gov.cn/zwxw/202605/t20260518_1001.html'],
  title: '示例市召开校园安全工作会议',
  authors: [{ name: '张明', role: '记者' }],
  editors: [{ name: '王编' }],
  source: '示例市融媒体中心',
  site: '示例市人民政府网',
  kind: 'government',
  published: { text: '2026年5月18日', iso: '2026-05-18' },
  lang: 'zh-CN',
  dir: 'ltr',
  keywords: ['校园安全'],
  provenance: { title: 'json-ld' },
  note: '和去年的会议比较。',
  accessed: '2026-05-20T09:12:00+08:00',
  created,
  changed: modified,
};

const english: Article = {
  id: uuid(2),
  url: 'https://news.example/2026/05/safety_(update)?id=7',
  addresses: ['https://news.example/2026/05/safety_(update)?id=7'],
  title: 'Schools: "safety first" & more',
  authors: [{ name: 'Ann Writer' }, { name: 'Bo Editor-Smith' }],
  editors: [],
  site: 'The Example Paper',
  kind: 'newspaper',
  published: { text: 'May 19, 2026', iso: '2026-05-19T08:30:00+01:00' },
  lang: 'en',
  dir: 'ltr',
  keywords: [],
  partial: 'paywall',
  provenance: {},
  note: '',
  accessed: '2026-05-21T10:00:00+01:00',
  created,
  changed: created,
};

export const revision: Revision = {
  id: uuid(3),
  articleId: article.id,
  sha256: '9f2c'.repeat(16),
  html: TEXT.split('\n')
    .map((line) => `<p>${line}</p>`)
    .join(''),
  text: TEXT,
  created,
};

const code = (n: number, zh: string, en: string, color: Code['color'], parent?: string): Code => ({
  id: uuid(n),
  names: { en, zh },
  color,
  underline: 'solid',
  definition: n === 10 ? '谁要求谁做什么' : '',
  example: '',
  created,
  modified: created,
  ...(parent ? { parent } : {}),
});

export const codes: Code[] = [
  code(10, '指令', 'directive', 'red'),
  code(11, '要求', 'demand', 'orange', uuid(10)),
  code(12, '地点', 'place', 'green'),
];

/** An annotation of a passage that is in TEXT. */
export function annotate(n: number, exact: string, over: Partial<Annotation> = {}): Annotation {
  const start = TEXT.indexOf(exact);
  return {
    id: uuid(n),
    articleId: article.id,
    target: {
      revision: revision.sha256,
      selector: {
        quote: {
          exact,
          prefix: TEXT.slice(Math.max(0, start - 6), start),
          suffix: TEXT.slice(start + exact.length, start + exact.length + 6),
        },
        position: { start, end: start + exact.length },
      },
    },
    codes: [],
    note: '',
    origin: { by: 'hand' },
    created,
    modified,
    ...over,
  };
}

/**
 * Invented articles in both languages, one of them partial, with what exporters stumble over: rare han, brackets, a
 * bin.
 */
export const sampleNotebook = Notebook.parse({
  articles: [english, article],
  revisions: [revision],
  annotations: [
    annotate(22, '𬭎山区负责人“马上就办”', { codes: [uuid(12)] }),
    annotate(21, '各县市区要压实主体责任，6月底前完成校园周边隐患排查。', {
      codes: [uuid(11), uuid(12)],
      note: '期限**明确**',
      origin: { by: 'rule', rule: 'zh.directive.order', version: '2', confidence: 0.9, corrected: true },
      directive: {
        speaker: '李强民',
        title: '市委副书记、市长',
        organisation: '市委',
        place: '示例市',
        verb: '强调',
        addressee: '各县市区',
        action: '压实主体责任，6月底前完成校园周边隐患排查',
        strength: 'must',
        deadline: { text: '6月底前', date: '2026-06-30' },
      },
    }),
    annotate(23, '李强民强调', { deleted: modified }),
    annotate(24, '# 1 of *many* [links](http://x.example) <b>', {
      articleId: uuid(2),
      target: {
        selector: {
          quote: { exact: '# 1 of *many* [links](http://x.example) <b>\nand then\n- nothing', prefix: '', suffix: '' },
        },
      },
      note: 'a <script> & ![x](http://t.example/p.gif)',
    }),
  ],
  codes,
});

/** The decisions of the sample's reader. */
export const sampleBeside: Beside = {
  decisions: [
    {
      articleId: article.id,
      rule: 'zh-directive',
      quote: '马上就办',
      version: '1',
      verdict: 'rejected',
      decided: modified,
    },
  ],
  samePersons: [{ id: '李强民|示例市', person: '李强民|市委' }],
  projects: [],
  coders: [],
  essays: [],
  preferences: [],
};
