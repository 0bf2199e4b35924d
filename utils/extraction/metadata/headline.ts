import { bareLine } from '@/utils/extraction/lines';
import { bare, isDense, weigh } from '@/utils/extraction/script';
import { largest } from '@/utils/text/largest';
import type { Body } from './body';
import type { Clues } from './clues';

/** A headline and where it was found. */
export interface Headline {
  readonly text: string;
  readonly from: string;
  /** Number of the line it is in; -1 when it is not shown. */
  readonly line: number;
}

const TITLE_METAS = [
  'og:title',
  'articletitle',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'title',
  'headline',
  'parsely-title',
  'sailthru.title',
];
const SEPARATORS =
  /\s*(?:[_|｜]|\s[-–—·•»:]\s|[-–—]{2,}|(?<=\p{Script=Han}|[！？”）])\s?[-–—](?=\s?\p{Script=Han}))\s*/u;

/** Pieces of titles that weigh less are names of sites and sections. */
const TELLING = 36;

/**
 * The visible heading that `<title>` or a title tag contains: titles carry the site's name and its sections, headings
 * do not. If the titles do not match any heading, the heading nearest above the text.
 */
export function readHeadline(clues: Clues, body: Body): Headline {
  const announced = [
    clues.data.headline,
    ...TITLE_METAS.map((name) => clues.metas.get(name)?.[0]),
    clues.documentTitle,
  ];
  const titles = announced.filter((title): title is string => Boolean(title));
  const [heading, above] = [shownHeading(clues, titles, body), shownLine(clues, titles, body)];
  if (heading && titles.some((title) => bare(title) === bare(heading.text))) return heading;
  const shown = heading && above && bare(above.text).includes(bare(heading.text)) ? above : (heading ?? above);
  if (shown) return shown;
  const isTelling = (title: string): boolean =>
    !isAboutTheSite(title, clues) && title.split(SEPARATORS).some((piece) => weigh(piece) >= TELLING);
  const nearest = nearestHeading(clues, body);
  // Readers take the one heading right above the text for its headline, whatever titles say.
  if (nearest && (isOnlyOne(nearest, clues, body) || !titles.some(isTelling))) return nearest;
  const line = titles.some(isTelling) ? undefined : largeLine(clues, body);
  if (line) return line;
  const title = titles.find((one) => !isAboutTheSite(one, clues)) ?? titles[0] ?? '';
  return { text: withoutSite(title, clues), from: title === clues.documentTitle ? 'title' : 'meta', line: -1 };
}

const siteNames = ({ metas, data }: Clues): string[] =>
  [...(metas.get('og:site_name') ?? []), ...(metas.get('application-name') ?? []), data.publisher ?? '']
    .map(bare)
    .filter(Boolean);

/** 首页, 示例市人民政府门户网站: what a front page is called. */
const FRONT = /^(首页|首頁|主页|网站首页|home|homepage|welcome)$|(门户网站|政府网|官方网站|官网)$/i;

function isAboutTheSite(title: string, clues: Clues): boolean {
  return siteNames(clues).includes(bare(title)) || FRONT.test(title.split(SEPARATORS)[0]?.trim() ?? '');
}

function lineOf(clues: Clues, text: string, { first }: Body): number {
  const wanted = bare(text);
  const is = clues.lines.flatMap((line, i) => (bareLine(line) === wanted ? [i] : []));
  return (
    is.findLast((i) => i <= first) ??
    is[0] ??
    clues.lines.findIndex(({ parts }, i) => i <= first && parts.includes(text))
  );
}

/** A heading that is a link to the site's front page is the site's name. */
function leadsHome(heading: Element, url: string): boolean {
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  const href = link?.getAttribute('href') ?? '';
  if (!link || href.startsWith('#') || !URL.canParse(href, url) || bare(link.textContent ?? '') === '') return false;
  const [there, here] = [new URL(href, url), new URL(url)];
  return there.pathname === '/' && there.search === '' && here.pathname !== '/';
}

function shownHeading(clues: Clues, titles: readonly string[], body: Body): Headline | undefined {
  const wanted = titles.map(bare);
  const sites = siteNames(clues);
  const firsts = titles.map((title) => bare(title.split(SEPARATORS)[0] ?? ''));
  let best: { score: number; text: string } | undefined;
  for (const { text, level, element } of clues.marked.headings) {
    const own = bare(text);
    // 立夏_示例新闻网: short, but the first piece of the page's title as it stands.
    const isPiece = level === 1 && own.length > 1 && firsts.includes(own);
    if ((!isPiece && (own.length < 4 || weigh(own) < 10)) || sites.includes(own)) continue;
    if (FRONT.test(text)) continue;
    const isHome = (): boolean => leadsHome(element, clues.url);
    if (isPiece && weigh(own) < 24 && !isHome()) return { text, from: 'heading', line: lineOf(clues, text, body) };
    const holder = wanted.find((title) => title.includes(own));
    if (holder === undefined || isHome()) continue;
    const score = own.length + (wanted.some((title) => title.startsWith(own)) ? 6 : 0) + (level === 1 ? 4 : 0);
    if (!best || score > best.score) best = { score, text };
  }
  // A word of the title standing as a heading of its own is a section, or the site.
  const longest = largest(
    wanted.map((title) => title.length),
    0,
  );
  if (!best || best.score < longest / 4) return undefined;
  return { text: best.text, from: 'heading', line: lineOf(clues, best.text, body) };
}

