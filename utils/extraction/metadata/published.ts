import { ALPHABET_UNITS, bare, isSentence } from '@/utils/extraction/script';
import type { PageDate } from '@/utils/model/article';
import { type Body, isBeside } from './body';
import type { Clues } from './clues';
import { inOwnZone, inToldZone, readDate } from './dates';
import type { Labelled } from './labels';

export interface Dated {
  readonly date: PageDate;
  readonly from: string;
}

/** Names of tags that carry the time of publication, the exactest first. */
const TAGS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article.published',
  'apub:time',
  'og:release_date',
  'og:published_time',
  'pubdate',
  'publishdate',
  'publish_date',
  'publishtime',
  'publish-date',
  'publication_date',
  'firstpublishedtime',
  'parsely-pub-date',
  'sailthru.date',
  'article_date_original',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dcterms.issued',
  'date',
  'cxenseparse:recs:publishtime',
  'displaydate',
  'dateupdate',
  'originalpublicationdate',
  'datecreated',
  'timestamp',
  'citation_publication_date',
  'weibo:article:create_at',
];
const MODIFIED_TAGS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmodifiedtime',
  'dcterms.modified',
  'last-modified',
  'revised',
];
/** Beginnings or parts of a line that names author and date though it is long. */
const DATELINE = new RegExp(
  `^(by|von|par|por|published|updated|posted|last|date|on|am|le|el|[a-z]+day,|güncelleme|mis à jour|aktualisiert|stand|publisert|gepubliceerd|sist|senast|sidst|كتبت?|نُ?شرت?|تاريخ)(?![${ALPHABET_UNITS}])|^(publi[ée]|publicad|publicer|udgivet|julkaistu|veröffentlicht|erstellt|pubblicat|opublik|опубликован)|[|•·]`,
  'i',
);

/** By HNN Staff | November 18, 2019: who and when, not a sentence. */
export const isDateline = (text: string): boolean =>
  text.length <= LONGEST_DATELINE && DATELINE.test(text) && readDate(text) !== undefined;
const LONGEST_DATELINE = 120;
/** Words before the time of a change. In Chinese they may also follow it. */
const CHANGE =
  '(?:updated|modified|modifié|mis à jour|aktualisiert|actualizad|aggiornat|atualizad|обновлен|aktualizacja|güncellen|bijgewerkt|uppdaterad|oppdatert|opdateret|更新)';
const CHANGED = new RegExp(`${CHANGE}(?:\\D|\\d?\\d:\\d\\d)*$`, 'i');
/** In the line before. */
const CHANGED_ALONE = new RegExp(`^(?:last )?${CHANGE}\\W*$`, 'i');
/** The word, what may stand between, and the day: modifié le 10 mars 2025. */
const CHANGED_ON = new RegExp(`${CHANGE}([^\\d]{0,16}\\d.*)$`, 'i');
/** How far above the headline a day may stand, and the longest name of a day of the week, in letters. */
const ABOVE = 3;
const WEEKDAY = 14;
/** How many lines below the lead may say when. */
const BELOW_LEAD = 3;
const FUTURE_MS = 3 * 86_400_000;

/** A day that machines are told in another zone is one off at most. */
const A_DAY_MS = 86_400_000;

/**
 * When the article was published. What the page shows a reader counts first, if it is a whole date, then what it tells
 * machines, in the reader's own zone. If the two are more than a day apart, the shown day may be that of something
 * else, unless it has a label or a time of day.
 */
export function readPublished(
  clues: Clues,
  labels: readonly Labelled[],
  head: { from: number; to: number },
  body: Body,
): Dated | undefined {
  const style = { monthFirst: isAmerican(clues), republic: isTaiwanese(clues) };
  const labelled = labels
    .filter(({ field }) => field === 'published')
    .map(({ value }) => readDate(value, style))
    .find(isPast);
  const told = toldDate(clues, body, style);
  const shown =
    labelled ?? shownDate(clues, head, style) ?? dateAbove(clues, head, style) ?? dateBelowLead(clues, head, style);
  if (told && shown) {
    const apart = Math.abs(dayOf(shown) - dayOf(told.date));
    const isShown =
      apart === 0 ? shown.iso.length >= told.date.iso.length - 6 : apart <= A_DAY_MS || shown.iso.includes('T');
    if (isShown || (labelled && apart > 0)) return { date: inToldZone(shown, told.date), from: 'info-line' };
    const own = inOwnZone(told.date);
    return apart > 0 || dayOf(own) === dayOf(shown) ? { ...told, date: own } : { date: shown, from: 'info-line' };
  }
  if (shown) return { date: shown, from: 'info-line' };
  if (told) return { ...told, date: inOwnZone(told.date) };
  return belowOrAddress(clues, body);
}

const dayOf = ({ iso }: PageDate): number => Date.parse(iso.slice(0, 10));

type Style = { monthFirst: boolean; republic: boolean };

const isTaiwanese = ({ lang, url }: Clues): boolean =>
  /^zh[-_](tw|hant)/i.test(lang) || (URL.canParse(url) && new URL(url).hostname.endsWith('.tw'));

/** English of no other country, on a site of none. */
function isAmerican({ lang, url }: Clues): boolean {
  if (/^en[-_]us\b/i.test(lang)) return true;
  return /^en$/i.test(lang) && URL.canParse(url) && /\.(com|org|net|us|gov|edu)$/.test(new URL(url).hostname);
}

