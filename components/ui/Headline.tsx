import { Fragment } from 'preact';
import './Headline.css';

/** Closing marks stay with the word before them, opening ones with the word after. */
const CLOSES = /^[\p{Pe}\p{Pf}\p{Po}]+$/u;
const OPENS = /^[\p{Ps}\p{Pi}]+$/u;
const HAN = /\p{Script=Han}/u;
/**
 * The segmenter isolates single characters of words that it does not know (习|近平, 护|校|安|园, 反|恐怖). Some begin a word,
 * some end one, some are words; any other is joined with both of its neighbours. A number is joined with what it
 * counts.
 */
const BEGINS_WORD = new Set('反非副总總第各每全本该該超准準无無未');
const ENDS_WORD = new Set('的地得了着過过们們者性化员員长長家会會局部市县縣区區省厅廳司处處所级級岁歲年月日');
const IS_WORD = new Set('在将將要和与與及暨或并並对對把被让讓给給从從向到为為是有不就再也都已再因以由至于於');

/**
 * A headline in pieces between which a line may break: never inside a Chinese word. One piece where it has no Chinese.
 */
export function headlinePieces(text: string): string[] {
  if (!HAN.test(text)) return [text];
  const pieces: string[] = [];
  let joinsNext = false;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const isSingle = segment.length === 1 && HAN.test(segment) && !IS_WORD.has(segment);
    const endsPiece = CLOSES.test(segment) || segment.trim() === '' || (isSingle && !BEGINS_WORD.has(segment));
    if (pieces.length > 0 && (joinsNext || endsPiece)) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
    joinsNext = OPENS.test(segment) || /^\d+$/.test(segment) || (isSingle && !ENDS_WORD.has(segment));
  }
  return pieces;
}

/** A headline whose lines break between words, in Chinese too, and have about the same length. */
export function Headline({ text }: { text: string }) {
  const pieces = headlinePieces(text);
  if (pieces.length < 2) return <>{text}</>;
  return (
    <span class="headline">
      {pieces.map((piece, i) => (
        <Fragment key={i}>
          {i > 0 ? <wbr /> : null}
          {piece}
        </Fragment>
      ))}
    </span>
  );
}
