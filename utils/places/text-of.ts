import { z } from '@/utils/model/z';
import { canonical } from '@/utils/sync/json';
import { sha256 } from '@/utils/text/sha256';

/** The long texts of a revision, as they travel. */
const Texts = z.object({ html: z.string(), text: z.string() });
type Texts = z.infer<typeof Texts>;

/** A revision's texts as one, and its SHA-256. */
export async function textOf({ html, text }: Texts): Promise<{ text: string; hash: string }> {
  const whole = canonical({ html, text });
  return { text: whole, hash: await sha256(whole) };
}

/** The texts in what `textOf` made; undefined for anything else, or where it is not what its hash says. */
export async function textsIn(whole: string | undefined, hash: string | undefined): Promise<Texts | undefined> {
  if (whole === undefined || (await sha256(whole)) !== hash) return undefined;
  try {
    return Texts.parse(JSON.parse(whole));
  } catch {
    return undefined;
  }
}
