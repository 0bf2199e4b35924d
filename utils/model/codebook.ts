import { Instant } from './time';
import { z } from './z';

/**
 * Names of the palette's colours; each theme gives them values of its own. The hexadecimal values are Zotero's eight.
 */
export const COLORS = {
  yellow: '#ffd400',
  red: '#ff6666',
  green: '#5fb236',
  blue: '#2ea8e5',
  purple: '#a28ae5',
  magenta: '#e56eee',
  orange: '#f19837',
  gray: '#aaaaaa',
} as const;

export const UNDERLINES = ['solid', 'double', 'dotted', 'dashed', 'wavy'] as const;

const name = z.string().check(z.minLength(1), z.maxLength(200));

/** A labelled idea with a colour and a key; it may have a parent. */
export const Code = z.object({
  id: z.uuid(),
  /**
   * The project whose codebook it belongs to: no two projects share a code. Absent in records that the store did not
   * write.
   */
  project: z.optional(z.uuid()),
  /**
   * The code it was copied from: a preset's, or another project's. The same in every project, so that coders can
   * compare.
   */
  original: z.optional(z.uuid()),
  /**
   * Its place in the codebook: a fractional key that sorts as text (utils/codebook/ranks.ts); equal ones sort by id.
   */
  rank: z.optional(z.string().check(z.maxLength(500))),
  names: z.object({ en: name, zh: name }),
  color: z.enum(Object.keys(COLORS) as [Color, ...Color[]]),
  /** An underline, as a cue besides colour. */
  underline: z.enum(UNDERLINES),
  /** One digit or lower-case letter; absent when the code has no key. */
  key: z.optional(z.string().check(z.regex(/^[0-9a-z]$/))),
  definition: z.string(),
  example: z.string(),
  parent: z.optional(z.uuid()),
  created: Instant,
  modified: Instant,
});

export type Color = keyof typeof COLORS;
export type Code = z.infer<typeof Code>;
/** All codes, in the reader's order. */
export type Codebook = Code[];

/** The part of a code that is painted. */
export type CodeLook = Pick<Code, 'id' | 'color' | 'underline'>;

/** The creation time of the ready-made codes: the same everywhere, so that the codebooks of two notebooks are equal. */
export const PRESETS_MADE = '2026-11-23T00:00:00.000Z';
