const SPACE = 0x20;

/** Text as it is kept: white space collapsed, one '\n' between blocks, marks that only guide a renderer left out. */
export interface CleanText {
  /** A surrogate without its pair is U+FFFD in it. */
  readonly text: string;
  /** Where it was taken from: stretches of it, in order. All of it is in one of them. */
  readonly stretches: readonly Stretch[];
}

/** UTF-16 code units that stand together in clean text and in all that was added, taken as one string. */
export interface Stretch {
  /** Where it begins in the clean text, and in what was added. */
  readonly start: number;
  readonly source: number;
}

/** Collects clean text from pieces of raw text. */
export class CleanTextBuilder {
  private readonly parts: string[] = [];
  private readonly stretches: Stretch[] = [];
  private length = 0;
  private rawLength = 0;
  /** The white space or block edge to be written before the next character; empty when there is none. */
  private pending: '' | ' ' | '\n' = '';

  gap(): void {
    this.pending = '\n';
  }

  add(raw: string): void {
    /** Where what is not written yet begins; -1 when all is. */
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

/** Most of what is read: letters and digits of ASCII, and Han. What else there is has to be looked at. */
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

/** Soft hyphen, zero-width space, direction marks, word joiner, byte order mark. Joiners stay: they change letters. */
function isRenderingHint(unit: number): boolean {
  return unit === 0xad || unit === 0x200b || unit === 0x200e || unit === 0x200f || unit === 0x2060 || unit === 0xfeff;
}
