import { diffArrays } from 'diff';
import { likeness, MOST_PAIRS, type Pairing, pairSentences, type Sentence } from './pair-sentences';
import { keysOf } from './tokens';

/** Sentences of two texts that are each other's, or of one text alone; with it, how. */
export interface Match extends Pairing {
  readonly is: 'same' | 'edited' | 'moved' | 'removed' | 'added';
}

/** Edits between two texts beyond which they are two texts, and what is compared would take seconds. */
const MOST_EDITS = 1000;
/** A reworded sentence elsewhere shares at least this part of its tokens, and has at least this many. */
const LEAST_ALIKE_ELSEWHERE = 0.6;
const FEWEST_TOKENS_ELSEWHERE = 6;
/**
 * One sentence that stands alone in the place of another was rewritten from it where it keeps so much of its tokens.
 */
const LEAST_ALIKE_IN_PLACE = 0.3;
/** Cells of tables and the like: 34 in the place of 43 is its edit, though they share nothing. */
const MOST_TOKENS_OF_A_CELL = 3;

/** Numbers of sentences, from `i` of the earlier text and `j` of the later one: side by side, or one side alone. */
interface Group {
  readonly i: number;
  readonly iEnd: number;
  readonly j: number;
  readonly jEnd: number;
  readonly isSame: boolean;
}

/**
 * Matches the sentences of two texts, in the order of the later one; deleted ones are at the corresponding place. First
 * equal sentences in order (diff), then edited ones between them, in order, then among the rest equal and very similar
 * ones anywhere. The lighter part, which does not fit the heaviest common order, is what moved.
 */
export function matchSentences(x: readonly Sentence[], y: readonly Sentence[]): Match[] {
  const inOrder = matchInOrder(x, y);
  const elsewhere = matchElsewhere(x, y, inOrder);
  const found = [...inOrder.groups, ...elsewhere].sort((one, other) => one.j - other.j);
  const heaviest = elsewhere.length > 0 ? heaviestOrder(found, x, y) : new Set(found);
  const cells = loneCells(
    found.filter((group) => !heaviest.has(group)),
    x,
    y,
  );
  const settled = found.filter((group) => !cells.has(group));
  const inPlace = matchInPlace(x, y, settled, leftOf(x, y, settled));
  const isTaken = ({ i, j }: Group): boolean => inPlace.some((one) => one.i === i || one.j === j);
  const paired = [...settled, ...inPlace, ...[...cells].filter((cell) => !isTaken(cell))];
  const { gone, come } = leftOf(x, y, paired);
  const order = new Set([...heaviest, ...inPlace].sort((one, other) => one.j - other.j));
  const placeIn = placesIn(order, x.length, y.length);
  const alone = [
    ...gone.map((i) => ({ i, iEnd: i + 1, j: placeIn.y[i] ?? 0, jEnd: placeIn.y[i] ?? 0, isSame: false })),
    ...come.map((j) => ({ i: placeIn.x[j] ?? 0, iEnd: placeIn.x[j] ?? 0, j, jEnd: j + 1, isSame: false })),
  ];
  return joined([...paired, ...alone].sort(byPlace), order).map(({ i, iEnd, j, jEnd, is }) => ({
    is,
    before: x.slice(i, iEnd),
    after: y.slice(j, jEnd),
  }));
}

/**
 * Two figures that changed places between the rows of a table were edited: a cell moves with its neighbours, or not at
 * all.
 */
function loneCells(moved: readonly Group[], x: readonly Sentence[], y: readonly Sentence[]): Set<Group> {
  const starts = new Set(moved.map(({ i, j }) => `${i} ${j}`));
  const ends = new Set(moved.map(({ iEnd, jEnd }) => `${iEnd} ${jEnd}`));
  const isAlone = ({ i, iEnd, j, jEnd }: Group): boolean => !starts.has(`${iEnd} ${jEnd}`) && !ends.has(`${i} ${j}`);
  const isOne = ({ i, iEnd, j, jEnd }: Group): boolean => iEnd - i === 1 && jEnd - j === 1;
  return new Set(moved.filter((group) => isOne(group) && isCell(x[group.i], y[group.j]) && isAlone(group)));
}

const isCell = (one: Sentence | undefined, other: Sentence | undefined): boolean =>
  Math.max(one?.tokens.length ?? 0, other?.tokens.length ?? 0) <= MOST_TOKENS_OF_A_CELL;

/** Sentences that nothing is matched with yet. */
interface Left {
  readonly gone: readonly number[];
  readonly come: readonly number[];
}

