import { nextTask } from '@/utils/anchoring/slices';

/** Receives the parts of a JSON text while it is read. */
export interface JsonSink {
  open(kind: 'array' | 'object'): void;
  close(): void;
  /** The name of the value that follows, in an object that was opened. */
  key(name: string): void;
  /** A value, as its JSON text. */
  value(text: string): void;
}

const QUOTE = 34;
const BACKSLASH = 92;
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
const isOpening = (code: number): boolean => code === 123 || code === 91;
const isClosing = (code: number): boolean => code === 125 || code === 93;

type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'end';

/**
 * Splits a JSON text (RFC 8259) piece by piece: arrays and objects are opened down to a depth, deeper values are passed
 * on as a whole. Hundreds of megabytes are never in memory at once. Throws a SyntaxError.
 */
export class JsonSplitter {
  private readonly stack: ('array' | 'object')[] = [];
  private expected: Expected = 'value';
  /** The text, from earlier pieces, of the value or key that is being read; undefined between values. */
  private gathered: string[] | undefined;
  private kind: 'string' | 'literal' | 'container' = 'literal';
  private nesting = 0;
  private inString = false;
  private escaped = false;

  constructor(
    private readonly depth: number,
    private readonly sink: JsonSink,
  ) {}

  push(piece: string): void {
    let at = 0;
    while (at < piece.length) at = this.gathered ? this.gather(piece, at) : this.step(piece, at);
  }

  end(): void {
    if (this.gathered && this.kind === 'literal') this.finish('');
    if (this.expected !== 'end' || this.gathered) throw new SyntaxError('the text breaks off');
  }

  /** Handles one character between values; returns the offset to continue at. */
  private step(piece: string, at: number): number {
    const code = piece.charCodeAt(at);
    if (isSpace(code)) return at + 1;
    const top = this.stack.at(-1);
    const closes = isClosing(code) && (code === 93) === (top === 'array');
    if (closes && top && ['next', 'first-value', 'first-key'].includes(this.expected)) {
      this.stack.pop();
      this.sink.close();
      this.expected = this.stack.length > 0 ? 'next' : 'end';
      return at + 1;
    }
    if (this.expected === 'next' && code === 44) this.expected = top === 'array' ? 'value' : 'key';
    else if (this.expected === 'colon' && code === 58) this.expected = 'value';
    else if (this.expected === 'key' || this.expected === 'first-key') return this.begin(code, at, 'key');
    else if (this.expected === 'value' || this.expected === 'first-value') return this.begin(code, at, 'value');
    else throw new SyntaxError(`“${piece[at]}” where something else should be`);
    return at + 1;
  }

  private begin(code: number, at: number, what: 'key' | 'value'): number {
    if (what === 'value' && isOpening(code) && this.stack.length < this.depth) {
      const kind = code === 91 ? 'array' : 'object';
      this.stack.push(kind);
      this.sink.open(kind);
      this.expected = kind === 'array' ? 'first-value' : 'first-key';
      return at + 1;
    }
    if (what === 'key' && code !== QUOTE) throw new SyntaxError('a name without quotation marks');
    if (isClosing(code)) throw new SyntaxError('a value is missing');
    this.expected = what;
    this.gathered = [];
    this.kind = code === QUOTE ? 'string' : isOpening(code) ? 'container' : 'literal';
    this.nesting = 0;
    this.inString = false;
    this.escaped = false;
    return at;
  }

  /** Continues the current value; returns the offset after it, or the end of the piece. */
  private gather(piece: string, from: number): number {
    if (this.kind === 'literal') {
      for (let at = from; at < piece.length; at++) {
        const code = piece.charCodeAt(at);
        if (code !== 44 && !isClosing(code) && !isSpace(code)) continue;
        this.finish(piece.slice(from, at));
        return at;
      }
    }
    for (let at = from; this.kind !== 'literal' && at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (code === BACKSLASH) this.escaped = true;
        else if (code === QUOTE) this.inString = false;
        else continue;
        if (this.inString || this.kind === 'container') continue;
      } else if (code === QUOTE) {
        this.inString = true;
        continue;
      } else if (isOpening(code)) {
        this.nesting++;
        continue;
      } else if (!isClosing(code) || --this.nesting > 0) continue;
      this.finish(piece.slice(from, at + 1));
      return at + 1;
    }
    this.gathered?.push(piece.slice(from));
    return piece.length;
  }

  private finish(rest: string): void {
    const text = this.gathered?.length ? this.gathered.join('') + rest : rest;
    this.gathered = undefined;
    if (this.expected === 'key') {
      this.sink.key(JSON.parse(text));
      this.expected = 'colon';
      return;
    }
    this.expected = this.stack.length > 0 ? 'next' : 'end';
    this.sink.value(text);
  }
}

/** Builds the value of a JSON text in parts; the result equals that of `JSON.parse`. */
export class JsonBuilder implements JsonSink {
  built: unknown;
  private readonly stack: (unknown[] | Record<string, unknown>)[] = [];
  private readonly keys: string[] = [];

  open(kind: 'array' | 'object'): void {
    const made = kind === 'array' ? [] : {};
    this.put(made);
    this.stack.push(made);
  }

  close(): void {
    this.stack.pop();
  }

  key(name: string): void {
    this.keys[this.stack.length] = name;
  }

  value(text: string): void {
    this.put(JSON.parse(text));
  }

  private put(value: unknown): void {
    const top = this.stack.at(-1);
    if (!top) this.built = value;
    else if (Array.isArray(top)) top.push(value);
    // Defined, not set: a field called __proto__ is a field like any other.
    else
      Object.defineProperty(top, this.keys[this.stack.length] ?? '', {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
  }
}

/** Milliseconds of work before the screen gets its turn. */
const SLICE = 24;

/** Yields to the event loop when the last time was long enough ago. */
export function createPause(): () => Promise<void> | undefined {
  let begun = performance.now();
  return () => {
    if (performance.now() - begun < SLICE) return undefined;
    return nextTask().then(() => {
      begun = performance.now();
    });
  };
}

/** UTF-16 code units handed over at once. */
const PIECE = 1 << 18;

/**
 * The text of UTF-8, piece by piece, without its byte-order mark. Throws a TypeError for anything that is not UTF-8.
 */
export async function* textPieces(input: Blob | string): AsyncGenerator<string> {
  if (typeof input === 'string') {
    for (let at = input.startsWith('\ufeff') ? 1 : 0; at < input.length; at += PIECE) yield input.slice(at, at + PIECE);
    return;
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < input.size; at += PIECE) {
    const bytes = await input.slice(at, at + PIECE).arrayBuffer();
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}

/** Called with the progress, from 0 to 1. */
export type TellShare = (share: number) => void;

/**
 * Splits a JSON text down to `depth` without blocking the page. `tell` gets the progress. Throws as `JsonSplitter` and
 * `textPieces` do.
 */
export async function splitJson(input: Blob | string, depth: number, sink: JsonSink, tell?: TellShare): Promise<void> {
  const splitter = new JsonSplitter(depth, sink);
  const pause = createPause();
  const pieces = Math.ceil((typeof input === 'string' ? input.length : input.size) / PIECE);
  let read = 0;
  for await (const piece of textPieces(input)) {
    splitter.push(piece);
    tell?.(Math.min(1, ++read / pieces));
    await pause();
  }
  splitter.end();
}
