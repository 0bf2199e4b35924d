import type { Code } from '@/utils/model/codebook';
import { idInProject } from '@/utils/model/derive-id';
import { ofProject, type Project } from '@/utils/model/project';
import { plainName } from '@/utils/text/plain-name';
import type { FileContents } from './import-format';
import { unpacked } from './packed';

/** A code in a file that may be one of the reader's; the reader is asked. */
export interface CodeQuestion {
  /** Its id in the file. */
  id: Code['id'];
  path: string[];
  /** The reader's codes it may be, by path. */
  candidates: { id: Code['id']; path: string[] }[];
}

/** The reader's answers: the file's code → the reader's, or `new`. */
export type CodeAnswers = ReadonlyMap<Code['id'], Code['id'] | 'new'>;

/** The project for records that name none, as in files of older versions and of other programs. */
export type Into = Project['id'] | undefined;

/** The file's codes → the reader's, and the codes to ask about. */
export interface AdoptedCodes {
  codes: ReadonlyMap<Code['id'], Code['id']>;
  questions: CodeQuestion[];
}

type Paths = Map<Code['id'], { en: string[]; zh: string[] }>;

/** Each code's names from the root down. */
function pathsOf(codes: readonly Code[]): Paths {
  const byId = new Map(codes.map((code) => [code.id, code]));
  return new Map(
    codes.map(({ id }) => {
      const above: Code[] = [];
      for (let at = byId.get(id); at && !above.includes(at); at = at.parent ? byId.get(at.parent) : undefined)
        above.unshift(at);
      return [id, { en: above.map(({ names }) => names.en), zh: above.map(({ names }) => names.zh) }];
    }),
  );
}

const keyOf = (path: readonly string[]): string => path.map(plainName).join('\n');

/** A program in which codes with children cannot be used repeats the name one level down: `A / A` is `A`. */
const withoutRepeat = (path: readonly string[]): readonly string[] =>
  path.length > 1 && path.at(-1)?.toLowerCase() === path.at(-2)?.toLowerCase() ? path.slice(0, -1) : path;

/**
 * Finds the reader's code for each of the file's, project by project: by the reader's answer, the preset code both were
 * made from, the path, or a unique name. A code that only shares a name is asked about.
 */
export function adoptCodes(file: FileContents, ours: readonly Code[], answers: CodeAnswers, into: Into): AdoptedCodes {
  const codes = new Map<string, string>();
  const questions: CodeQuestion[] = [];
  const all = unpacked(file.tables.codes);
  const projects = new Set(all.map(({ project }) => project ?? into));
  for (const project of projects) {
    const incoming = all.filter((code) => (code.project ?? into) === project);
    const here = project === undefined ? ours : ofProject(ours, project);
    const adopted = adoptInProject(incoming, here, answers);
    for (const [id, known] of adopted.codes) codes.set(id, known);
    for (const question of adopted.questions) questions.push(question);
    // A code is one project's alone: one that is another's here, or was nobody's, comes in as a copy.
    const isAnothers = ({ id }: Code): boolean => ours.some((code) => code.id === id && !here.includes(code));
    for (const code of incoming)
      if (project !== undefined && !codes.has(code.id) && (code.project === undefined || isAnothers(code)))
        if (!here.some(({ id }) => id === code.id)) codes.set(code.id, idInProject(project, code.original ?? code.id));
  }
  return { codes, questions };
}

function adoptInProject(incoming: readonly Code[], ours: readonly Code[], answers: CodeAnswers): AdoptedCodes {
  const present = new Set(ours.map(({ id }) => id));
  const byOriginal = new Map(ours.flatMap(({ id, original }) => (original ? [[original, id] as const] : [])));
  const ourPaths = pathsOf(ours);
  const byPath = new Map<string, Code['id']>();
  const byLeaf = new Map<string, Code['id'][]>();
  for (const { id, names } of ours) {
    const { en, zh } = ourPaths.get(id) ?? { en: [], zh: [] };
    for (const path of [en, zh]) if (!byPath.has(keyOf(path))) byPath.set(keyOf(path), id);
    for (const leaf of new Set([keyOf([names.en]), keyOf([names.zh])]))
      byLeaf.set(leaf, [...(byLeaf.get(leaf) ?? []), id]);
  }
  const codes = new Map<string, string>();
  const questions: CodeQuestion[] = [];
  const theirPaths = pathsOf(incoming);
  const parents = new Set(incoming.flatMap(({ parent }) => parent ?? []));
  for (const { id, names, parent, original } of incoming) {
    if (present.has(id)) continue;
    const { en, zh } = theirPaths.get(id) ?? { en: [], zh: [] };
    const path = byPath.get(keyOf(en)) ?? byPath.get(keyOf(zh)) ?? byPath.get(keyOf(withoutRepeat(en)));
    const named = new Set([...(byLeaf.get(keyOf([names.en])) ?? []), ...(byLeaf.get(keyOf([names.zh])) ?? [])]);
    // A file without a tree says nothing about parents, so a unique name identifies a code.
    const isFlat = parent === undefined && !parents.has(id) && parents.size === 0;
    const answer = answers.get(id);
    if (answer !== undefined) {
      if (answer !== 'new') codes.set(id, answer);
    } else if (byOriginal.has(original ?? id)) codes.set(id, byOriginal.get(original ?? id) as string);
    else if (path) codes.set(id, path);
    else if (isFlat && named.size === 1) codes.set(id, [...named][0] as string);
    if (!path && !byOriginal.has(original ?? id) && named.size > 0 && !(isFlat && named.size === 1))
      questions.push({
        id,
        path: en,
        candidates: [...named].map((candidate) => ({ id: candidate, path: ourPaths.get(candidate)?.en ?? [] })),
      });
  }
  return { codes, questions };
}