function leftOf(x: readonly Sentence[], y: readonly Sentence[], groups: readonly Group[]): Left {
  const [inX, inY] = [new Set<number>(), new Set<number>()];
  for (const { i, iEnd, j, jEnd } of groups) {
    for (let one = i; one < iEnd; one++) inX.add(one);
    for (let one = j; one < jEnd; one++) inY.add(one);
  }
  return {
    gone: [...x.keys()].filter((one) => !inX.has(one)),
    come: [...y.keys()].filter((one) => !inY.has(one)),
  };
}

const byPlace = (one: Group, other: Group): number =>
  one.j - other.j || one.jEnd - other.jEnd || one.i - other.i || one.iEnd - other.iEnd;

function matchInOrder(x: readonly Sentence[], y: readonly Sentence[]): Left & { groups: Group[] } {
  const parts = diffArrays(
    x.map(({ tokens }) => keysOf(tokens)),
    y.map(({ tokens }) => keysOf(tokens)),
    { maxEditLength: MOST_EDITS },
  ) ?? [
    { value: x, removed: true, added: false },
    { value: y, removed: false, added: true },
  ];
  const groups: Group[] = [];
  const gone: number[] = [];
  const come: number[] = [];
  let [i, j] = [0, 0];
  for (let at = 0; at < parts.length; ) {
    const [iFrom, jFrom] = [i, j];
    for (let part = parts[at]; part && (part.removed || part.added); part = parts[++at]) {
      if (part.removed) i += part.value.length;
      else j += part.value.length;
    }
    const [removed, added] = [x.slice(iFrom, i), y.slice(jFrom, j)];
    for (const pair of pairsWithin(removed, added, iFrom, jFrom)) {
      if (pair.iEnd > pair.i && pair.jEnd > pair.j) groups.push(pair);
      else {
        for (let one = pair.i; one < pair.iEnd; one++) gone.push(one);
        for (let one = pair.j; one < pair.jEnd; one++) come.push(one);
      }
    }
    const same = parts[at++]?.value.length ?? 0;
    for (let n = 0; n < same; n++, i++, j++) groups.push({ i, iEnd: i + 1, j, jEnd: j + 1, isSame: true });
  }
  return { groups, gone, come };
}

function pairsWithin(removed: readonly Sentence[], added: readonly Sentence[], i: number, j: number): Group[] {
  // Sentences that were cut otherwise, by a line break say, hold the same words.
  const wordsOf = (side: readonly Sentence[]): string => keysOf(side.flatMap(({ tokens }) => tokens));
  const [iAll, jAll] = [i + removed.length, j + added.length];
  if (removed.length > 0 && wordsOf(removed) === wordsOf(added))
    return [{ i, iEnd: iAll, j, jEnd: jAll, isSame: true }];
  return pairSentences(removed, added).map((pairing) => {
    const [iFrom, jFrom] = [i, j];
    i += pairing.before.length;
    j += pairing.after.length;
    return { i: iFrom, iEnd: i, j: jFrom, jEnd: j, isSame: false };
  });
}

/** Among the rest, matches equal sentences, then the most similar ones, wherever they are. */
function matchElsewhere(x: readonly Sentence[], y: readonly Sentence[], { gone, come }: Left): Group[] {
  const places = new Map<string, number[]>();
  for (const j of come) {
    const words = keysOf(y[j]?.tokens ?? []);
    places.set(words, [...(places.get(words) ?? []), j]);
  }
  const groups: Group[] = [];
  const pair = (i: number, j: number, isSame: boolean): void => {
    groups.push({ i, iEnd: i + 1, j, jEnd: j + 1, isSame });
  };
  for (const i of gone) {
    const j = places.get(keysOf(x[i]?.tokens ?? []))?.shift();
    if (j !== undefined) pair(i, j, true);
  }
  const isLong = ({ tokens }: Sentence): boolean => tokens.length >= FEWEST_TOKENS_ELSEWHERE;
  const [settledI, settledJ] = [new Set(groups.map(({ i }) => i)), new Set(groups.map(({ j }) => j))];
  const [fromX, fromY] = [
    gone.filter((i) => !settledI.has(i) && x[i] && isLong(x[i])),
    come.filter((j) => !settledJ.has(j) && y[j] && isLong(y[j])),
  ];
  if (fromX.length * fromY.length > MOST_PAIRS) return groups;
  const alike = fromX
    .flatMap((i) => fromY.map((j) => ({ i, j, by: likeness(x[i]?.tokens ?? [], y[j]?.tokens ?? []) })))
    .filter(({ by }) => by >= LEAST_ALIKE_ELSEWHERE)
    .sort((one, other) => other.by - one.by);
  for (const { i, j } of alike) {
    if (settledI.has(i) || settledJ.has(j)) continue;
    settledI.add(i);
    settledJ.add(j);
    pair(i, j, false);
  }
  return groups;
}

