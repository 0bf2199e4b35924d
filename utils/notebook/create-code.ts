import { additionOf } from '@/utils/codebook/new-code';
import { sameNamed } from '@/utils/codebook/same-name';
import type { Code, Codebook } from '@/utils/model/codebook';
import { send } from '@/utils/protocol/send';

/**
 * Adds a code called as typed, under another for `parent/name`, and gives its id once it is stored: that of the code
 * already called so, where there is one; undefined where nothing is typed. Rejects where it cannot be stored.
 */
export async function createCode(codes: Codebook, typed: string): Promise<Code['id'] | undefined> {
  const edit = additionOf(codes, typed);
  if (!edit) return undefined;
  const known = sameNamed(codes, edit);
  if (known) return known.id;
  await send('codebook.edit', { edit });
  return edit.id;
}
