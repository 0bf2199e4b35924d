import { codeName } from '@/utils/codebook/code-name';
import { COLORS, type Code, type Codebook } from '@/utils/model/codebook';
import type { UiLanguage } from '@/utils/model/settings';
import { cleanLine, JOINER } from './clean-text';

/** Characters that distinguish names but cannot be in a tag: C++, C#, R&D, 50%. */
const SIGNS: Record<string, string> = {
  '+': 'plus',
  '#': 'sharp',
  '&': 'and',
  '@': 'at',
  '%': 'percent',
  $: 'dollar',
  '=': 'equals',
};

const NO_TAG = new RegExp(
  `(?:(?!${JOINER})[^\\p{L}\\p{N}\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}_/-])+`,
  'gu',
);

/**
 * Letters of any script, digits, emoji, `_`, `-` and `/` for nesting, as Obsidian and Logseq take tags; not digits
 * alone. '' where a name has none of these.
 */
export function tagOf(name: string): string {
  const tag = cleanLine(name)
    .replace(/[+#&@%$=]/g, (sign) => `-${SIGNS[sign]}-`)
    .replace(NO_TAG, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  return /^\d+$/.test(tag) ? `_${tag}` : tag;
}

/** A name in lower case, without emoji variation selectors. */
const seen = (name: string): string => name.replace(/[\ufe0e\ufe0f]/g, '').toLowerCase();

/**
 * Returns a function that gives each thing the name it wants, or that name with the first free number. Names that
 * differ only in case or in an emoji's variant, ❤ or ❤️, count as the same.
 */
export function createNamer(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let name = wanted;
    for (let number = 2; taken.has(seen(name)); number++) name = `${wanted}-${number}`;
    taken.add(seen(name));
    return name;
  };
}

/** Code id → its tag, parents before it (指令/要求); no two codes share one. */
export function codeTags(codes: Codebook, language: UiLanguage): Map<Code['id'], string> {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const name = createNamer();
  return new Map(
    codes.map((code) => {
      const path: string[] = [];
      for (let at: Code | undefined = code; at && path.length < 9; at = at.parent ? byId.get(at.parent) : undefined)
        path.unshift(tagOf(codeName(at, language).replaceAll('/', '-')) || 'tag');
      return [code.id, name(path.join('/'))];
    }),
  );
}

/** Code id → its callout type in Obsidian: Latin letters, digits and dashes of its English name; no two share one. */
export function callouts(codes: Codebook): Map<Code['id'], string> {
  const name = createNamer();
  return new Map(codes.map((code) => [code.id, name(slugOf(code))]));
}

const slugOf = (code: Code): string =>
  tagOf(code.names.en)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'code';

/** Colours for the callouts, as an Obsidian CSS snippet. */
export function calloutStyles(codes: Codebook): string {
  const types = callouts(codes);
  return codes
    .map((code) => {
      const rgb = [1, 3, 5].map((at) => Number.parseInt(COLORS[code.color].slice(at, at + 2), 16)).join(', ');
      return `.callout[data-callout="${types.get(code.id)}"] {\n  --callout-color: ${rgb};\n  --callout-icon: lucide-quote;\n}\n`;
    })
    .join('');
}
