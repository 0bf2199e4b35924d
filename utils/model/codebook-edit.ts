import { Annotation } from './annotation';
import { Code } from './codebook';
import { Draft } from './draft';
import { z } from './z';

const id = z.uuid();

/** What a person fills in of a code; everything else is the store's. */
export const CodeFields = z.pick(Code, {
  names: true,
  color: true,
  underline: true,
  key: true,
  definition: true,
  example: true,
});

export const PRESETS = ['reading', 'politics', 'essay'] as const;

/** What a new project's codebook is made of: a preset in a language (BCP 47), another project's codes, or nothing. */
export const FirstCodes = z.discriminatedUnion('from', [
  z.object({ from: z.literal('preset'), preset: z.enum(PRESETS), language: z.string() }),
  z.object({ from: z.literal('project'), project: id }),
  z.object({ from: z.literal('nothing') }),
]);
export type FirstCodes = z.infer<typeof FirstCodes>;

/** One change of the codebook; it takes every use of the codes with it. */
export const CodebookEdit = z.discriminatedUnion('kind', [
  /** Under `parent`, or at the end. */
  z.object({ kind: z.literal('add'), id, fields: CodeFields, parent: z.optional(id) }),
  z.object({
    kind: z.literal('change'),
    id,
    fields: z.partial(z.extend(CodeFields, { key: z.nullable(Code.shape.key) })),
  }),
  /** Under another parent, or to the top without one; before a sibling, or at the end without one. */
  z.object({ kind: z.literal('move'), id, parent: z.optional(id), before: z.optional(id) }),
  /** `ids` become `into`, in every annotation; what stood under them stands under it. */
  z.object({ kind: z.literal('merge'), ids: z.array(id).check(z.minLength(1)), into: id }),
  /** What stood under it stands where it stood; annotations lose the code, never the note. */
  z.object({ kind: z.literal('remove'), id }),
  z.object({ kind: z.literal('preset'), preset: z.enum(PRESETS), language: z.string() }),
]);

/** A code as it lies on disk, with fields of a later Pressmark. */
const StoredCode = z.custom<Code>((row) => Code.safeParse(row).success);

/** How to take one edit back. */
export const CodebookUndo = z.object({
  /** Codes before and after; absent where there was none. */
  codes: z.array(z.object({ before: z.optional(StoredCode), after: z.optional(StoredCode) })),
  uses: z.array(
    z.object({
      id,
      before: z.pick(Annotation, { codes: true, modified: true }),
      after: z.pick(Annotation, { codes: true, modified: true }),
    }),
  ),
  drafts: z.array(z.object({ id: Draft.shape.id, before: Draft.shape.codes, after: Draft.shape.codes })),
});

export type CodeFields = z.infer<typeof CodeFields>;
export type Preset = (typeof PRESETS)[number];
export type CodebookEdit = z.infer<typeof CodebookEdit>;
export type CodebookUndo = z.infer<typeof CodebookUndo>;
