/** Offsets of a source's text file as UTF-16 offsets of the same text with bare line feeds. */
export interface Positions {
  /** The text as stored. */
  text: string;
  /** Undefined outside the text. */
  toUtf16(codePoints: number): number | undefined;
}

/**
 * How a program counts CR LF. The standard counts the file as it is; ATLAS.ti stores two characters and counts one, and
 * so does QualCoder on Windows and in its MAXQDA variant.
 */
export type LineEnds = 'as-stored' | 'as-one';

/** Reads the positions of one text, counted in code points from its first character. */
export function readPositions(raw: string, lineEnds: LineEnds): Positions {
  const offsets: number[] = [];
  let text = '';
  for (let i = 0; i < raw.length; ) {
    // Windows makes `\r\r\n` of a line end that was written as two characters.
    if (lineEnds === 'as-one' && raw.startsWith('\r\r\n', i)) i++;
    const point = String.fromCodePoint(raw.codePointAt(i) as number);
    offsets.push(text.length);
    i += point.length;
    if (point !== '\r') text += point;
    else if (raw[i] !== '\n') text += '\n';
    else if (lineEnds === 'as-one') {
      text += '\n';
      i++;
    }
  }
  offsets.push(text.length);
  return { text, toUtf16: (codePoints) => offsets[codePoints] };
}

interface Selection {
  start: number;
  end: number;
  /** Most programs write the first words of the passage. */
  name: string;
}

/** How the program that wrote a project counts line ends: as it is known to, else as its selections' names agree. */
export function guessLineEnds(origin: string, stored: string, selections: Selection[]): LineEnds {
  if (!stored.includes('\r\n')) return 'as-stored';
  if (/atlas|qualcoder/i.test(origin)) return 'as-one';
  if (/maxqda|pressmark/i.test(origin)) return 'as-stored';
  const agreeing = (lineEnds: LineEnds): number => {
    const { text, toUtf16 } = readPositions(stored, lineEnds);
    return selections.filter(({ start, end, name }) => {
      const words = name.replace(/(…|\.\.\.)$/, '').trim();
      return words !== '' && text.slice(toUtf16(start), toUtf16(end)).startsWith(words);
    }).length;
  };
  return agreeing('as-one') > agreeing('as-stored') ? 'as-one' : 'as-stored';
}
