import { ExtractedArticle } from '@/utils/model/article';
import { PressmarkError } from '@/utils/model/problem';
import type { PageArticle } from './page-commands';

/**
 * Parses what a page's annotator told. Rejects with its problem; with `page-gone` when the page with its annotator is no
 * longer there.
 */
export async function articleOfPage(
  telling: PageArticle | Promise<PageArticle>,
): Promise<{ extracted: ExtractedArticle; address: string }> {
  const told = await Promise.resolve(telling).catch((cause: unknown) => {
    throw new PressmarkError('page-gone', { cause });
  });
  if ('problem' in told) throw new PressmarkError(told.problem);
  return { extracted: ExtractedArticle.parse(told.extracted), address: told.address };
}
