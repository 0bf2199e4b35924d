import { expect, test } from 'vitest';
import { DIVISIONS, keysOf, partOf } from '@/utils/export/divide';
import { memorySource } from '@/utils/export/source';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';

const article = (n: number, day: string, shown = true): Article =>
  ({
    id: `a${n}`,
    title: `A${n}`,
    accessed: `${day}T00:00:00Z`,
    ...(shown ? { published: { text: day, iso: day } } : {}),
  }) as Article;
const annotation = (id: string, articleId: string, more: object = {}): Annotation =>
  ({
    id,
    articleId,
    codes: [],
    note: '',
    target: { selector: { quote: { exact: id } } },
    ...more,
  }) as unknown as Annotation;
const source = memorySource({
  articles: [article(1, '2026-04-30'), article(2, '2026-05-01'), article(3, '2026-05-09', false)],
  revisions: [],
  annotations: [
    annotation('x', 'a1', { official: { name: '邓柯', title: '', organisation: '', place: '衡阳市' } }),
    annotation('y', 'a2', {
      official: { name: '邓柯', title: '', organisation: '', place: '衡阳市' },
      directive: { speaker: '王芳', organisation: '教育局', place: '', title: '' },
    }),
    annotation('z', 'a3'),
    annotation('gone', 'a3', { deleted: '2026-01-01T00:00:00Z' }),
  ],
  codes: [],
});
const idsOf = async (division: keyof typeof DIVISIONS): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  for (const key of await keysOf(source, DIVISIONS[division])) {
    const title = DIVISIONS[division].title(key, 'en');
    found[title] = [];
    for await (const slice of partOf(source, DIVISIONS[division], key).slices('all'))
      found[title].push(...slice.annotations.map(({ id }) => id));
  }
  return found;
};

test('groups by month use the reading date if the page gives none', async () => {
  expect(await idsOf('months')).toEqual({ '2026-04': ['x'], '2026-05': ['y', 'z'] });
});
test('groups by person cover the named and the speaking; passages without one come last, and none is lost', async () => {
  expect(await idsOf('persons')).toEqual({ '王芳 教育局': ['y'], '邓柯 衡阳市': ['x', 'y'], 'Nobody named': ['z'] });
});
