import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Extraction, extractArticle, extractFrom } from '@/utils/extraction/extract-article';
import { extractionTools } from '@/utils/extraction/extraction-tools';
import { createWorkingArticle, type WorkingArticle } from '@/utils/extraction/working-article';
import { PressmarkError } from '@/utils/model/problem';
import { loadDocument } from '@/utils/platform/load-document';
import { type Extractor, type Wanted, world } from '@/utils/platform/worlds';
import { namedEdge } from './named-edge';

function extraction(what: Wanted): Extraction | undefined {
  if (what === undefined) return extractArticle(document, location.href);
  if (what !== 'selection') return extractFrom(document, location.href, what);
  const selection = document.getSelection();
  return selection?.isCollapsed === false ? extractFrom(document, location.href, selection.getRangeAt(0)) : undefined;
}

/**
 * Extracts the next page of the article. The page itself fetches it, as if its link were followed
 * (docs/decisions/0006).
 */
async function nextPage(address: string): Promise<Extraction> {
  const { document: next, url } = await loadDocument(address, 'next-page-failed');
  const found = extractArticle(next, url);
  if (!found) throw new PressmarkError('next-page-failed', { cause: `no text at ${url}` });
  return found;
}

function createExtractor(): Extractor {
  let working: WorkingArticle | undefined;
  const current = (): WorkingArticle => {
    if (!working) throw new PressmarkError('page-gone');
    return working;
  };
  return {
    extract(what) {
      const found = extraction(what);
      const made = found && createWorkingArticle(found);
      const article = made?.extracted();
      const edge = what === undefined ? namedEdge(document, article?.text ?? '') : undefined;
      if (edge) throw new PressmarkError(edge);
      if (made) working = made;
      return article;
    },
    putBack(wanted) {
      current().putBack(wanted);
      return current().extracted();
    },
    async appendNextPage() {
      const article = current();
      const address = article.extracted().nextPage;
      if (address !== undefined) article.append(await nextPage(address));
      return article.extracted();
    },
  };
}

/** Injected on demand after the annotator, so that other pages never load Readability. Our own pages load it too. */
export default defineUnlistedScript(() => {
  world.pressmarkExtraction = extractionTools;
  world.pressmarkExtracts?.(createExtractor());
});
