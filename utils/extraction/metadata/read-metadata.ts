import type { Line } from '@/utils/extraction/lines';
import { tidy } from '@/utils/extraction/script';
import type { ArticleMetadata } from '@/utils/model/article';
import { readAuthors } from './authors';
import { type Body, findBody } from './body';
import type { Clues } from './clues';
import { readHeadline } from './headline';
import { readLabels } from './labels';
import { directionOf, languageOf } from './language';
import { leftBehind } from './left-behind';
import { readModified, readPublished } from './published';
import { kindOf, readSite } from './site';
import { readSource } from './source';

/** How far around headline and text a page may state who, whence and when, in lines. */
const BEFORE_HEADLINE = 4;
const WITHOUT_HEADLINE = 12;
const INTO_BODY = 1;
const FROM_END = 4;
const BELOW_BODY = 14;
const LONGEST = 2000;

/** The page's data about its article, and the parts of its text outside `content`. */
export interface Read {
  readonly metadata: ArticleMetadata;
  /** Lead paragraphs above `content`, in order. */
  readonly lead: Element[];
  /** Number of the line that is the headline; -1 where it is not shown. */
  readonly headline: number;
}

/** Reads what the page says of the article whose text is `content`; every field carries where it was found. */
export function readMetadata(clues: Clues, content: Element): Read {
  const titles = [clues.documentTitle, clues.metas.get('og:title')?.[0] ?? '', clues.data.headline ?? ''];
  const body = findBody(clues.lines, content, titles.filter(Boolean));
  const headline = readHeadline(clues, body);
  const isAbove = headline.line >= 0 && headline.line <= body.first;
  const from = isAbove ? headline.line - BEFORE_HEADLINE : body.first - WITHOUT_HEADLINE;
  const head = { from: Math.max(0, from, body.first - 60), to: body.first + INTO_BODY };
  const labels = [
    ...readLabels(clues.lines, isAbove ? headline.line : head.from, head.to),
    ...readLabels(clues.lines, head.from, isAbove ? headline.line : head.from),
    ...readLabels(clues.lines, Math.max(head.to, body.end - FROM_END), body.end + BELOW_BODY),
  ];
  const below = isAbove ? { from: headline.line, to: head.to } : head;
  const site = readSite(clues);
  const source = readSource(clues, labels, below);
  const people = readAuthors(clues, labels, below, body, [site ?? '', source?.name ?? '', clues.data.publisher ?? '']);
  const modified = readModified(clues, labels, below);
  // A page that shows the day of its last change alone is dated by that, which its provenance says.
  const published =
    readPublished(clues, labels, below, body) ??
    (modified?.from === 'info-line' ? { ...modified, from: 'last change' } : undefined);
  const text = tidy(content.textContent ?? '');
  const lang = languageOf(text, clues.lang);
  const image = imageOf(clues);
  const partial = isPaid(clues) ? 'paywall' : isCutOff(clues, body) ? 'truncated' : undefined;
  const section = clues.metas.get('article:section')?.[0] ?? clues.data.section;
  const metadata: ArticleMetadata = {
    title: headline.text.slice(0, LONGEST),
    authors: people.authors,
    editors: people.editors,
    ...(source && { source: source.name }),
    ...(site && { site }),
    kind: kindOf(clues.url, site),
    ...(published && { published: published.date }),
    ...(modified && { modified: modified.date }),
    lang,
    dir: directionOf(text, lang, clues.dir),
    ...(section && { section: section.slice(0, LONGEST) }),
    ...(image && { image }),
    keywords: keywordsOf(clues),
    ...(partial && { partial }),
    provenance: {
      title: headline.from,
      ...(people.from && { authors: people.from }),
      ...(source && { source: source.from }),
      ...(published && { published: published.from }),
      ...(modified && { modified: modified.from }),
    },
  };
  return { metadata, lead: leftBehind(clues.lines, headline.line, body, content), headline: headline.line };
}

function imageOf({ metas, data, base }: Clues): string | undefined {
  const address = metas.get('og:image')?.[0] ?? data.image ?? metas.get('twitter:image')?.[0];
  if (!address || !URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return /^https?:$/.test(protocol) && href.length <= LONGEST ? href : undefined;
}

function keywordsOf({ metas, data }: Clues): string[] {
  const tagged = metas.get('article:tag') ?? [];
  const words = tagged.length > 0 ? tagged : data.keywords.length > 0 ? data.keywords : (metas.get('keywords') ?? []);
  return [...new Set(words.flatMap((word) => word.split(/[,，;；、]/)).map(tidy))]
    .filter((word) => word && word.length <= 40)
    .slice(0, 20);
}

/** Does the page say that only a part is shown to those who have not paid or signed in? */
function isPaid({ data, lines }: Clues): boolean {
  return (
    data.isFree === false ||
    lines.some(
      ({ text }) =>
        text.length < 80 &&
        /^(article réservé|il vous reste \d|この記事は(有料|会員限定)|阅读全文，?请先|本文为付费|登录后(可)?阅读全文|订阅后.{0,6}全文|pour lire la suite|diesen artikel weiterlesen|(subscribe|sign in|log in|register) to (continue|keep) reading|this (article|story) is for subscribers)/i.test(
          text,
        ),
    )
  );
}

/** Words of a link to the rest of an article, at the end of a line. */
const MORE =
  /[[【(（<]?\s*((点击|點擊|[阅閱][读讀]|查看|[浏瀏][览覽])*(全文|剩余内容|更多|[详詳][细細情])|read (more|on|the (full|whole|rest)\b[\w ]*)|continue reading\b.*|keep reading|full (story|article|text)|weiterlesen|mehr lesen|lire (la suite|plus)|(seguir|continuar) leyendo|leer más|continua( a leggere)?|leggi (tutto|di più)|(continuar?|ler|leia) (lendo|mais|tudo)|lees (verder|meer)|czytaj (dalej|więcej)|читать (далее|дальше|полностью)|続きを読む|더\s?보기|전체\s?보기)\s*[\]】)）>]?\s*[>»›→….]*$/i;
/** 剩余 72% 未读: where a text is shown to those who pay, or in the app. */
const REST = /^.{0,12}(剩余|余下|剩餘|還有|还有)\s*\d{1,2}\s*[%％]/;
const BREAKS_OFF = /(…|\.\.\.|[[【(（]\s*(…|\.{3})\s*[\]】)）])\s*$/;
const LONGEST_MORE = 80;
/** How many lines below the text the link may stand. */
const BELOW = 2;

/**
 * Does the text break off (…) at a link to the rest of it, on a page of its own? A page with several such links lists
 * articles, or ends in previews of others.
 */
function isCutOff({ lines, url }: Clues, { end }: Body): boolean {
  const edge = lines.slice(Math.max(0, end - 1), end + BELOW);
  if (edge.some(({ text }) => text.length < LONGEST_MORE && REST.test(text))) return true;
  const at = edge.findIndex((line) => isMore(line, url));
  const line = edge[at];
  if (!line || lines.filter((one) => isMore(one, url)).length > 1) return false;
  const before = line.text.replace(MORE, '').trim();
  return BREAKS_OFF.test(before || (edge[at - 1]?.text ?? ''));
}

function isMore({ text, linked, element }: Line, url: string): boolean {
  if (linked === 0 || linked > LONGEST_MORE || !MORE.test(text)) return false;
  const href = (element.closest('a') ?? [...element.querySelectorAll('a')].at(-1))?.getAttribute('href') ?? '';
  return !href.startsWith('#') && URL.canParse(href, url) && /^https?:/.test(new URL(href, url).protocol);
}
