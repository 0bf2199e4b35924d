import type { Article } from '@/utils/model/article';
import type { WriteOptions } from './format';
import { LABELS } from './labels';

/** What a file for people says of an article of which only a part was read, and why; undefined of a whole one. */
export const partialStamp = (
  { partial }: Pick<Article, 'partial'>,
  { language }: Pick<WriteOptions, 'language'>,
): string | undefined => partial && LABELS[language].partial[partial];