/** A line above the text that a title begins with. */
function shownLine(clues: Clues, titles: readonly string[], body: Body): Headline | undefined {
  const wanted = titles.map(bare);
  const packed = titles.map(pack);
  for (let i = Math.min(body.first, clues.lines.length - 1); i >= Math.max(0, body.first - 40); i--) {
    const { text, end } = headingFrom(clues, packed, i);
    const own = bare(text);
    if (weigh(own) < 24 || text.length > 200 || end > body.first + 2) continue;
    if (wanted.some((title) => title.startsWith(own) || (title.includes(own) && own.length * 2 > title.length))) {
      return { from: 'heading', ...headingUpTo(clues, packed, text, i) };
    }
  }
  return undefined;
}

/** A text without what headings and titles set apart or leave out; a mark between two of its pieces stays. */
const pack = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』《》]/g, '');

/** The line, with those after it as long as a title goes on with them: long headings are set in several lines. */
function headingFrom({ lines }: Clues, packed: readonly string[], at: number): { text: string; end: number } {
  let text = lines[at]?.text ?? '';
  let end = at + 1;
  while (end < at + 4 && lines[end] && packed.some((title) => title.includes(pack(text + lines[end]?.text))))
    text = joined(text, lines[end++]?.text ?? '');
  return { text, end };
}

/** The heading with the lines above it that titles have right before it; a section's name has a mark between. */
function headingUpTo(
  { lines }: Clues,
  packed: readonly string[],
  heading: string,
  at: number,
): { text: string; line: number } {
  let text = heading;
  let line = at;
  for (let above = lines[line - 1]; above && line > at - 3; above = lines[line - 1]) {
    const whole = joined(above.text, text);
    if (!packed.some((title) => title.includes(pack(whole)))) break;
    text = whole;
    line--;
  }
  return { text, line };
}

/** Joins two lines of one heading: with a space, except in Chinese, Japanese and Korean. */
const joined = (first: string, second: string): string =>
  isDense(first.slice(-1)) || isDense(second.slice(0, 1)) ? first + second : `${first} ${second}`;

function nearestHeading(clues: Clues, body: Body): Headline | undefined {
  const headings = clues.marked.headings.filter(
    ({ text, element }) => weigh(bare(text)) >= 15 && !isAboutTheSite(text, clues) && !leadsHome(element, clues.url),
  );
  const placed = headings.map((heading) => ({ ...heading, line: lineOf(clues, heading.text, body) }));
  const above = placed.filter(({ line }) => line >= 0 && line <= body.first);
  const best =
    above.filter(({ level }) => level === 1).at(-1) ?? above.filter(({ level }) => level <= 3).at(-1) ?? above.at(-1);
  const h1 = best ?? placed.find(({ level }) => level === 1);
  return h1 && { text: h1.text, from: 'heading', line: h1.line };
}

function isOnlyOne({ text, line }: Headline, { marked }: Clues, { first }: Body): boolean {
  const [only, other] = marked.headings.filter(({ level }) => level === 1);
  return (
    !other && only?.text === text && weigh(bare(text)) >= TELLING && line >= Math.max(0, first - NEAR) && line <= first
  );
}

/** How many lines above the text a headline may stand that is not a heading element. */
const NEAR = 5;

/** A short line above the text that is set large or bold, or by itself in the middle. */
function largeLine({ lines }: Clues, { first }: Body): Headline | undefined {
  for (let i = first - 1; i >= Math.max(0, first - NEAR); i--) {
    const { text = '', element, linked = 0 } = lines[i] ?? {};
    if (weigh(text) < 18 || weigh(text) > 180 || linked > 0 || /[:：]|\d{4}[-年/]/.test(text)) continue;
    if (element?.closest('b, strong, font[size], center, [align="center"], [style*="font-size"], [style*="center"]'))
      return { text, from: 'line', line: i };
  }
  return undefined;
}

/** A title without the names of site and section after (or before) it. */
function withoutSite(title: string, clues: Clues): string {
  const sites = siteNames(clues);
  const pieces = title.split(SEPARATORS).filter(Boolean);
  if (pieces.length < 2) return title;
  const named = pieces.filter((piece) => !sites.includes(bare(piece)));
  const longest = named.reduce((best, piece) => (weigh(piece) > weigh(best) ? piece : best), '');
  // The pieces before the longest belong to the headline where it is not much longer than they.
  if (weigh(longest) * 2 < weigh(title)) return title;
  return longest;
}
