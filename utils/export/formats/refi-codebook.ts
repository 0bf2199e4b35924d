import { codeName } from '@/utils/codebook/code-name';
import { cleanLine, escapeMarkup } from '@/utils/export/clean-text';
import { defineFormat } from '@/utils/export/define-format';
import type { WriteOptions } from '@/utils/export/format';
import { guid } from '@/utils/export/guid';
import { codePath } from '@/utils/export/read-notebook';
import { ownFacts } from '@/utils/export/refi-own';
import { COLORS, type Code, type Codebook } from '@/utils/model/codebook';

/** Codes by parent. A code with a missing parent, or one that is its own ancestor, is at the top. */
function childrenByParent(codes: Codebook): Map<string | undefined, Code[]> {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const isRooted = (code: Code): boolean => {
    const seen = new Set<string>();
    for (let at: Code | undefined = code; at; at = at.parent ? byId.get(at.parent) : undefined) {
      if (seen.has(at.id)) return false;
      seen.add(at.id);
    }
    return true;
  };
  const groups = new Map<string | undefined, Code[]>();
  for (const code of codes) {
    const parent = code.parent && byId.has(code.parent) && isRooted(code) ? code.parent : undefined;
    groups.set(parent, [...(groups.get(parent) ?? []), code]);
  }
  return groups;
}

/**
 * Names no two codes share, whatever their case: QualCoder refuses a second of the same name, also under another
 * parent. Such codes are called by their paths, which hold their own names.
 */
function distinctNames(codes: Codebook, language: WriteOptions['language']): Map<Code['id'], string> {
  const own = (code: Code) => cleanLine(codeName(code, language));
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(own(code).toLowerCase(), (counts.get(own(code).toLowerCase()) ?? 0) + 1);
  const taken = new Set<string>();
  return new Map(
    codes.map((code) => {
      const isAlone = counts.get(own(code).toLowerCase()) === 1;
      const wanted = isAlone ? own(code) : codePath(code, codes, language);
      let name = wanted;
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
      taken.add(name.toLowerCase());
      return [code.id, name];
    }),
  );
}

/** `<Codes>` of a REFI-QDA codebook or project, codes inside their parents. */
export function codesElement(codes: Codebook, { language }: WriteOptions): string {
  const children = childrenByParent(codes);
  const names = distinctNames(codes, language);
  const element = (code: Code): string => {
    const description = [code.definition, code.example].filter((part) => part !== '').join('\n');
    const { names: inLanguages, underline, key, definition, example, created, modified } = code;
    const inner = [
      ownFacts({ names: inLanguages, underline, key, definition, example, created, modified }),
      ...(description ? [`<Description>${escapeMarkup(description)}</Description>`] : []),
      ...(children.get(code.id) ?? []).map(element),
    ].join('\n');
    const start = `<Code guid="${guid(code.id)}" name="${escapeMarkup(names.get(code.id) ?? codeName(code, language))}" isCodable="true" color="${COLORS[code.color].toUpperCase()}"`;
    return inner ? `${start}>\n${inner}\n</Code>` : `${start}/>`;
  };
  return `<Codes>\n${(children.get(undefined) ?? []).map(element).join('\n')}\n</Codes>`;
}

/** The codebook for other qualitative analysis programs: REFI-QDA 1.5, `.qdc`. */
export const refiCodebook = defineFormat({
  id: 'qdc',
  extension: 'qdc',
  mediaType: 'application/xml',
  passes: ({ codes, options }) => [
    {
      over: 'codes',
      open: () => [
        '<?xml version="1.0" encoding="utf-8"?>\n',
        `<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Pressmark ${escapeMarkup(options.version)}">\n`,
        `${codesElement(codes, options)}\n</CodeBook>\n`,
      ],
      each: () => [],
    },
  ],
});
