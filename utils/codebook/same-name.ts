import type { Code, Codebook } from '@/utils/model/codebook';
import type { CodebookEdit } from '@/utils/model/codebook-edit';
import { plainName } from '@/utils/text/plain-name';

/**
 * The code that already has the name an edit would give another one under the same parent, in either language, ignoring
 * case and width; undefined when there is none. Two such codes could not be told apart, on screen or in a file.
 */
export function sameNamed(codes: Codebook, edit: CodebookEdit): Code | undefined {
  if (!('id' in edit)) return undefined;
  const other = (names: readonly string[], parent: Code['id'] | undefined) => {
    const taken = new Set(names.map(plainName));
    return codes.find(
      (code) =>
        code.id !== edit.id &&
        code.parent === parent &&
        [code.names.en, code.names.zh].some((name) => taken.has(plainName(name))),
    );
  };
  if (edit.kind === 'add') {
    const parent = codes.some(({ id }) => id === edit.parent) ? edit.parent : undefined;
    return codes.some(({ id }) => id === edit.id)
      ? undefined
      : other([edit.fields.names.en, edit.fields.names.zh], parent);
  }
  const code = codes.find(({ id }) => id === edit.id);
  if (!code) return undefined;
  if (edit.kind === 'change') {
    const { en = code.names.en, zh = code.names.zh } = edit.fields.names ?? {};
    const fresh = [...(en === code.names.en ? [] : [en]), ...(zh === code.names.zh ? [] : [zh])];
    return other(fresh, code.parent);
  }
  if (edit.kind === 'move' && edit.parent !== code.parent) return other([code.names.en, code.names.zh], edit.parent);
  return undefined;
}
