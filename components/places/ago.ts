const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_HOURS = 24;

/** How long ago an Instant was, in the reader's language: `2 min. ago`, `3 小时前`. */
export function agoOf(instant: string, language: string, now = Date.now()): string {
  // The browser sets no space in Simplified Chinese (3小时前), against docs/style.md.
  return shortly(instant, language, now).replace(/(\d)(?=\p{Script=Han})/u, '$1 ');
}

function shortly(instant: string, language: string, now: number): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const minutes = Math.round((Date.parse(instant) - now) / MINUTE_MS);
  if (minutes > -1) return format.format(0, 'second');
  if (minutes > -HOUR_MINUTES) return format.format(minutes, 'minute');
  const hours = Math.round(minutes / HOUR_MINUTES);
  return hours > -DAY_HOURS ? format.format(hours, 'hour') : format.format(Math.round(hours / DAY_HOURS), 'day');
}