/** One sentence left alone on each side between the same neighbours: the one became the other. */
function matchInPlace(
  x: readonly Sentence[],
  y: readonly Sentence[],
  groups: readonly Group[],
  { gone, come }: Left,
): Group[] {
  const endsAt = new Map(groups.map(({ iEnd, jEnd }) => [iEnd, jEnd]));
  const startsAt = new Map(groups.map(({ i, j }) => [i, j]));
  const [isGone, isCome] = [new Set(gone), new Set(come)];
  return gone.flatMap((i): Group[] => {
    if (isGone.has(i - 1) || isGone.has(i + 1)) return [];
    const j = i === 0 ? 0 : endsAt.get(i);
    const next = i + 1 === x.length ? y.length : startsAt.get(i + 1);
    if (j === undefined || !isCome.has(j) || next !== j + 1) return [];
    const isEdited = isCell(x[i], y[j]) || likeness(x[i]?.tokens ?? [], y[j]?.tokens ?? []) >= LEAST_ALIKE_IN_PLACE;
    return isEdited ? [{ i, iEnd: i + 1, j, jEnd: j + 1, isSame: false }] : [];
  });
}

/**
 * Of pairs in the order of the later text, those that keep the earlier one's order and hold the most tokens together:
 * the heaviest increasing subsequence, by a Fenwick tree (1994) of the best that ends at or before each place.
 */
function heaviestOrder(paired: readonly Group[], x: readonly Sentence[], y: readonly Sentence[]): Set<Group> {
  const weight = (side: readonly Sentence[], from: number, to: number): number =>
    side.slice(from, to).reduce((sum, { tokens }) => sum + tokens.length, 0);
  const best = new Float64Array(paired.length);
  const before = new Int32Array(paired.length).fill(-1);
  const tree = new Int32Array(x.length + 1).fill(-1);
  const better = (one: number, other: number): number =>
    one < 0 || (other >= 0 && (best[other] ?? 0) > (best[one] ?? 0)) ? other : one;
  for (const [at, { i, iEnd, j, jEnd }] of paired.entries()) {
    let from = -1;
    for (let place = i; place > 0; place -= place & -place) from = better(from, tree[place] ?? -1);
    before[at] = from;
    best[at] = (best[from] ?? 0) + weight(x, i, iEnd) + weight(y, j, jEnd);
    for (let place = iEnd; place < tree.length; place += place & -place) tree[place] = better(tree[place] ?? -1, at);
  }
  const order: Group[] = [];
  let at = best.reduce((top, value, k) => (value > (best[top] ?? 0) ? k : top), 0);
  for (let one = paired[at]; one; at = before[at] ?? -1, one = paired[at]) order.push(one);
  return new Set(order.reverse());
}

/** The place of each sentence in the other text: after what precedes it and kept its place. */
function placesIn(order: ReadonlySet<Group>, xLength: number, yLength: number): { x: number[]; y: number[] } {
  const [x, y] = [new Array<number>(yLength).fill(0), new Array<number>(xLength).fill(0)];
  const kept = [...order];
  let [placeX, placeY] = [0, 0];
  for (let j = 0, next = 0; j < yLength; j++) {
    for (let group = kept[next]; group && group.jEnd <= j; group = kept[++next]) placeX = group.iEnd;
    x[j] = placeX;
  }
  for (let i = 0, next = 0; i < xLength; i++) {
    for (let group = kept[next]; group && group.iEnd <= i; group = kept[++next]) placeY = group.jEnd;
    y[i] = placeY;
  }
  return { x, y };
}

type Said = Group & Pick<Match, 'is'>;

/** Neighbours that were removed, added or moved together are one. */
function joined(groups: readonly Group[], order: ReadonlySet<Group>): Said[] {
  const said: Said[] = [];
  for (const group of groups) {
    const is = sayOf(group, order);
    const last = said.at(-1);
    const goesOn = last?.iEnd === group.i && last.jEnd === group.j;
    if (last && goesOn && last.is === is && is !== 'same' && is !== 'edited')
      said[said.length - 1] = { ...last, iEnd: group.iEnd, jEnd: group.jEnd };
    else said.push({ ...group, is });
  }
  return said;
}

function sayOf(group: Group, order: ReadonlySet<Group>): Match['is'] {
  if (group.jEnd === group.j) return 'removed';
  if (group.iEnd === group.i) return 'added';
  if (!group.isSame) return 'edited';
  return order.has(group) ? 'same' : 'moved';
}
