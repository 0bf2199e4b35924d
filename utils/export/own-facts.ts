import type { Article } from '@/utils/model/article';

/** Metadata that only our own files have, beyond title, text and note. */
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
