import { Instant } from './time';
import { z } from './z';

export const VERDICTS = ['accepted', 'corrected', 'rejected'] as const;

/** What a person decided about a suggestion. There is one for each article, rule and quote. */
export const Decision = z.object({
  articleId: z.uuid(),
  rule: z.string(),
  /** The words of the suggested passage, even where the person corrected it. */
  quote: z.string().check(z.maxLength(10_000)),
  /** The version of the rules that suggested it. */
  version: z.string(),
  /** Of several projects, what the first decided. */
  verdict: z.enum(VERDICTS),
  decided: Instant,
  /** The projects in which it was decided; absent: in all, since it was decided before projects had decisions. */
  projects: z.optional(z.array(z.uuid())),
  /** By project, what was decided there, where it is not `verdict`. */
  verdicts: z.optional(z.record(z.uuid(), z.enum(VERDICTS))),
});

export type Decision = z.infer<typeof Decision>;
export type Verdict = (typeof VERDICTS)[number];

/** By rule, how often a person decided which way, over all articles. */
export type Tallies = Record<string, Record<Verdict, number>>;
