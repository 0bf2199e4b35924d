import { Selector } from './annotation';
import { Instant } from './time';
import { z } from './z';

/** Words typed and not yet saved, kept as they are typed. */
export const Draft = z.object({
  /** What is being edited: an annotation's id, or the address of the article whose selection is being annotated. */
  id: z.string(),
  note: z.string(),
  codes: z.array(z.uuid()),
  /** For a passage not yet annotated. */
  selector: z.optional(Selector),
  modified: Instant,
});

export type Draft = z.infer<typeof Draft>;
