import { additionOf } from '@/utils/codebook/new-code';
import { sameNamed } from '@/utils/codebook/same-name';
import type { Code, Codebook } from '@/utils/model/codebook';
import { send } from '@/utils/protocol/send';

/**
 * Adds a code with the typed name (`parent/name`: under that parent) and resolves to it once it is stored; to the
 * existing code of that name, if there is one; to undefined where nothing is typed. Rejects where it cannot be stored.
 */
export async function createCode(codes: Codebook, typed: string): Promise<Code | undefined> {
  const edit = additionOf(codes, typed);
  if (!edit) return undefined;
  const known = sameNamed(codes, edit);
  if (known) return known;
  const { codes: changed } = await send('codebook.edit', { edit });
  const made = changed.find(({ after }) => after?.id === edit.id)?.after;
  // Another window has made it meanwhile.
  return made ?? sameNamed((await send('codebook.read', {})).codes, edit);
}
