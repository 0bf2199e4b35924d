import { ExtractedArticle } from '@/utils/model/article';
import { PressmarkError } from '@/utils/model/problem';
import type { PageArticle } from './page-commands';
import { send } from './send';

/** The beginning of a text that tells it from another, in UTF-16 code units. */
const TELLING = 20_000;

/** What `settle` gets: the address the page declares, the one it was read at, and its first words. */
export interface DeclaredAddress {
  url: string;
  address: string;
  title: string;
  text: string;
}

const askBackground = (declared: DeclaredAddress): Promise<{ url: string }> => send('article.address', declared);

/**
 * Parses what a page's annotator sent, and settles the address that the article is to have. Rejects with its problem;
 * with `page-gone` when the page or its annotator is no longer there.
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
  // A notebook that cannot be read does not stop the reader from reading: the problem is said where it is opened.
  const settled = await settle({ url, address, title: metadata.title, text: text.slice(0, TELLING) }).catch(() => ({
    url,
  }));
  return { extracted: { ...extracted, url: settled.url }, address };
}
