import type { Code, Codebook } from '@/utils/model/codebook';
import { namesOfCode } from './conditions';
import { tokensNaming, written } from './query';

/** The names by which codes may be asked for. */
const OF_CODES = ['code', 'sentence', 'article'] as const;

/**
 * The query with the same meaning after codes were renamed or moved: a name that no code has any more is replaced by the
 * present name of the code that had it, in the same language. The same query where nothing changed.
 */
export function followCodes(query: string, before: Codebook, after: Codebook): string {
  if (before === after) return query;
  const [was, is] = [namesById(before), namesById(after)];
  const taken = new Set([...is.values()].flat().map((name) => name.toLowerCase()));
  return tokensNaming(query, OF_CODES)
    .toReversed()
    .reduce((text, { start, end, value }) => {
      const now = taken.has(value.toLowerCase()) ? undefined : nameNow(value, was, is);
      if (now === undefined) return text;
      const sign = /^[-+]?[\p{L}]+/u.exec(text.slice(start, end))?.[0] ?? '';
      return text.slice(0, start) + written(sign, now) + text.slice(end);
    }, query);
}

type Names = ReadonlyMap<Code['id'], string[]>;

function namesById(codes: Codebook): Names {
  const byId = new Map(codes.map((code) => [code.id, code]));
  return new Map(
    codes.map((code) => [code.id, (['en', 'zh'] as const).flatMap((language) => namesOfCode(code, byId, language))]),
  );
}

function nameNow(value: string, was: Names, is: Names): string | undefined {
  const wanted = value.toLowerCase();
  for (const [id, names] of was) {
    const at = names.findIndex((name) => name.toLowerCase() === wanted);
    const now = is.get(id);
    // Moved under another code it has more names, or fewer: its own name comes first in each language.
    if (at >= 0 && now) return now.length === names.length ? now[at] : now[at < names.length / 2 ? 0 : now.length / 2];
  }
  return undefined;
}
