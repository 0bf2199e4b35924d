import { cleanLine, JOINER } from './clean-text';

/** Code points, the extension included. */
const MAX_CHARACTERS = 120;
/** UTF-8 bytes, the extension included: most systems stop at 255, and sync programs add to names. */
const MAX_BYTES = 200;

// Forbidden on Windows, in Obsidian, or mistaken for a separator; and what cannot be seen.
const FORBIDDEN = new RegExp(`(?:(?!${JOINER})[\\\\/:*?"<>|#^[\\]\\p{Cc}\\p{Cf}\\u2044\\u2215\\uff0f])+`, 'gu');
const EDGES = /^[.\s~-]+|[.\s\u200c\u200d]+$/g;
/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file: names of devices, ¹ to ³ being digits there. */
const RESERVED = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$|desktop)(\.|\s|$)/i;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const bytes = (text: string) => new TextEncoder().encode(text).length;

function shorten(text: string, characters: number, maxBytes: number): string {
  let left = { characters, bytes: maxBytes };
  const kept: string[] = [];
  // Flags and letters with combining marks are not split.
  for (const { segment } of graphemes.segment(text)) {
    left = { characters: left.characters - [...segment].length, bytes: left.bytes - bytes(segment) };
    if (left.characters < 0 || left.bytes < 0) break;
    kept.push(segment);
  }
  return kept.join('').replace(EDGES, '');
}

/** A file name without its extension, safe on Windows, macOS, Linux and in Obsidian. */
function stem(title: string, date: string | undefined, reserve: number): string {
  const name = cleanLine(title.replace(FORBIDDEN, ' ')).replace(FORBIDDEN, ' ').replace(EDGES, '');
  const dated = [date, name].filter((part) => part).join(' ') || 'pressmark';
  const safe = RESERVED.test(dated) ? `pressmark ${dated}` : dated;
  return shorten(safe, MAX_CHARACTERS - reserve, MAX_BYTES - reserve);
}

/** The parts of a file's name; `date` is an ISO 8601 date or time, of which the date is used. */
export interface Named {
  title: string;
  date?: string | undefined;
  /** Appended in parentheses; never shortened. */
  suffix?: string;
}

/**
 * Names files that will share a folder, one after the other: date first, at most 120 characters, distinct even where
 * case is not, ß and SS being one to some systems.
 */
export function createFileNamer(extension: string): (item: Named) => string {
  const taken = new Set<string>();
  return ({ title, date, suffix }) => {
    const end = suffix ? ` (${suffix})` : '';
    // Room for the dot, the extension and a number.
    const base = stem(title, date?.slice(0, 10), extension.length + end.length + 8) + end;
    let name = base;
    for (let number = 2; taken.has(name.toUpperCase()); number++) name = `${base} ${number}`;
    taken.add(name.toUpperCase());
    return `${name}.${extension}`;
  };
}

/** The names of several files of one folder. */
export const fileNames = (items: Named[], extension: string): string[] => items.map(createFileNamer(extension));

/** The name of one file. */
export const fileName = (item: Named, extension: string): string => createFileNamer(extension)(item);
