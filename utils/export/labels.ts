import type { ArticleMetadata } from '@/utils/model/article';
import type { UiLanguage } from '@/utils/model/settings';

type PartialReason = NonNullable<ArticleMetadata['partial']>;

const en = {
  original: 'Original',
  saved: 'Saved copy',
  colon: ': ',
  deadline: 'Deadline',
  untitled: 'Untitled',
  annotations: 'Annotations',
  codes: 'Codes',
  notInText: 'Passages that are not in the saved text',
  uncoded: 'No code',
  nobody: 'Nobody named',
  /** What is appended to a file's name in parentheses; names of programs are the same in every language. */
  suffixes: {
    'full-text': 'full text',
    'article-table': 'articles',
    codebook: 'codebook',
    officials: 'officials',
    codes: 'by code',
    persons: 'by person',
    months: 'by month',
  },
  /** The state of a quote in the newest text of its page. */
  quoteStates: {
    unchanged: 'unchanged, read again {day}',
    changed: 'edited, seen {day}',
    orphan: 'not found in the text, seen {day}',
  },
  /** How an article is stamped of which only a part could be read. */
  partial: {
    paywall: 'partial (for subscribers)',
    truncated: 'partial (the page holds no more)',
    selection: 'partial (chosen by the reader)',
    'page-of-several': 'partial (one page of several)',
    'too-large': 'partial (the beginning of a large page)',
  } satisfies Record<PartialReason, string>,
  strengths: { order: 'order', must: 'must', urge: 'urge', plan: 'plan' },
  /** Column names of tables, bases and templates; tables have further ones. */
  columns: { article_title: 'Article', author: 'Author', site: 'Site', published: 'Published', rule: 'Rule' },
};

/** Words an export writes into a file. */
export type Labels = typeof en;

/** Every language has every word, or this does not compile. */
export const LABELS: Record<UiLanguage, Labels> = {
  en,
  'zh-CN': {
    original: '原文',
    saved: '存档',
    colon: '：',
    deadline: '期限',
    untitled: '无标题',
    annotations: '标注',
    codes: '标签',
    notInText: '不在所存正文中的段落',
    uncoded: '无标签',
    nobody: '未提及人物',
    suffixes: {
      'full-text': '全文',
      'article-table': '文章表',
      codebook: '标签表',
      officials: '官员表',
      codes: '按标签',
      persons: '按人物',
      months: '按月',
    },
    /** The state of a quote in the newest text of its page. */
    quoteStates: {
      unchanged: '复读未改（{day}）',
      changed: '原文已改（{day} 所见）',
      orphan: '原文中未找到（{day} 所见）',
    },
    partial: {
      paywall: '不完整（供订阅者阅读）',
      truncated: '不完整（本页没有更多）',
      selection: '不完整（读者选取的部分）',
      'page-of-several': '不完整（多页中的一页）',
      'too-large': '不完整（大页面的开头）',
    },
    strengths: { order: '命令', must: '必须', urge: '呼吁', plan: '部署' },
    columns: { article_title: '文章', author: '作者', site: '网站', published: '发布日期', rule: '规则' },
  },
  'zh-TW': {
    original: '原文',
    saved: '存檔',
    colon: '：',
    deadline: '期限',
    untitled: '無標題',
    annotations: '標註',
    codes: '標籤',
    notInText: '不在所存正文中的段落',
    uncoded: '無標籤',
    nobody: '未提及人物',
    suffixes: {
      'full-text': '全文',
      'article-table': '文章表',
      codebook: '標籤表',
      officials: '官員表',
      codes: '按標籤',
      persons: '按人物',
      months: '按月',
    },
    /** The state of a quote in the newest text of its page. */
    quoteStates: {
      unchanged: '複讀未改（{day}）',
      changed: '原文已改（{day} 所見）',
      orphan: '原文中未找到（{day} 所見）',
    },
    partial: {
      paywall: '不完整（供訂閱者閱讀）',
      truncated: '不完整（本頁沒有更多）',
      selection: '不完整（讀者選取的部分）',
      'page-of-several': '不完整（多頁中的一頁）',
      'too-large': '不完整（大頁面的開頭）',
    },
    strengths: { order: '命令', must: '必須', urge: '呼籲', plan: '部署' },
    columns: { article_title: '文章', author: '作者', site: '網站', published: '發布日期', rule: '規則' },
  },
};

/** A remark in files for people that an article was read only partially, and why; undefined for a complete one. */
export const partialStamp = (
  { partial }: Pick<ArticleMetadata, 'partial'>,
  { language }: { language: UiLanguage },
): string | undefined => partial && LABELS[language].partial[partial];
