/** Characters a minute: Chinese adults read some 400 of expository prose silently (255 to 500 in the studies). */
const HAN_A_MINUTE = 400;
/** Words a minute: 238 for non-fiction in English (Brysbaert 2019, doi 10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;

/** How long a text takes to read, in whole minutes, at least one; 0 where there is nothing to read. */
export function readingMinutes(text: string): number {
  const han = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  const words =
    text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{N}]+/gu)
      ?.length ?? 0;
  const minutes = han / HAN_A_MINUTE + words / WORDS_A_MINUTE;
  return minutes === 0 ? 0 : Math.max(1, Math.round(minutes));
}
