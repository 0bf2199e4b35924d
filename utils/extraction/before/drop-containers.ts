import type { Page, Pass } from '@/utils/extraction/pass';
import { isSentence, weigh } from '@/utils/extraction/script';

/** What a class or id says of a container that is beside the article. */
const BESIDE = new RegExp(
  '(^|[-_\\s])(' +
    [
      'comments?|comment[-_]?(list|box|area|wrap)|disqus|gentie|pinglun|replies',
      'related|recommend(s|ed|ation)?|relevant|more[-_]?(news|stories)|read[-_]?more[-_]?list|hot[-_]?(news|list)|xgyd|tuijian',
      'shar(e|ing)([-_]?(bar|box|tools?|buttons?|links?))?|social([-_]?\\w+)?|sns|bdsharebuttonbox|jiathis\\w*|fenxiang',
      'breadcrumbs?|crumbs?|crumb[-_]nav|pagination|pager|page[-_]?nav',
      'newsletter([-_]\\w+)?|subscribe([-_]\\w+)?|sign[-_]?up|promo(tion)?|advert\\w*|ad[-_](box|wrap|slot|container)|sponsor\\w*',
      'copyright|disclaimer|shengming|statement|editor[-_]?(info|box|line)|zrbj|qr[-_]?code|erweima',
      'cookie([-_]\\w+)?|gdpr|popup|modal|tool[-_]?bars?|print[-_]?(tools?|bar)|font[-_]?size',
    ].join('|') +
    ')(?=$|[-_\\s\\d])',
  'i',
);
const CANDIDATES = ':is(div, section, aside, ul, ol, dl, table, nav, footer, p, span):is([class], [id])';

/** Text that stands in sentences outside links: what an article is made of. */
function prose(element: Element): number {
  const text = element.textContent ?? '';
  if (!isSentence(text)) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += weigh(link.textContent ?? '');
  return weigh(text) - linked;
}

/** Comments, recommendations, share bars: by name, and only where the article cannot be inside. */
export const dropContainers: Pass<Page> = {
  name: 'drop-containers',
  reason: 'By its name this is beside the article: comments, links to others, tools.',
  run({ document }, trail) {
    if (!document.body) return;
    const most = prose(document.body) / 5;
    // Elements of a list share their class: a name is judged once.
    const judged = new Map<string, boolean>();
    const isBeside = (name: string): boolean => {
      const known = judged.get(name);
      const verdict = known ?? (name.length >= 3 && BESIDE.test(name));
      if (known === undefined) judged.set(name, verdict);
      return verdict;
    };
    for (const element of document.body.querySelectorAll(CANDIDATES)) {
      if (!isBeside(`${element.getAttribute('class') ?? ''} ${element.id}`) || !element.isConnected) continue;
      if (element.querySelector('h1, article')) continue;
      // Short texts need no weighing: no character weighs more than three.
      if (3 * (element.textContent ?? '').length > most && prose(element) > most) continue;
      trail.remove(element);
    }
  },
};
