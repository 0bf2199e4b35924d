import { z } from './z';

/** One thing the reader set up outside the notebook, under the name the browser keeps it by. */
export const Preference = z.object({
  id: z.string().check(z.maxLength(100)),
  value: z.unknown(),
});
export type Preference = z.infer<typeof Preference>;
