import { MOST_FURTHER } from '@/utils/model/directive';
import { canonical, isObject, type JsonObject, listIn, markOf, objectIn } from './json';

// In a row the further deadlines of a directive are one list. Two people may write about two of them at the same time,
// so in a state each has a key. Under the key are its place (an element of the set `deadlines`), its words and day
// (`wording.<key>`), and when and by what article it was met (`outcome.<key>`). The key is made from the words that the
// deadline had first, and stays when they are corrected.

/** Stands before a deadline's key in the name of the field that says the directive has it. */
export const DEADLINE = 'deadlines/';
/** The schema version of records with split deadlines: an earlier Pressmark would not show them. */
export const DEADLINES_APART = 7;

/**
 * An annotation's row with its further deadlines split. `known`: the same for its state, so that each deadline keeps
 * its key; absent where there is no state.
 */
export function partedDeadlines(row: JsonObject, known: JsonObject = {}): JsonObject {
  const { further, ...directive } = objectIn(row.directive);
  const keys = listIn(known.deadlines).map(String);
  if (row.deadlines || (!further && keys.length === 0)) return row;
  const all = listIn(further ?? []).filter(isObject);
  if (all.length !== ((further ?? []) as unknown[]).length) return row;
  const shown = shownKeys(known);
  const hidden = keys.filter((key) => !shown.includes(key));
  // The words of a removed deadline are kept: someone who does not know of the removal may say that it was met.
  const wording = { ...objectIn(known.wording) };
  const outcome = { ...objectIn(known.outcome) };
  for (const key of shown) delete outcome[key];
  // Unknown fields belong to the wording.
  const parts = all.map(({ done, doneBy, ...words }) => ({
    words,
    met: { ...(done && { done }), ...(doneBy && { doneBy }) },
  }));
  const free = new Set(shown);
  const take = (key: string | undefined) => (key !== undefined && free.delete(key) ? key : undefined);
  const same = parts.map(({ words }, i) =>
    take([shown[i] ?? '', ...free].find((key) => free.has(key) && canonical(wording[key]) === canonical(words))),
  );
  const used = new Set([...hidden, ...same]);
  const own = parts.map(({ words, met }, i) => {
    let key = same[i] ?? (all.length === shown.length ? take(shown[i]) : undefined);
    if (!key) for (key = markOf(String(words.text || words.date)); used.has(key); ) key += '-';
    used.add(key);
    wording[key] = words;
    if (Object.keys(met).length > 0) outcome[key] = met;
    return key;
  });
  return { ...row, ...(row.directive && { directive }), deadlines: [...own, ...hidden], wording, outcome };
}

/** The keys of the deadlines in a row: those whose words are known, at most MOST_FURTHER. */
const shownKeys = ({ deadlines, wording }: JsonObject): string[] =>
  listIn(deadlines)
    .map(String)
    .filter((key) => objectIn(wording)[key])
    .slice(0, MOST_FURTHER);

/** An annotation's row with its further deadlines in one list again. `empty`: an empty directive. */
export function joinedDeadlines(parts: JsonObject, empty: JsonObject | undefined): JsonObject {
  const { deadlines: _, wording, outcome, ...row } = parts;
  const further = shownKeys(parts).map((key) => ({
    ...objectIn(objectIn(wording)[key]),
    ...objectIn(objectIn(outcome)[key]),
  }));
  return further.length > 0 ? { ...row, directive: { ...empty, ...objectIn(row.directive), further } } : row;
}

/**
 * The keys of a directive's deadlines, including those that someone removed while someone else, who did not know, said
 * that they were met or later corrected their words (`isCorrected`).
 */
export const withRevived = (
  { deadlines, wording, outcome }: JsonObject,
  isCorrected: (key: string) => boolean,
): string[] => [
  ...new Set([
    ...listIn(deadlines).map(String),
    // Sorted: the order of fields is each device's own.
    ...Object.keys(objectIn(wording))
      .toSorted()
      .filter((key) => objectIn(outcome)[key] || isCorrected(key)),
  ]),
];
