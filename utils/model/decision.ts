import { Instant } from './time';
import { z } from './z';

export const VERDICTS = ['accepted', 'corrected', 'rejected'] as const;

/** What a person decided about a suggestion. There is one for each article, rule and quote. */
export const Decision = z.object({
  articleId: z.uuid(),
  rule: z.string(),
  /** The suggested passage's words, whatever it was corrected to. */
  quote: z.string().check(z.maxLength(10_000)),
  /** Of the rules that suggested it. */
  version: z.string(),
  verdict: z.enum(VERDICTS),
  decided: Instant,
});

export type Decision = z.infer<typeof Decision>;
export type Verdict = (typeof VERDICTS)[number];

/** Rule → how often a person decided what about its suggestions, in all articles. */
export type Tallies = Record<string, Record<Verdict, number>>;
