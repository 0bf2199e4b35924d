import type { Code, Codebook } from '@/utils/model/codebook';
import type { CodebookEdit } from '@/utils/model/codebook-edit';
import { newId } from '@/utils/model/new-id';
import { freeKey } from './keys';
import { nextLook } from './next-look';

/** As long as a name may be. UTF-16 units. */
const LONGEST_NAME = 200;

/**
 * The edit that adds a code with this name, an unused appearance and the next free digit. `parent/name` goes under the
 * code of that name, if there is one. Undefined for an empty name.
 */
export function additionOf(codes: Codebook, typed: string): Extract<CodebookEdit, { kind: 'add' }> | undefined {
  const { parent, name } = placeOf(codes, typed.trim());
  if (!name) return undefined;
  const key = freeKey(codes);
  const names = { en: name.slice(0, LONGEST_NAME), zh: name.slice(0, LONGEST_NAME) };
  const fields = { names, ...nextLook(codes), definition: '', example: '', ...(key ? { key } : {}) };
  return { kind: 'add', id: newId(), fields, ...(parent ? { parent: parent.id } : {}) };
}

function placeOf(codes: Codebook, typed: string): { parent?: Code; name: string } {
  const [, above = '', name = ''] = /^(.+?)\s*[/／]\s*(.+)$/.exec(typed) ?? [];
  const parent = codes.find(({ names }) =>
    [names.zh, names.en].some((one) => one.toLowerCase() === above.toLowerCase()),
  );
  return parent && name ? { parent, name } : { name: typed };
}
