import type { ExtractedArticle } from '@/utils/model/article';
import type { Shard } from '@/utils/search/shard';
import { Database } from '@/utils/store/database';

let count = 0;

/** For `readShards`: the shards themselves. */
export const asStored = (shard: Shard): Shard => shard;

/** A new, empty notebook of its own. */
export const emptyNotebook = (): Database => new Database(`notebook-${++count}`);

/** An extracted article; `change` says what is different from the usual one. */
export const extracted = (change: Partial<ExtractedArticle> = {}): ExtractedArticle => ({
  url: 'https://news.example/a',
  metadata: {
    title: '示例市召开校园安全工作会议',
    authors: [{ name: '张明', role: '记者' }],
    editors: [],
    kind: 'government',
    lang: 'zh-CN',
    dir: 'ltr',
    keywords: [],
    provenance: { title: 'heading' },
  },
  html: '<p>各县市区要压实主体责任。</p>',
  text: '各县市区要压实主体责任。',
  trail: [],
  ...change,
});