function toldDate(clues: Clues, body: Body, style: Style): (Dated & { isExact: boolean }) | undefined {
  const { data, metas, marked, url } = clues;
  const fromData = data.published && readDate(data.published, style);
  if (isPast(fromData)) return { date: fromData, from: 'json-ld', isExact: true };
  for (const tag of TAGS) {
    const date = readDate(metas.get(tag)?.[0] ?? '', style);
    if (isPast(date)) return { date, from: `meta ${tag}`, isExact: tag.startsWith('article:') };
  }
  const times = marked.times
    .filter(({ text, element }) => isBeside(clues.lines, body, element) && !/\bissue\b/i.test(text))
    .map(({ text }) => readDate(text, style))
    .filter(isPast);
  const day = addressDay(url);
  const own = times.find(({ iso }) => iso.slice(0, 10) === day?.iso);
  if (own) return { date: own, from: 'time', isExact: false };
  return times[0] && { date: times[0], from: 'time', isExact: false };
}

function shownDate({ lines }: Clues, { from, to }: { from: number; to: number }, style: Style): PageDate | undefined {
  for (let i = Math.max(0, from); i < Math.min(to, lines.length); i++) {
    const { text = '', parts = [] } = lines[i] ?? {};
    if (text.length > 160 || (isSentence(text) && !DATELINE.test(text))) continue;
    // Some set year, month and day in a line each.
    const pieces = [text, lines[i + 1]?.text, lines[i + 2]?.text];
    const date =
      readDate(text, style) ??
      (/^\d{1,4}[年/.-]?$/.test(text) ? readDate(pieces.join('/'), style) : undefined) ??
      // A name and the day may touch: by Ann LeeMay 18, 2026.
      (parts.length > 1 && /\d{4}/.test(text) ? readDate(parts.join(' '), style) : undefined);
    if (date && (isAnothers(text, date) || CHANGED_ALONE.test(lines[i - 1]?.text ?? ''))) continue;
    // Some set the day in one line and the time in the next.
    const time = date && !date.iso.includes('T') && /^\d{1,2}[:：]\d{2}([:：]\d{2})?$/.exec(lines[i + 1]?.text ?? '');
    if (time && date.text === text) return readDate(`${date.text} ${time[0]}`);
    if (isPast(date)) return date;
  }
  return undefined;
}

/** Is the day in this line that of a change or of the copyright? In Chinese the word for it may follow the day. */
function isAnothers(text: string, date: PageDate): boolean {
  const [before = '', after = ''] = text.split(date.text);
  return CHANGED.test(before) || /^[^\d]{0,4}更新|^\s*issue\b/i.test(after) || /copyright|©/i.test(text);
}

/** Blogs set the day above the headline, alone in its line. */
function dateAbove({ lines }: Clues, { from }: { from: number }, style: Style): PageDate | undefined {
  for (const { text } of lines.slice(Math.max(0, from - ABOVE), from).reverse()) {
    const date = text.length < 40 ? readDate(text, style) : undefined;
    if (isPast(date) && bare(text.replace(date.text, '')).length <= WEEKDAY) return date;
  }
  return undefined;
}

/** Author and date may stand between the lead and the text. */
function dateBelowLead({ lines }: Clues, { to }: { to: number }, style: Style): PageDate | undefined {
  for (const { text } of lines.slice(to, to + BELOW_LEAD)) {
    const date = text.length <= 120 && DATELINE.test(text) ? readDate(text, style) : undefined;
    if (isPast(date) && !CHANGED.test(text.split(date.text)[0] ?? '')) return date;
  }
  return undefined;
}

/** A dateline under the text, or the day in the article's address: /2019-08/23/, /20190823/, t20190823_. */
function belowOrAddress({ lines, url }: Clues, { end }: Body): Dated | undefined {
  let links = 0;
  for (const { text, linked, element } of lines.slice(Math.max(0, end - 1), end + 6)) {
    // A reference may stand there; from the second on it is other articles.
    if ((linked > 0 && ++links > 1) || element.closest('h1, h2, h3, h4')) break;
    const date = text.length < 60 && !/copyright|©|版权/i.test(text) ? readDate(text) : undefined;
    if (isPast(date)) return { date, from: 'below the text' };
  }
  const date = addressDay(url);
  return isPast(date) ? { date, from: 'address' } : undefined;
}

function addressDay(url: string): PageDate | undefined {
  const day = /[/_t-]((?:19|20)\d{2})[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(url);
  return day ? readDate(`${day[1]}-${day[2]}-${day[3]}`) : undefined;
}

/** When it was last changed, as the page tells machines or readers; `head` are the lines around its headline. */
export function readModified(
  { data, metas, lines }: Clues,
  labels: readonly Labelled[],
  head: { from: number; to: number },
): Dated | undefined {
  const told = [data.modified, ...MODIFIED_TAGS.map((tag) => metas.get(tag)?.[0])]
    .map((text) => readDate(text ?? ''))
    .find(isPast);
  if (told) return { date: told, from: 'meta' };
  const shown = labels.filter(({ field }) => field === 'modified').map(({ value }) => value);
  const said = lines.slice(head.from, head.to + BELOW_LEAD).flatMap(({ text }) => CHANGED_ON.exec(text)?.[1] ?? []);
  const date = [...shown, ...said].map((text) => readDate(text)).find(isPast);
  return date && { date, from: 'info-line' };
}

function isPast(date: PageDate | undefined | ''): date is PageDate {
  return Boolean(date) && Date.parse((date as PageDate).iso.slice(0, 10)) < Date.now() + FUTURE_MS;
}
