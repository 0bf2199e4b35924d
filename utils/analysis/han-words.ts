/**
 * `Intl.Segmenter` isolates the characters of Chinese words that it does not know (副|市长, 委员|会, 防|控, 疫|情). Written in
 * Simplified Chinese, as texts are folded for counting.
 */
const BEGINS_WORD = new Set('副反非总准超');
const ENDS_WORD = new Set('化性者员们人局委厅处县市区省镇乡村');
/** Stems before which 会 and 长 are part of the word; after others they are verb and adjective (学校|会|加强, 时间|长). */
const STEMS = new Map([
  [
    '会',
    '委员 董事 理事 监事 座谈 研讨 推进 推介 动员 发布 通报 表彰 交流 论证 协商 恳谈 博览 展览 洽谈 招聘 运动 奥运 联合 立法 基金 促进 研究 音乐',
  ],
  ['长', '秘书 委员 理事 检察 审判 参谋 护士 支队 大队 中队'],
]);
/** Verbs and numbers before a noun of one character: 要求|人, 不少|县. */
const NO_STEM = new Set('要求 需要 同意 帮助 影响 若干 不少 部分 许多 很多 所有 多数 少数 大量'.split(' '));
/** Words of one character that hold a sentence together, count or place: joined with nothing. */
export const PARTICLES: ReadonlySet<string> = new Set(
  '的地得了着过和与及或并而且但在将把被让给从向到为是有不就再也都已还因以由至于对其之这那此该他她它我你等所各每某本要' +
    '上下中前后内外里间时个条项次名位年月日',
);
/** Verbs, modals and adverbs of one character, likewise; 能 and 应 are parts of words too often (产能, 应收尽收). */
const ALONE = new Set('说看去来做可须需否按最更很越仍才则均没');
/** Characters of a word of which the segmenter knows no part, at most: idioms have four. */
const LONGEST = 4;

const HAN = /^\p{Script=Han}+$/u;
const isLoose = (piece: string): boolean =>
  piece.length === 1 && HAN.test(piece) && !PARTICLES.has(piece) && !ALONE.has(piece);
const isEnd = (piece: string, before: string): boolean =>
  STEMS.get(piece)?.split(' ').includes(before) ?? (ENDS_WORD.has(piece) && !NO_STEM.has(before));

/**
 * Joins the pieces of a run of text into words: prefixes and suffixes with their word (副市长, 委员会), and adjacent single
 * characters (防控). `isWhole` marks pieces that nothing is joined with: 我们会, 以及副.
 */
export function joinHanWords(pieces: readonly string[], isWhole: (piece: string) => boolean): string[] {
  const words: string[] = [];
  let at = 0;
  while (at < pieces.length) {
    let end = at;
    while (end < pieces.length && isLoose(pieces[end] ?? '')) end += 1;
    const loose = pieces.slice(at, end);
    const before = words.at(-1) ?? '';
    if (isEnd(loose[0] ?? '', before) && isJoinable(before, isWhole)) words[words.length - 1] = before + loose.shift();
    else if (STEMS.has(loose[0] ?? '') && before.length > 1) words.push(loose.shift() ?? '');
    const next = pieces[end];
    const begins = BEGINS_WORD.has(loose.at(-1) ?? '') && next !== undefined && isJoinable(next, isWhole);
    const beginning = begins ? loose.pop() : '';
    if (loose.length <= LONGEST) words.push(loose.join(''));
    else for (const one of loose) words.push(one);
    words.push(`${beginning}${next ?? ''}`);
    at = end + 1;
  }
  return words.filter((word) => word !== '');
}

const isJoinable = (piece: string, isWhole: (piece: string) => boolean): boolean =>
  piece.length > 1 && HAN.test(piece) && !isWhole(piece);
