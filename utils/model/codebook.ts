import { Instant } from './time';
import { z } from './z';

/** Names of the palette; each theme gives them its own value. The hexadecimal values are Zotero's eight. */
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

/** A labelled idea with a colour and a key, perhaps under another. */
export const Code = z.object({
  id: z.uuid(),
  /** The project whose codebook it stands in: no two share a code. Absent in what was written past the store. */
  project: z.optional(z.uuid()),
  /** The code it is a copy of: a preset's, or another project's. It is the same in every project, so that coders can compare. */
  original: z.optional(z.uuid()),
  /** Its place in the codebook: a fractional key, sorts as text (utils/codebook/ranks.ts); equal ones by id. */
  rank: z.optional(z.string().check(z.maxLength(500))),
  names: z.object({ en: name, zh: name }),
  color: z.enum(Object.keys(COLORS) as [Color, ...Color[]]),
  /** A cue besides colour. */
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

/** What of a code is painted. */
export type CodeLook = Pick<Code, 'id' | 'color' | 'underline'>;

/** When the ready codes were made: one moment for all, so that the codebooks of two notebooks are the same. */
export const PRESETS_MADE = '2026-11-23T00:00:00.000Z';
