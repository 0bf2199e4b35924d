import type { Code, Codebook } from '@/utils/model/codebook';
import { under } from './under';

/** The codes that accepted suggestions get, by kind: the starting codebook's own, by id, or one of the same name. */
export const KINDS = {
  directive: { id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0002', names: { en: 'Directive', zh: '指令' } },
  official: { id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0003', names: { en: 'Official', zh: '官员' } },
} as const;

export type SuggestedKind = keyof typeof KINDS;

/**
 * The code of a kind, whatever the reader has renamed it to; else one with its name; undefined where there is neither.
 */
export function codeOfKind(codes: Codebook, kind: SuggestedKind): Code | undefined {
  const { id: own, names: wanted } = KINDS[kind];
  return (
    codes.find(({ id, original }) => id === own || original === own) ??
    codes.find(({ names }) => names.zh === wanted.zh || names.en.toLowerCase() === wanted.en.toLowerCase())
  );
}

/**
 * The codes that say a passage names an official or is a directive, one per project, with those under them, whatever
 * the reader calls them.
 */
export function codesOfKind(codes: Codebook, kind: SuggestedKind): Code['id'][] {
  const projects = [...new Set(codes.map(({ project }) => project))];
  const books =
    projects.length > 1 ? projects.map((project) => codes.filter((code) => code.project === project)) : [codes];
  return books.flatMap((book) => {
    const id = codeOfKind(book, kind)?.id ?? KINDS[kind].id;
    return [id, ...under(book, id)];
  });
}
