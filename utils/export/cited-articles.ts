import { citeKey } from '@/utils/citation/cite-key';
import { type CslItem, cslItem } from '@/utils/citation/csl-item';
import type { Article } from '@/utils/model/article';
import type { WriteOptions } from './format';
import { partialStamp } from './labels';
import { savedCopyLink } from './links';
import { webAddress } from './web-address';

/** Makes citable items of articles one after the other, each with a key no other has; a partial text is noted. */
export function createCiter(options: WriteOptions): (article: Article) => CslItem {
  const taken = new Set<string>();
  return (article) => {
    const { URL: _, ...item } = cslItem(article);
    const id = taken.has(item.id) ? citeKey(article, 8) : item.id;
    taken.add(id);
    const url = webAddress(article.url);
    const note = partialStamp(article, options);
    const saved = savedCopyLink(article, undefined, options);
    return {
      ...item,
      id,
      ...(url ? { URL: url } : {}),
      ...(note ? { note } : {}),
      ...(saved ? { custom: { saved_copy: saved } } : {}),
    };
  };
}
