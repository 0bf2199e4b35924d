const SPACE = 0x20;

/**
 * Text as it is stored: white space collapsed, one '\n' between blocks, without characters that only guide a renderer.
 */
export interface CleanText {
  /** A lone surrogate becomes U+FFFD. */
  readonly text: string;
  /** The pieces of raw text it was made from, in order; together they cover all of it. */
  readonly stretches: readonly Stretch[];
}

/** A run of UTF-16 units that is contiguous both in the clean text and in the raw text, taken as one string. */
export interface Stretch {
  /** The start of the run in the clean text, and in the raw text. */
  readonly start: number;
  readonly source: number;
}

/** Collects clean text from pieces of raw text. */
export class CleanTextBuilder {
  private readonly parts: string[] = [];
  private readonly stretches: Stretch[] = [];
  private length = 0;
  private rawLength = 0;
  /** The white space or block edge to write before the next character; empty when there is none. */
  private pending: '' | ' ' | '\n' = '';

  gap(): void {
    this.pending = '\n';
  }

  add(raw: string): void {
    /** Where the text not yet written begins; -1 when all is written. */
    let from = -1;
    for (let i = 0; i < raw.length; i++) {
      const unit = raw.charCodeAt(i);
      if (isPlain(unit) || (!isSpace(unit) && !isRenderingHint(unit))) {
        if (from !== -1) continue;
        if (this.pending !== '' && this.length > 0) this.write(this.pending, this.rawLength + i);
        this.pending = '';
        from = i;
      } else if (from === -1 || unit !== SPACE || !isPlain(raw.charCodeAt(i + 1))) {
        if (from !== -1) this.write(raw.slice(from, i), this.rawLength + from);
        from = -1;
        if (isSpace(unit)) this.pending ||= ' ';
      }
    }
    if (from !== -1) this.write(raw.slice(from), this.rawLength + from);
    this.rawLength += raw.length;
  }

  finish(): CleanText {
    return { text: this.parts.join('').toWellFormed(), stretches: this.stretches };
  }

  private write(part: string, source: number): void {
    this.parts.push(part);
    this.stretches.push({ start: this.length, source });
    this.length += part.length;
  }
}

/** Most of any text: ASCII letters and digits, and Han. All other characters have to be looked at. */
function isPlain(unit: number): boolean {
  return (unit > 0x20 && unit < 0x7f) || (unit > 0x3000 && unit < 0xfeff);
}

function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === SPACE || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/**
 * Soft hyphen, zero-width space, direction marks, word joiner, byte order mark. Joiners stay, because they change
 * letters.
 */
function isRenderingHint(unit: number): boolean {
  return unit === 0xad || unit === 0x200b || unit === 0x200e || unit === 0x200f || unit === 0x2060 || unit === 0xfeff;
}
