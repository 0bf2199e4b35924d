import { baseOf } from './canonical-url';

/** Link texts longer than this, in UTF-16 code units, are not page numbers. */
const LONGEST = 40;
const NEXT =
  /^(下一页|下一頁|下页|后一页|後一頁|next( page)?|nächste seite|page suivante|siguiente|次のページ|次へ|다음\s?페이지)\s*[>›»→]*$/i;
/** 2, [2], 第2页. */
const NUMBER = /^[[(（【\s]*第?\s*(\d{1,3})\s*[页頁]?[\])）】\s]*$/;
/** Parameters that count pages. */
const COUNTS = /^(p|pg|pn|page|page_?(no|num|index)|cur_?page|start)$/i;

/**
 * Address of the page that continues this one and, by the look of it, belongs to the same article; undefined if there
 * is none.
 */
export function nextPageOf(document: Document, url: string): string | undefined {
  const links = [
    ...document.querySelectorAll<HTMLLinkElement>('link[rel~="next"]'),
    ...document.getElementsByTagName('a'),
  ];
  const base = baseOf(document, url);
  let counted: string | undefined;
  for (const link of links) {
    const words = link.textContent ?? '';
    if (words.length >= LONGEST) continue;
    const isNext = NEXT.test(words.trim()) || link.rel?.split(/\s+/).includes('next');
    const number = isNext ? undefined : Number(NUMBER.exec(words)?.[1]);
    if (!isNext && !number) continue;
    const href = link.getAttribute('href');
    if (!href || !URL.canParse(href, base)) continue;
    const next = new URL(href, base);
    next.hash = '';
    if (isNext ? isOfSameArticle(next, url) : isPage(next, url, number as number)) {
      if (isNext) return next.href;
      counted ??= next.href;
    }
  }
  return counted;
}

/** The same address except for a number: 123.html, 123_2.html, 123-2.html, ?page=2. */
function isOfSameArticle(next: URL, url: string): boolean {
  const here = new URL(url);
  const stem = ({ pathname }: URL): string =>
    pathname.replace(/(?:[_-](?:p|page-?|seite-?)?\d{1,3}|\/(?:page\/)?\d{1,3}\/?)?(\.\w+)?\/?$/, '');
  return (
    next.origin === here.origin &&
    next.href !== here.href &&
    next.pathname.length > 1 &&
    (stem(next) === stem(here) || isPage(next, url, placeOf(here).number + 1))
  );
}

/** The number of a page among its article's, and the part of the address that all of these pages share. */
function placeOf({ pathname, search }: URL): { number: number; stem: string } {
  const rest = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isCount(pair));
  const count = search.slice(1).split('&').find(isCount);
  const [, path = pathname, , number, ending = ''] =
    /^(.*?)([_-](?:p|page-?|seite-?)?|\/(?:page\/)?)(\d{1,3})(\.\w+)?\/?$/.exec(pathname) ?? [];
  if (count) return { number: Number(count.split('=')[1]), stem: pathname + rest.join('&') };
  return number
    ? { number: Number(number), stem: path + ending + rest.join('&') }
    : { number: 1, stem: plain(pathname) + rest.join('&') };
}

const plain = (path: string): string => path.replace(/\/$/, '');

function isCount(pair: string): boolean {
  const [name = '', value = ''] = pair.split('=');
  return COUNTS.test(name) && /^\d{1,3}$/.test(value);
}

/**
 * Is `next` page `number` of what is shown here, and the page after this one? content_100.htm goes on in
 * content_100_2.htm, which goes on in content_100_3.htm.
 */
function isPage(next: URL, url: string, number: number): boolean {
  const here = new URL(url);
  const [then, now] = [placeOf(next), placeOf(here)];
  if (next.origin !== here.origin || then.number !== number) return false;
  // An address that ends in a number may still be the first page: 100 is the article's number.
  const first =
    plain(here.pathname) +
    here.search
      .slice(1)
      .split('&')
      .filter((pair) => pair !== '' && !isCount(pair))
      .join('&');
  return (then.stem === now.stem && number === now.number + 1) || (then.stem === first && number === 2);
}
