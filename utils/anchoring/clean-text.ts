const SPACE = 0x20;
const NEWLINE = 0x0a;

/** Text as it is kept: white space collapsed, one '\n' between blocks, marks that only guide a renderer left out. */
export interface CleanText {
  readonly text: string;
  /** For each UTF-16 code unit of `text`, its offset in all that was added, taken as one string. Ascending. */
  readonly sources: Int32Array;
}

/** Collects clean text from pieces of raw text. */
export class CleanTextBuilder {
  private units = new Uint16Array(1 << 13);
  private sources = new Int32Array(1 << 13);
  private length = 0;
  private rawLength = 0;
  /** The white space or block edge to be written before the next character; 0 when there is none. */
  private pending = 0;

  gap(): void {
    this.pending = NEWLINE;
  }

  add(raw: string): void {
    this.reserve(raw.length + 1);
    const { units, sources, rawLength } = this;
    let { length, pending } = this;
    for (let i = 0; i < raw.length; i++) {
      const unit = raw.charCodeAt(i);
      if (isSpace(unit)) pending ||= SPACE;
      else if (!isRenderingHint(unit)) {
        if (pending !== 0 && length > 0) {
          units[length] = pending;
          sources[length++] = rawLength + i;
        }
        pending = 0;
        units[length] = unit;
        sources[length++] = rawLength + i;
      }
    }
    this.length = length;
    this.pending = pending;
    this.rawLength += raw.length;
  }

  finish(): CleanText {
    return { text: decode(this.units.subarray(0, this.length)), sources: this.sources.slice(0, this.length) };
  }

  private reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.units.length) return;
    const size = Math.max(needed, this.units.length * 2);
    const units = new Uint16Array(size);
    const sources = new Int32Array(size);
    units.set(this.units);
    sources.set(this.sources);
    this.units = units;
    this.sources = sources;
  }
}

/** A string of these UTF-16 code units; a surrogate without its pair becomes U+FFFD. */
export function decode(units: Uint16Array): string {
  return new TextDecoder('utf-16le').decode(units);
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
