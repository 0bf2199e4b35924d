import { codeName } from '@/utils/codebook/code-name';
import { codeTree } from '@/utils/codebook/tree';
import type { Code, Codebook } from '@/utils/model/codebook';
import { namesOfCode } from './conditions';
import { foldText, type SearchFold } from './fold-text';

/** How words are written and compared; `language` is BCP 47. */
export interface InWords {
  language: string;
  fold: SearchFold;
}

/** A code as the codebook's tree shows it, with the codes of the same name in other projects, if there are any. */
export interface CodeLine {
  code: Code;
  depth: number;
}

/**
 * Codes as lines, in the order of the codebook. Codes of one name under parents of one name share a line: they come
 * from projects that began with the same codebook. `lineOf`: the line of each code.
 */
export function linesOfCodes(
  codes: Codebook,
  { language, fold }: InWords,
): { lines: CodeLine[]; lineOf: Map<Code['id'], number> } {
  const merged: (CodeLine & { below: number[]; ids: Code['id'][] })[] = [];
  const known = new Map<string, number>();
  const mergedOf = new Map<Code['id'], number>();
  const roots: number[] = [];
  for (const { code, depth, parent } of codeTree(codes)) {
    const above = mergedOf.get(parent?.id ?? '') ?? -1;
    const key = `${above} ${foldText(codeName(code, language), fold)}`;
    const place = known.get(key) ?? merged.push({ code, depth, below: [], ids: [] }) - 1;
    if (!known.has(key)) (merged[above]?.below ?? roots).push(place);
    known.set(key, place);
    mergedOf.set(code.id, place);
    merged[place]?.ids.push(code.id);
  }
  const lines: CodeLine[] = [];
  const lineOf = new Map<Code['id'], number>();
  const waiting = roots.toReversed();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const one = merged[at];
    if (!one) continue;
    for (const id of one.ids) lineOf.set(id, lines.length);
    lines.push({ code: one.code, depth: one.depth });
    for (const below of one.below.toReversed()) waiting.push(below);
  }
  return { lines, lineOf };
}

/** The shortest name of a line's codes that no other code has. */
export function askedAs(codes: Codebook, lineOf: ReadonlyMap<Code['id'], number>, { language, fold }: InWords) {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const own = language.startsWith('zh') ? 'zh' : 'en';
  const lines = new Map<string, Set<number>>();
  for (const code of codes)
    for (const name of (['en', 'zh'] as const).flatMap((one) => namesOfCode(code, byId, one))) {
      const key = foldText(name, fold);
      const told = lines.get(key) ?? new Set();
      lines.set(key, told.add(lineOf.get(code.id) ?? -1));
    }
  return (code: Code, line: number): string => {
    const names = namesOfCode(code, byId, own);
    const isOwn = (told: ReadonlySet<number> | undefined): boolean => told?.size === 1 && told.has(line);
    return names.find((name) => isOwn(lines.get(foldText(name, fold)))) ?? names.at(-1) ?? '';
  };
}
