import type { Line } from '@/utils/extraction/lines';
import { bare, LETTER_UNITS, tidy } from '@/utils/extraction/script';
import type { Clues } from './clues';
import { readDate } from './dates';
import type { Labelled } from './labels';
import { isPageWord, withoutPageWords } from './page-words';
import { isHanName, penNameAt, readByline } from './people';
import { readSite } from './site';

export interface Named {
  readonly name: string;
  readonly from: string;
}

const TAGS = [
  'contentsource',
  'source',
  'mediaid',
  'article:source',
  'content-source',
  'copyrightsource',
  'og:article:source',
];
const LONGEST = 40;
/** Decks and kickers are no names. */
const HEADING = 'h1, h2, h3, h4, h5';

/** 来源: whom the page names as having written or first published the article; undefined when it names nobody. */
export function readSource(
  clues: Clues,
  labels: readonly Labelled[],
  head: { from: number; to: number },
): Named | undefined {
  const labelled = labels.filter(({ field, value }) => field === 'source' && isName(value));
  const above = labelled.find(({ line }) => line < head.to);
  if (above) return { name: withoutSite(clean(above.value), clues), from: 'info-line' };
  for (const tag of TAGS) {
    const name = clean(clues.metas.get(tag)?.[0] ?? '');
    if (isName(name)) return { name, from: `meta ${tag}` };
  }
  const [below] = labelled;
  return (
    besideDate(clues, head) ??
    (below && { name: clean(below.value), from: 'below the text' }) ??
    inNamedElement(clues) ??
    provider(clues)
  );
}

/** 央视新闻客户端 of 央视新闻客户端 中国青年网, on the latter's own pages. */
function withoutSite(name: string, clues: Clues): string {
  const site = ` ${readSite(clues) ?? ''}`;
  return site.length > 1 && name.endsWith(site) ? name.slice(0, -site.length) : name;
}

function clean(text: string): string {
  return withoutPageWords(tidy(text))
    .replace(/^(?:本文|文章|信息)?来源\s*[:：]\s*/u, '')
    .replace(/\s+(原创稿?|转载)$/u, '')
    .replace(/^《(.*)》$/u, '$1')
    .trim();
}

const LETTER = new RegExp(`[${LETTER_UNITS}]`);
const TWO_LETTERS = new RegExp(`[${LETTER_UNITS}]{2}`);

function isName(text: string): boolean {
  const name = clean(text);
  return (
    name !== '' &&
    name.length <= LONGEST &&
    LETTER.test(name) &&
    !/^https?:/.test(name) &&
    !isPageWord(name) &&
    !/[。！？]/.test(name)
  );
}

/** Ends of outlets' names that look like a person's. */
const OUTLET =
  /([局厅廳]|[报報网網社台刊号號]|发布|發佈|[融新]媒体?|之声|在线|在線|传媒|傳媒|观察|觀察|杂志|雜誌|客户端)$/;
export const isOutletName = (name: string): boolean => OUTLET.test(name);
/** Marks that set the fields of an information line apart. */
const BETWEEN_FIELDS = /\s*[|｜丨·•／]\s*|\s{2,}/;

/** Chinese pages set the outlet's name right before or after the date, without a label. */
function besideDate({ lines, documentTitle }: Clues, { from, to }: { from: number; to: number }): Named | undefined {
  const shown = documentTitle + (lines[from]?.text ?? '');
  // On Japanese pages a person is named there.
  if (!/\p{Script=Han}/u.test(shown) || /[\u3041-\u30ff]/.test(shown)) return undefined;
  for (let i = Math.max(0, from); i < Math.min(to, lines.length); i++) {
    const { text = '', parts: pieces = [] } = lines[i] ?? {};
    const parts = pieces.flatMap((piece) => piece.split(BETWEEN_FIELDS)).filter(Boolean);
    const looksDated =
      text.length <= 80 && (readDate(text) || /(\d{1,2}-\d{1,2}|\d{1,2}月\d{1,2}日)\s?\d{1,2}:\d{2}/.test(text));
    if (!looksDated) continue;
    const at = parts.findIndex((part) => /\d{1,4}[-/年月.]\d{1,2}/.test(part));
    const glued = /^([\p{Script=Han}A-Za-z]{2,20})\s*\d{4}/u.exec(parts[at] ?? '')?.[1] ?? '';
    const beside = [lines[i - 1], lines[i + 1]].filter(
      (line) => line && !line.element.closest(HEADING) && !isBar(line),
    );
    const beyond = [parts[at - 2], parts[at + 2]];
    const near = [glued, parts[at - 1], parts[at + 1], ...beside.map((line) => line?.text), ...beyond];
    const people = [lines[i - 1], lines[i], lines[i + 1]].map((line) => line && penNameAt(line.node));
    const name = near.find((one) => one && isOutlet(one, documentTitle) && (OUTLET.test(one) || !people.includes(one)));
    if (name) return { name: clean(name), from: 'beside the date' };
  }
  return undefined;
}

/** Several links and nothing else: tools. */
const isBar = ({ linked, text, parts }: Line): boolean => parts.length > 1 && linked >= text.length;

function isOutlet(text: string, documentTitle: string): boolean {
  return (
    (isName(text) &&
      text.length >= 2 &&
      text.length <= 20 &&
      /^[\p{Script=Han}A-Za-z\d·•\-—《》（）() ]+$/u.test(text) &&
      !readDate(text) &&
      readByline(text).length === 0 &&
      (OUTLET.test(text) || !text.split(' ').some(isHanName)) &&
      !/[:：]|作者|[记記]者$|^.{2,3}(报道|報導)$/.test(text) &&
      TWO_LETTERS.test(text) &&
      !bare(documentTitle).startsWith(bare(text).slice(0, 20))) ||
    false
  );
}

/** An outlet that the data name where an author would stand, on the site of another. */
function provider({ data, metas }: Clues): Named | undefined {
  const name = data.provider ?? '';
  const sites = [data.publisher, ...(metas.get('og:site_name') ?? [])].map((site) => bare(site ?? ''));
  return data.authors.length === 0 && data.publisher && isName(name) && !sites.includes(bare(name))
    ? { name, from: 'json-ld' }
    : undefined;
}

function inNamedElement({ marked }: Clues): Named | undefined {
  for (const text of marked.publishers) {
    const name = clean(text.split(/\s|[|｜]/)[0] ?? '');
    if (isName(name) && !readDate(name) && !/[:：]/.test(name)) return { name, from: 'page' };
  }
  return undefined;
}
