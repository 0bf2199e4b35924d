import { additionOf } from '@/utils/codebook/new-code';
import { sameNamed } from '@/utils/codebook/same-name';
import type { Code, Codebook } from '@/utils/model/codebook';
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
  const { codes: changed } = await send('codebook.edit', { edit });
  const made = changed.find(({ after }) => after?.id === edit.id)?.after;
  // Made meanwhile in another window: that one it is.
  return made ?? sameNamed((await send('codebook.read', {})).codes, edit);
}
