import { expect, test } from 'vitest';
import { inChoice } from '@/utils/search/in-choice';
import { createLibraryIndex, loadShard } from '@/utils/search/library-index';
import { annotationEntry, articleEntry, pack } from '@/utils/search/shard';
import { find, fold, libraryOf } from './sample-library';

const uuid = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [MINE, THEIRS, ARTICLE, CODER] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const NOW = '2026-05-01T00:00:00.000Z';

const said = (n: number, project: string, speaker: string) =>
  annotationEntry({
    id: uuid(10 + n),
    articleId: ARTICLE,
    project,
    coder: CODER,
    target: { selector: { quote: { exact: `第${n}句`, prefix: '', suffix: '' }, position: { start: n, end: n + 3 } } },
    codes: [],
    note: '',
    origin: { by: 'hand' },
    directive: {
      speaker,
      title: '',
      organisation: '',
      place: '衡阳市',
      verb: '',
      addressee: `${speaker}的对象`,
      action: '',
      deadline: { text: '' },
    },
    created: NOW,
    modified: NOW,
  });

test('in a project, speaker, place, addressee and coder stay with their own passages', () => {
  const article = articleEntry({
    id: ARTICLE,
    projects: [MINE, THEIRS],
    title: '题',
    authors: [],
    editors: [],
    kind: 'other',
    lang: 'zh',
    dir: 'ltr',
    keywords: [],
    provenance: {},
    url: 'https://news.example/a',
    addresses: [],
    note: '',
    accessed: '2026-05-01T08:00:00+08:00',
    created: NOW,
    changed: NOW,
  });
  const rows = [said(0, THEIRS, '李四'), said(1, MINE, '张三'), said(2, THEIRS, '王五')];
  const shard = pack(0, 1, {
    articles: new Map([[ARTICLE, article]]),
    annotations: new Map(rows.map((one) => [one.id, one])),
  });
  const narrowed = inChoice([loadShard(shard, fold)], { current: MINE, all: false });
  const { named, count, coderOf, coders } = createLibraryIndex(narrowed);
  expect(count).toBe(1);
  expect(named.official).toEqual({ values: ['张三|衡阳市'], of: new Map([[0, [0]]]) });
  expect(named.place.of).toEqual(new Map([[0, [0]]]));
  expect(named.addressee).toEqual({ values: ['张三的对象'], of: new Map([[0, [0]]]) });
  expect(coders[coderOf[0] ?? 0]?.id).toBe(CODER);
});

test('a person or place in the other script matches, whichever is searched for', () => {
  const library = libraryOf([
    { annotations: [{ quote: '一', person: '邓柯|衡阳市', place: '衡阳市' }] },
    { annotations: [{ quote: '二', person: '鄧柯|衡陽市', place: '衡陽市' }] },
    { annotations: [{ quote: '三', person: '邓柯|株洲市', place: '株洲市' }] },
  ]);
  const { official, place } = library.named;
  expect([official.values.length, place.values.length]).toEqual([2, 2]);
  for (const typed of ['official:鄧柯·衡陽市', 'official:邓柯·衡阳市', 'place:衡陽市'])
    expect(find(library, typed).rows).toHaveLength(2);
});

test('a replaced note of an annotation is searched, too', () => {
  const row = said(0, MINE, '');
  const target = { selector: { quote: { exact: row.quote, prefix: '', suffix: '' } } };
  const dates = { created: NOW, modified: NOW };
  const own = {
    id: row.id,
    articleId: ARTICLE,
    target,
    codes: [],
    note: 'A写的',
    origin: { by: 'hand' as const },
    ...dates,
  };
  const entry = annotationEntry({ ...own, replaced: [{ note: 'Beth wrote this', at: NOW }] });
  const shard = pack(0, 1, { articles: new Map(), annotations: new Map([[entry.id, entry]]) });
  const index = createLibraryIndex([loadShard(shard, fold)]);
  expect(find(index, 'Beth').rows).toEqual([0]);
  expect(find(index, 'A写的').rows).toEqual([0]);
});
