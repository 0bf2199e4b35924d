import { cleanLine, cleanText } from '@/utils/export/clean-text';
import { savedCopyLink } from '@/utils/export/links';
import { quoteStamp } from '@/utils/export/quote-standing';
import { webAddress } from '@/utils/export/web-address';
import { colonIn } from '@/utils/i18n/comma';
import { type DueDeadline, deadlinesOf, dueDay } from '@/utils/ledger/due';
import type { LedgerRow } from '@/utils/ledger/rows';
import type { LedgerFile, LedgerFileOptions } from './ledger-file';

/** Longest line in UTF-8 bytes, without its CRLF (RFC 5545, 3.1). */
const LINE_BYTES = 75;
const DAY = 86_400_000;

/** The deadlines that are days, as all-day events of an iCalendar file (RFC 5545). */
export const calendar: LedgerFile = {
  id: 'calendar',
  extension: 'ics',
  mediaType: 'text/calendar',
  *write(rows, options) {
    yield lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Pressmark//Ledger//EN', 'CALSCALE:GREGORIAN']);
    for (const row of rows) {
      for (const deadline of deadlinesOf(row.directive)) {
        const day = dueDay(row, deadline);
        if (day) yield lines(event(row, deadline, day, options));
      }
    }
    yield lines(['END:VCALENDAR']);
  },
};

function event(
  { annotation, article, directive, state }: LedgerRow,
  { place, done }: DueDeadline,
  date: string,
  options: LedgerFileOptions,
): string[] {
  const { exact } = annotation.target.selector.quote;
  const summary = [directive.addressee, directive.action || exact].filter(Boolean).join(colonIn(article.lang));
  const who = [directive.speaker, directive.title].filter(Boolean).join(' · ');
  const where = [article.title, article.published?.iso.slice(0, 10)].filter(Boolean).join(' · ');
  const url = webAddress(article.url);
  const saved = savedCopyLink(article, annotation, options);
  const stamp = quoteStamp(options.standings.get(annotation.id), options);
  return [
    'BEGIN:VEVENT',
    // The first deadline keeps the UID of earlier versions.
    `UID:${annotation.id}${place > 0 ? `-${place + 1}` : ''}@pressmark`,
    `DTSTAMP:${annotation.modified.replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(date))}`,
    `SUMMARY:${text(cleanLine(summary))}`,
    `DESCRIPTION:${text([who, cleanText(exact), stamp, where, saved].filter(Boolean).join('\n'))}`,
    ...(url ? [`URL:${url}`] : []),
    `STATUS:${state === 'confirmed' ? 'CONFIRMED' : 'TENTATIVE'}`,
    // A deadline does not make anybody busy.
    'TRANSP:TRANSPARENT',
    ...(done ? [] : ALARMS.flatMap((trigger) => alarm(trigger, summary))),
    'END:VEVENT',
  ];
}

/**
 * At nine in the morning a week before, and the day before: an all-day event begins at midnight (RFC 5545, 3.8.6.3).
 */
const ALARMS = ['-P6DT15H', '-PT15H'];

const alarm = (trigger: string, summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${text(cleanLine(summary))}`,
  `TRIGGER:${trigger}`,
  'END:VALARM',
];

const compact = (day: string): string => day.replaceAll('-', '');
const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);

/** A TEXT value (RFC 5545, 3.3.11). */
const text = (words: string): string =>
  cleanText(words)
    .replace(/[\\;,]/g, (char) => `\\${char}`)
    .replaceAll('\n', '\\n');

const lines = (all: string[]): string => all.map((line) => `${fold(line)}\r\n`).join('');

const bytes = (char: string): number => new TextEncoder().encode(char).length;

/** Long lines go on after CRLF and a space, never inside a character. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const char of line) {
    const size = bytes(char);
    if (length + size > LINE_BYTES) {
      folded += '\r\n ';
      length = 1;
    }
    folded += char;
    length += size;
  }
  return folded;
}
