import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { type Directive, EMPTY_DIRECTIVE } from '@/utils/model/directive';
import type { LedgerData } from '@/utils/model/ledger';
import type { Official } from '@/utils/model/official';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const DIRECTIVE = '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0002';
const OFFICIAL = '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0003';

export const article = (n: number, change: Partial<Article> = {}): Article => ({
  id: uuid(n),
  url: `https://news.example/${n}.html`,
  addresses: [],
  title: `第${n}次会议`,
  authors: [],
  editors: [],
  site: '示例网',
  kind: 'government',
  lang: 'zh-CN',
  dir: 'ltr',
  keywords: [],
  provenance: {},
  note: '',
  accessed: '2026-05-20T09:12:00+08:00',
  created: '2026-05-20T01:12:30.000Z',
  changed: '2026-05-20T01:12:30.000Z',
  ...change,
});

const annotation = (n: number, of: Article, quote: string, facts: Partial<Annotation>): Annotation => ({
  id: uuid(n),
  articleId: of.id,
  target: { selector: { quote: { exact: quote, prefix: '', suffix: '' }, position: { start: n, end: n + 1 } } },
  codes: [facts.official ? OFFICIAL : DIRECTIVE],
  note: '',
  origin: { by: 'rule', rule: 'zh.directive.order', version: '1', confidence: 0.9, corrected: false },
  created: '2026-05-20T01:12:30.000Z',
  modified: '2026-05-20T01:13:02.000Z',
  ...facts,
});

export const directive = (change: Partial<Directive>): Directive => ({ ...EMPTY_DIRECTIVE, ...change });
const official = (name: string, title: string, place: string): Official => ({ name, title, place, organisation: '' });

const may = article(1, { published: { text: '5月18日', iso: '2026-05-18' } });
const june = article(2, {
  published: { text: '6月2日', iso: '2026-06-02' },
  title: '=SUM(1) 安全 | 会议',
  site: '另一网',
});

/**
 * Two articles: an order with a deadline, a plan, a hand-coded passage without facts; two officials who share a name.
 */
export const data: LedgerData = {
  articles: [may, june],
  annotations: [
    annotation(11, may, '李强民强调，各县市区要在6月底前完成排查。', {
      directive: directive({
        speaker: '李强民',
        title: '市委书记',
        organisation: '市委',
        place: '示例市',
        verb: '强调',
        addressee: '各县市区',
        action: '要在6月底前完成排查',
        strength: 'order',
        deadline: { text: '6月底前', date: '2026-06-30' },
      }),
      note: '期限明确',
    }),
    annotation(12, may, '市委书记李强民', { official: official('李强民', '市委书记', '示例市') }),
    annotation(13, may, '支持企业\n建设绿色工厂', {
      directive: directive({
        speaker: '《方案》',
        organisation: '《方案》',
        action: '支持企业，建设绿色工厂',
        strength: 'plan',
      }),
    }),
    annotation(21, june, '@各校要自查', { origin: { by: 'hand' } }),
    annotation(22, june, '副市长李强民', { official: official('李强民', '副市长', '青云市') }),
    annotation(23, june, '已删除', {
      deleted: '2026-06-03T00:00:00.000Z',
      directive: directive({ speaker: '李强民' }),
    }),
  ],
  codes: startingCodebook,
  coders: [],
  samePersons: [],
  tallies: {},
  origins: { hand: 1, accepted: 4, corrected: 0 },
  ruleVersions: ['1'],
};
