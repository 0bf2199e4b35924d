/** The text between a pair of marks in one line, both marks included. */
export interface Pair {
  start: number;
  end: number;
  open: string;
}

const PAIRS: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '（': '）',
  '(': ')',
  '【': '】',
};
const CLOSERS = new Set(Object.values(PAIRS));
const QUOTES = '“‘「『';

/** The pairs of a line, outer before inner. A mark without a partner is ignored. */
export function pairsOf(line: string): Pair[] {
  const open: { start: number; mark: string }[] = [];
  const pairs: Pair[] = [];
  for (let at = 0; at < line.length; at++) {
    const mark = line.charAt(at);
    if (PAIRS[mark]) open.push({ start: at, mark });
    else if (CLOSERS.has(mark)) {
      // ’ is an apostrophe far more often than the end of a quotation that was never opened.
      const last = open.findLastIndex((one) => PAIRS[one.mark] === mark);
      if (last < 0) continue;
      const [pair] = open.splice(last);
      if (pair) pairs.push({ start: pair.start, end: at + 1, open: pair.mark });
    }
  }
  return pairs.sort((a, b) => a.start - b.start);
}

/** Whether a pair holds a quotation, rather than a title or an aside in brackets. */
export const isQuotation = ({ open }: Pair): boolean => QUOTES.includes(open);

/** Whether somebody says these words, rather than the sentence naming them: 他说：“…”, or a quotation that begins the line. */
export function isSpeech(line: string, { start }: Pair): boolean {
  return /(^|[：:，,。.！!？?；;—])\s*$/.test(line.slice(0, start));
}
