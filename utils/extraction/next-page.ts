/** Links that say more say something else, in UTF-16 code units. */
const LONGEST = 40;
const NEXT =
  /^(下一页|下页|后一页|next( page)?|nächste seite|page suivante|siguiente|次のページ|다음\s?페이지)\s*[>›»→]*$/i;

/** Address of the page that continues this one, of the same article by the look of its address; undefined when there is none. */
export function nextPageOf(document: Document, url: string): string | undefined {
  const links = [
    ...document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>('link[rel~="next"], a[rel~="next"], a'),
  ];
  for (const link of links) {
    const href = link.getAttribute('href');
    const words = link.textContent ?? '';
    const isNext = link.rel?.split(/\s+/).includes('next') || (words.length < LONGEST && NEXT.test(words.trim()));
    if (!isNext || !href || !URL.canParse(href, url)) continue;
    const next = new URL(href, url);
    next.hash = '';
    if (isOfSameArticle(next, url)) return next.href;
  }
  return undefined;
}

/** 123.html, 123_2.html, 123-2.html, ?page=2: the same address but for a number. */
function isOfSameArticle(next: URL, url: string): boolean {
  const here = new URL(url);
  const stem = ({ pathname }: URL): string =>
    pathname.replace(/(?:[_-]\d{1,3}|\/(?:page\/)?\d{1,3}\/?)?(\.\w+)?\/?$/, '');
  return (
    next.origin === here.origin && next.href !== here.href && stem(next) === stem(here) && next.pathname.length > 1
  );
}
