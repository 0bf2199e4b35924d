import { Instant } from './time';
import { z } from './z';

const Rank = z.string().check(z.maxLength(200));

/** A heading of an essay's board. */
export const EssayHeading = z.object({
  text: z.string().check(z.maxLength(500)),
  /** Its place among the headings: a fractional key, utils/codebook/ranks. */
  rank: Rank,
});

/** The place of a quote on the board. */
export const EssayCard = z.object({
  /** Id of its heading; without one, or with a deleted one, it comes before the first. */
  heading: z.optional(z.uuid()),
  /** Its place under the heading. */
  rank: Rank,
});

const Words = z.string().check(z.maxLength(100_000));

/**
 * An essay in the making: annotations of a project under headings, in the order they will be written about. Headings
 * and cards are kept by id, so that two windows, or two machines, that change two of them have both changes.
 */
export const Essay = z.object({
  id: z.uuid(),
  project: z.uuid(),
  title: z.string().check(z.maxLength(500)),
  headings: z.record(z.uuid(), EssayHeading),
  /** By the id of the annotation that is quoted. */
  cards: z.record(z.uuid(), EssayCard),
  /**
   * The reader's text about each quote, in Markdown, by annotation id. Kept separate from the cards, so that concurrent
   * moves of a card lose no text.
   */
  words: z.record(z.uuid(), Words),
  created: Instant,
  modified: Instant,
  /** In the bin since; absent while alive. */
  deleted: z.optional(Instant),
});

/** A change of parts of an essay; null takes a heading or card away. */
export const EssayChange = z.object({
  title: z.optional(z.string().check(z.maxLength(500))),
  headings: z.optional(z.record(z.uuid(), z.nullable(EssayHeading))),
  cards: z.optional(z.record(z.uuid(), z.nullable(EssayCard))),
  words: z.optional(z.record(z.uuid(), Words)),
});

export type EssayHeading = z.infer<typeof EssayHeading>;
export type EssayCard = z.infer<typeof EssayCard>;
export type Essay = z.infer<typeof Essay>;
export type EssayChange = z.infer<typeof EssayChange>;

/** What sending quotes to an essay did. */
export interface SentToEssay {
  essay: Essay;
  /** Ids of the annotations that were not on its board yet. */
  added: string[];
}
