import { cleanLine } from './clean-text';

/** Characters, the extension included. */
const MAX_CHARACTERS = 120;
/** UTF-8 bytes, the extension included: most systems stop at 255, and sync programs add to names. */
const MAX_BYTES = 200;

// Forbidden on Windows, in Obsidian, or mistaken for a separator; and what cannot be seen.
const FORBIDDEN = /[\\/:*?"<>|#^[\]\p{Cc}\p{Cf}\u2044\u2215\uff0f]+/gu;
const EDGES = /^[.\s~-]+|[.\s]+$/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|desktop)(\.|\s|$)/i;

const bytes = (text: string) => new TextEncoder().encode(text).length;

function shorten(text: string, characters: number, maxBytes: number): string {
  const kept = [...text].slice(0, characters);
  while (bytes(kept.join('')) > maxBytes) kept.pop();
  return kept.join('').replace(EDGES, '');
}

/** A file name without its extension, safe on Windows, macOS, Linux and in Obsidian. */
function stem(title: string, date: string | undefined, reserve: number): string {
  const name = cleanLine(title.replace(FORBIDDEN, ' ')).replace(FORBIDDEN, ' ').replace(EDGES, '');
  const dated = [date, name].filter((part) => part).join(' ') || 'pressmark';
  const safe = RESERVED.test(dated) ? `pressmark ${dated}` : dated;
  return shorten(safe, MAX_CHARACTERS - reserve, MAX_BYTES - reserve);
}

/** What a file is named after; `date` is an ISO 8601 day or moment, of which the day is used. */
export interface Named {
  title: string;
  date?: string | undefined;
  /** Stands behind the rest in parentheses, however long that is. */
  suffix?: string;
}

/** Names files that will share a folder, one after the other: date first, at most 120 characters, distinct even where case is not. */
export function createFileNamer(extension: string): (item: Named) => string {
  const taken = new Set<string>();
  return ({ title, date, suffix }) => {
    const end = suffix ? ` (${suffix})` : '';
    // Room for the dot, the extension and a number.
    const base = stem(title, date?.slice(0, 10), extension.length + end.length + 8) + end;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} ${number}`;
    taken.add(name.toLowerCase());
    return `${name}.${extension}`;
  };
}

/** The names of several files of one folder. */
export const fileNames = (items: Named[], extension: string): string[] => items.map(createFileNamer(extension));

/** The name of one file. */
export const fileName = (item: Named, extension: string): string => createFileNamer(extension)(item);
