import { escapeMarkup } from '@/utils/export/clean-text';
import { BYTE_ORDER_MARK, csvRow } from '@/utils/export/tables/spreadsheet';
import { webAddress } from '@/utils/export/web-address';
import { formatDay } from '@/utils/i18n/dates';
import type { RepetitionWords } from '@/utils/i18n/repetition';
import type { UiLanguage } from '@/utils/model/settings';
import { percentOf } from './RepeatsLine';
import { MOST_DRAWN, type Stop, wayRows } from './stops';

interface Told {
  /** The words that were asked about. */
  passage: string;
  words: RepetitionWords;
  language: UiLanguage;
}

const outletOf = ({ article }: Stop, { words }: Told): string => article.source ?? article.site ?? words.noSource;
const levelOf = ({ level }: Stop, { words }: Told): string => (level ? words.levels[level] : words.levelUnknown);

/** The table of a passage's way for spreadsheets, with the addresses; days are ISO 8601. */
export function wayCsv(stops: readonly Stop[], told: Told): string {
  const { words, passage } = told;
  const { number, day, level, source, article, likeness, words: wording } = words.columns;
  const rows = stops.map((stop) => [
    String(stop.number),
    stop.article.published?.iso ?? '',
    levelOf(stop, told),
    outletOf(stop, told),
    stop.article.title,
    stop.repeat ? words.percent(percentOf(stop.repeat.similarity)) : words.own,
    stop.repeat?.quote.exact ?? passage,
    webAddress(stop.article.url) ?? '',
  ]);
  return (
    BYTE_ORDER_MARK +
    [[number, day, level, source, article, likeness, wording, words.address], ...rows].map(csvRow).join('')
  );
}

/** px. */
const WIDTH = 960;
const LABELS = 120;
const MARGIN = 16;
const LINE = 20;
const RADIUS = 13;
/** px: of the passage above the picture, and of all other lines. */
const TITLE = 16;
const TEXT = 13;

/**
 * A line in one size (px), cut where the picture ends. A viewer chooses the face: East Asian letters are 1 em wide,
 * others taken for .55.
 */
function fitted(line: string, size: number): string {
  const em = (letter: string): number => (letter < '\u1100' ? 0.55 : 1);
  const letters = [...line];
  let left = (WIDTH - 2 * MARGIN) / size - letters.reduce((sum, letter) => sum + em(letter), 0);
  if (left >= 0) return line;
  // Room for the ellipsis.
  for (left -= 1; left < 0; ) left += em(letters.pop() ?? '');
  return `${letters.join('')}…`;
}

/** The chart of a passage's way as a file, with an explanation of the numbers below. */
export function waySvg(stops: readonly Stop[], told: Told): string {
  const { words, passage, language } = told;
  const drawn = stops.slice(0, MOST_DRAWN);
  const rows = wayRows(drawn);
  const dots = rows.flatMap((row) => row.dots).sort((a, b) => a.stop.number - b.stop.number);
  const top = MARGIN + 2 * LINE;
  const field = rows.reduce((sum, { height }) => sum + height, 0);
  const xOf = (x: number): number => LABELS + ((WIDTH - LABELS - MARGIN) * x) / 100;
  const text = (x: number, y: number, said: string, more = ''): string =>
    `<text x="${x}" y="${y}"${more}>${escapeMarkup(said)}</text>`;
  const rule = (y: number): string => `<path d="M${MARGIN} ${y}H${WIDTH - MARGIN}" stroke="#ddd"/>`;
  const list = dots.map(({ stop }, i) => {
    const day = formatDay(stop.article.published?.iso ?? '', language);
    const said = [`${stop.number}`, day, outletOf(stop, told), stop.article.title].filter(Boolean).join(' · ');
    return text(MARGIN, top + field + (i + 3) * LINE, fitted(said, TEXT));
  });
  const height = top + field + (list.length + 3) * LINE + MARGIN;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="${TEXT}" fill="#222">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    text(MARGIN, MARGIN + LINE, fitted(passage, TITLE), ` font-size="${TITLE}"`),
    ...rows.flatMap((row) => [
      rule(top + row.top),
      text(MARGIN, top + row.top + row.height / 2 + 4, row.level ? words.levels[row.level] : words.levelUnknown),
    ]),
    rule(top + field),
    `<polyline points="${dots.map(({ x, y }) => `${xOf(x).toFixed(1)},${top + y}`).join(' ')}" fill="none" stroke="#888" stroke-dasharray="4 4"/>`,
    ...dots.map(({ stop, x, y }) => {
      const [fill, ink] = stop.repeat ? ['#fff', '#8a3324'] : ['#8a3324', '#fff'];
      const at = `cx="${xOf(x).toFixed(1)}" cy="${top + y}"`;
      const label = text(xOf(x), top + y + 4, `${stop.number}`, ` text-anchor="middle" font-size="12" fill="${ink}"`);
      return `<circle ${at} r="${RADIUS}" fill="${fill}" stroke="#8a3324"/>${label}`;
    }),
    text(MARGIN, top + field + 1.5 * LINE, words.line, ' fill="#666"'),
    ...list,
    '</svg>',
    '',
  ].join('\n');
}
