import { ExtractedArticle } from '@/utils/model/article';
import { PressmarkError } from '@/utils/model/problem';
import type { PageArticle } from './page-commands';
import { send } from './send';

/** So much of a text tells it from another, in UTF-16 code units. */
const TELLING = 20_000;

/** What `settle` is asked: what the page declares, where it was read, and its first words. */
export interface DeclaredAddress {
  url: string;
  address: string;
  title: string;
  text: string;
}

const askBackground = (declared: DeclaredAddress): Promise<{ url: string }> => send('article.address', declared);

/**
 * Parses what a page's annotator told, and settles the address that the article is to be known by. Rejects with its problem; with `page-gone` when the page with its annotator is no
 * longer there.
 */
export async function articleOfPage(
  telling: PageArticle | Promise<PageArticle>,
  settle = askBackground,
): Promise<{ extracted: ExtractedArticle; address: string }> {
  const told = await Promise.resolve(telling).catch((cause: unknown) => {
    throw new PressmarkError('page-gone', { cause });
  });
  if ('problem' in told) throw new PressmarkError(told.problem);
  const extracted = ExtractedArticle.parse(told.extracted);
  const { address } = told;
  const { url, metadata, text } = extracted;
  // A notebook that cannot be read keeps nobody from reading: what is wrong with it is said where it is opened.
  const settled = await settle({ url, address, title: metadata.title, text: text.slice(0, TELLING) }).catch(() => ({
    url,
  }));
  return { extracted: { ...extracted, url: settled.url }, address };
}
