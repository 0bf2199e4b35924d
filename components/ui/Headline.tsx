import { Fragment } from 'preact';
import './Headline.css';

/** Closing marks stay with the word before them, opening ones with the word after. */
const CLOSES = /^[\p{Pe}\p{Pf}\p{Po}]+$/u;
const OPENS = /^[\p{Ps}\p{Pi}]+$/u;
const HAN = /\p{Script=Han}/u;

/** A headline in pieces between which a line may end: never inside a Chinese word. One piece where it has no Chinese. */
export function headlinePieces(text: string): string[] {
  if (!HAN.test(text)) return [text];
  const pieces: string[] = [];
  let joinsNext = false;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const joins = pieces.length > 0 && (joinsNext || CLOSES.test(segment) || segment.trim() === '');
    if (joins) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
    joinsNext = OPENS.test(segment);
  }
  return pieces;
}

/** A headline whose lines end between words, in Chinese too, and are of about one length. */
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
