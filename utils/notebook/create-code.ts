import { additionOf } from '@/utils/codebook/new-code';
import { sameNamed } from '@/utils/codebook/same-name';
import type { Code, Codebook } from '@/utils/model/codebook';
import { instant } from '@/utils/model/time';
import { send } from '@/utils/protocol/send';

/**
 * Adds a code called as typed, under another for `parent/name`, and gives it once it is stored: the code already called so,
 * where there is one; undefined where nothing is typed. Rejects where it cannot be stored.
 */
export async function createCode(codes: Codebook, typed: string): Promise<Code | undefined> {
  const edit = additionOf(codes, typed);
  if (!edit) return undefined;
  const known = sameNamed(codes, edit);
  if (known) return known;
  await send('codebook.edit', { edit });
  const { id, fields, parent } = edit;
  const now = instant();
  return { id, ...fields, ...(parent ? { parent } : {}), created: now, modified: now };
}
