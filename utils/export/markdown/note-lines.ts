/** A line of a note, and what it belongs to. */
export interface NoteLine {
  text: string;
  /** Without the signs of block quotes (`>`), list markers and indent. */
  content: string;
  /** How many block quotes it is nested in. */
  depth: number;
  fence?: 'opens' | 'inside' | 'closes';
  isTable?: true;
}

const FENCE = /^(?:\s*(?:>\s?|[-*+]\s+|\d{1,9}[.)]\s+))*\s*(`{3,}|~{3,})(.*)$/;
const DELIMITER_ROW = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;
const CONTAINERS = /^\s*((?:>\s?)*)\s*(?:(?:[-*+]|\d{1,9}[.)])(?:\s+|$))?/;

function readLine(text: string): NoteLine {
  const [containers = '', quotes = ''] = CONTAINERS.exec(text) ?? [];
  return { text, content: text.slice(containers.length).trim(), depth: quotes.replace(/[^>]/g, '').length };
}

/**
 * A note's lines; a fence left open is closed, or it would swallow what comes after the note. `hasIndented`: what is
 * set in by four spaces or a tab is code.
 */
export function noteLines(note: string, { hasIndented = false } = {}): NoteLine[] {
  const lines: NoteLine[] = [];
  let open: string | undefined;
  let closing = '';
  for (const text of note.split('\n')) {
    const line = readLine(text);
    const [, fence = '', rest = ''] = FENCE.exec(text) ?? [];
    if (open !== undefined) {
      const closes = fence.startsWith(open) && rest.trim() === '';
      lines.push({ ...line, fence: closes ? 'closes' : 'inside' });
      if (closes) open = undefined;
    } else if (fence && !(fence.startsWith('`') && rest.includes('`'))) {
      open = fence;
      closing = text.slice(0, text.indexOf(fence)).replace(/[-*+]|\d{1,9}[.)]/g, (mark) => ' '.repeat(mark.length));
      lines.push({ ...line, fence: 'opens' });
    } else lines.push(line);
  }
  if (open !== undefined) lines.push({ ...readLine(closing + open), fence: 'closes' });
  return markTables(hasIndented ? markIndented(lines) : lines);
}

const INDENTED = /^(?: {4}|\t)/;

/** Indented code: after a blank line or at the beginning, and not part of a list above it. */
function markIndented(lines: NoteLine[]): NoteLine[] {
  let isIn = false;
  let isBehindBlank = true;
  let isInList = false;
  return lines.map((line): NoteLine => {
    if (line.fence) {
      [isIn, isBehindBlank] = [false, false];
      return line;
    }
    const isBlank = line.text.trim() === '';
    if (!isBlank && !INDENTED.test(line.text))
      isInList = blockOf(line) === 'list' || (isInList && /^\s/.test(line.text));
    isIn = !isInList && (isBlank ? isIn : INDENTED.test(line.text) && (isIn || isBehindBlank));
    isBehindBlank = isBlank;
    return isIn && !isBlank ? { ...line, fence: 'inside' } : line;
  });
}

function markTables(lines: NoteLine[]): NoteLine[] {
  let isIn = false;
  return lines.map((line, index) => {
    const below = lines[index + 1];
    const begins =
      line.content.includes('|') &&
      below &&
      !below.fence &&
      below.content.includes('-') &&
      DELIMITER_ROW.test(below.content);
    isIn = !line.fence && line.content !== '' && (isIn || begins === true);
    return isIn ? { ...line, isTable: true } : line;
  });
}

/** The kind of block that a line belongs to or begins; 'blank' for an empty line. */
export function blockOf({ text, content, fence, isTable }: NoteLine) {
  if (fence) return 'code';
  if (isTable) return 'table';
  if (content === '' && !/[-*+\d]/.test(text)) return 'blank';
  if (/^\s*(?:>\s?)*\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/.test(text))
    return /^[\s>]*(?:[-*_]\s*){3,}$/.test(text) ? 'rule' : 'list';
  if (/^#{1,6}(?:\s|$)/.test(content)) return 'heading';
  if (/^(?:(?:[-*_]\s*){3,}|=+|-+)$/.test(content)) return 'rule';
  return 'paragraph';
}
