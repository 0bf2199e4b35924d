import type { Positions } from './refi-positions';
import { children, guidOf, targets } from './refi-xml';

interface Placed {
  /** The notes about passages of each text. */
  places: ReadonlyMap<Element, Element[]>;
  /** Those of them that could belong to another text. */
  guessed: Element[];
}

/**
 * Finds the text of each note on a passage. QualCoder only refers to the first note of each text, and to none of a
 * PDF's; the others only give their offsets. They follow the first one in the file as long as notes were made text by
 * text; one that does not fit there (beyond the end, or cutting through words) is looked for in the other texts.
 */
export function placeNotes(notes: readonly Element[], texts: ReadonlyMap<Element, Positions>): Placed {
  const owners = new Map<string, Element>();
  for (const text of texts.keys()) for (const guid of targets(text, 'NoteRef')) owners.set(guid, text);
  const firstNotes = new Map(
    notes.flatMap((note, at) => (owners.has(guidOf(note)) ? [[owners.get(guidOf(note)), at]] : [])),
  );
  const places = new Map<Element, Element[]>();
  const guessed: Element[] = [];
  let latest: Element | undefined;
  for (const [at, note] of notes.entries()) {
    const own = owners.get(guidOf(note));
    if (own) latest = own;
    const possible = own
      ? [own]
      : [...texts.keys()].filter((text) => mayHold(text, at) && holds(texts.get(text), note));
    const likely = possible.filter((text) => isInWholeWords(texts.get(text), note));
    const [only] = likely.length === 1 ? likely : possible.length === 1 ? possible : [];
    const found = latest && (likely.includes(latest) || (!only && possible.includes(latest))) ? latest : only;
    if (!found) continue;
    if (possible.length > 1) guessed.push(note);
    places.set(found, [...(places.get(found) ?? []), note]);
  }
  return { places, guessed };

  /** False for a text before its own first note, and for one that refers to no note when others do. */
  function mayHold(text: Element, at: number): boolean {
    const first = firstNotes.get(text);
    return first === undefined ? firstNotes.size === 0 || text.localName === 'Representation' : first < at;
  }
}

const spansOf = (note: Element): [start: number, end: number][] =>
  children(note, 'PlainTextSelection').map((selection) => [
    Number(selection.getAttribute('startPosition') ?? Number.NaN),
    Number(selection.getAttribute('endPosition') ?? Number.NaN),
  ]);

const holds = (text: Positions | undefined, note: Element): boolean =>
  spansOf(note).every(([start, end]) => start < end && text?.toUtf16(end) !== undefined);

const WORD = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Whether a passage begins and ends as one chooses passages: at words, not within one. */
function isInWholeWords({ text: plain = '', toUtf16 }: Partial<Positions> = {}, note: Element): boolean {
  const cuts = (at: number) => {
    const [before = '', after = ''] = [
      [...plain.slice(Math.max(0, at - 2), at)].at(-1),
      [...plain.slice(at, at + 2)][0],
    ];
    return WORD.test(before) && WORD.test(after) && !UNSPACED.test(before + after);
  };
  return spansOf(note).every(([first, last]) => {
    const [start, end] = [toUtf16?.(first), toUtf16?.(last)];
    if (start === undefined || end === undefined) return false;
    const passage = plain.slice(start, end);
    return passage === passage.trim() && !cuts(start) && !cuts(end);
  });
}
