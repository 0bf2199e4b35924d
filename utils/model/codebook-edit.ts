import { Annotation } from './annotation';
import { Code } from './codebook';
import { Draft } from './draft';
import { z } from './z';

const id = z.uuid();

/** The fields of a code that a person fills in; the store sets the others. */
export const CodeFields = z.pick(Code, {
  names: true,
  color: true,
  underline: true,
  key: true,
  definition: true,
  example: true,
});

export const PRESETS = ['reading', 'politics', 'essay'] as const;

/** What a new project's codebook starts with: a preset in a language (BCP 47), another project's codes, or nothing. */
export const FirstCodes = z.discriminatedUnion('from', [
  z.object({ from: z.literal('preset'), preset: z.enum(PRESETS), language: z.string() }),
  z.object({ from: z.literal('project'), project: id }),
  z.object({ from: z.literal('nothing') }),
]);
export type FirstCodes = z.infer<typeof FirstCodes>;

/** One change of the codebook; every use of the codes follows it. */
export const CodebookEdit = z.discriminatedUnion('kind', [
  /** Under `parent`, or at the end. */
  z.object({ kind: z.literal('add'), id, fields: CodeFields, parent: z.optional(id) }),
  z.object({
    kind: z.literal('change'),
    id,
    fields: z.partial(z.extend(CodeFields, { key: z.nullable(Code.shape.key) })),
  }),
  /** Under another parent, or at the top without one; before a sibling, or at the end without one. */
  z.object({ kind: z.literal('move'), id, parent: z.optional(id), before: z.optional(id) }),
  /** `ids` become `into` in every annotation, and their children become its children. */
  z.object({ kind: z.literal('merge'), ids: z.array(id).check(z.minLength(1)), into: id }),
  /** Its children move up to where it stood; annotations lose the code, never the note. */
  z.object({ kind: z.literal('remove'), id }),
  z.object({ kind: z.literal('preset'), preset: z.enum(PRESETS), language: z.string() }),
]);

/** A code as stored, with fields that a later Pressmark wrote. */
const StoredCode = z.custom<Code>((row) => Code.safeParse(row).success);

/** What is needed to take one edit back. */
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
