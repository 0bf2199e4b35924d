import type { Article } from '@/utils/model/article';

/** What our own files say of an article, and those of other programs do not: more than its title, text and note. */
export const OWN_METADATA = [
  'authors',
  'editors',
  'source',
  'site',
  'kind',
  'published',
  'modified',
  'lang',
  'dir',
  'section',
  'image',
  'keywords',
  'partial',
  'provenance',
] as const satisfies readonly (keyof Article)[];

/** When it was first and last read, changed, and its note written. */
export const OWN_TIMES = ['created', 'changed', 'noted', 'accessed'] as const satisfies readonly (keyof Article)[];
