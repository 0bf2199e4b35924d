import { z } from '@/utils/model/z';
import { canonical } from '@/utils/sync/json';
import { sha256 } from '@/utils/text/sha256';

/** The long texts of a revision as they are sent. */
const Texts = z.object({ html: z.string(), text: z.string() });
type Texts = z.infer<typeof Texts>;

/** A revision's texts as one text, with its SHA-256. */
export async function textOf({ html, text }: Texts): Promise<{ text: string; hash: string }> {
  const whole = canonical({ html, text });
  return { text: whole, hash: await sha256(whole) };
}

/** Parses the result of `textOf`; undefined for anything else, or when it does not match its hash. */
export async function textsIn(whole: string | undefined, hash: string | undefined): Promise<Texts | undefined> {
  if (whole === undefined || (await sha256(whole)) !== hash) return undefined;
  try {
    return Texts.parse(JSON.parse(whole));
  } catch {
    return undefined;
  }
}
