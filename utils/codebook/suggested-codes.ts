import type { Code, Codebook } from '@/utils/model/codebook';
import type { Project } from '@/utils/model/project';
import { codeOfKind, KINDS, type SuggestedKind } from './code-kinds';
import { codesIn } from './codes-in';
import { startingCodebook } from './starting-codebook';

/**
 * The code for a kind of suggestion: the starting codebook's own, else one of the same name, else the starting
 * codebook's, to be made again (without its key where that is taken) as the code of `project`.
 */
export function suggestedCode(
  codes: Codebook,
  kind: SuggestedKind,
  project?: Project['id'],
): { code: Code; isNew: boolean } {
  const known = codeOfKind(codes, kind);
  if (known) return { code: known, isNew: false };
  const { key, ...rest } = startingCodebook.find(({ id }) => id === KINDS[kind].id) as Code;
  const isFree = !codes.some((code) => code.key === key);
  const code = { ...rest, ...(key && isFree ? { key } : {}) };
  return { code: project ? (codesIn(project, [code])[0] as Code) : code, isNew: true };
}
