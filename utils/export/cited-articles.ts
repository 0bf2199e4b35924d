import { citeKey } from '@/utils/citation/cite-key';
import { type CslItem, cslItem } from '@/utils/citation/csl-item';
import type { Article } from '@/utils/model/article';
import { webAddress } from './web-address';

/** Makes citable items of articles one after the other, each with a key no other has. */
export function createCiter(): (article: Article) => CslItem {
  const taken = new Set<string>();
  return (article) => {
    const { URL: _, ...item } = cslItem(article);
    const id = taken.has(item.id) ? citeKey(article, 8) : item.id;
    taken.add(id);
    const url = webAddress(article.url);
    return { ...item, id, ...(url ? { URL: url } : {}) };
  };
}
