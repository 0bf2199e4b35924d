import type { Code, Codebook } from '@/utils/model/codebook';
import type { Project } from '@/utils/model/project';
import { codesIn } from './codes-in';
import { startingCodebook } from './starting-codebook';
import { under } from './tree';

/** The codes that accepted suggestions get, by kind: those of the starting codebook. */
const IDS = {
  directive: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0002',
  official: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0003',
} as const;

export type SuggestedKind = keyof typeof IDS;

const original = (kind: SuggestedKind): Code => startingCodebook.find(({ id }) => id === IDS[kind]) as Code;

/**
 * The code for a kind of suggestion: the starting codebook's own, else one of the same name, else the starting
 * codebook's, to be made again (without its key where that is taken) as the code of `project`.
 */
export function suggestedCode(
  codes: Codebook,
  kind: SuggestedKind,
  project?: Project['id'],
): { code: Code; isNew: boolean } {
  const first = original(kind);
  const known =
    codes.find(({ id, original }) => id === first.id || original === first.id) ??
    codes.find(({ names }) => sameName(names, first.names));
  if (known) return { code: known, isNew: false };
  const { key, ...rest } = first;
  const isFree = !codes.some((code) => code.key === key);
  const code = { ...rest, ...(key && isFree ? { key } : {}) };
  return { code: project ? (codesIn(project, [code])[0] as Code) : code, isNew: true };
}

const sameName = (a: Code['names'], b: Code['names']): boolean =>
  a.zh === b.zh || a.en.toLowerCase() === b.en.toLowerCase();

/**
 * The codes, one of each project with those under it, that say a passage names an official, or is a directive: whatever
 * the reader calls them.
 */
export function codesOfKind(codes: Codebook, kind: SuggestedKind): Code['id'][] {
  const projects = [...new Set(codes.map(({ project }) => project))];
  const books =
    projects.length > 1 ? projects.map((project) => codes.filter((code) => code.project === project)) : [codes];
  return books.flatMap((book) => {
    const { id } = suggestedCode(book, kind).code;
    return [id, ...under(book, id)];
  });
}
