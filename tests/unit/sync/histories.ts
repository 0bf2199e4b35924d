import fc from 'fast-check';
import { FURTHEST_AHEAD_MS, later, tick } from '@/utils/sync/clock';
import { canonical, type JsonObject } from '@/utils/sync/json';
import { pack, unpack } from '@/utils/sync/packed';
import { receive } from '@/utils/sync/receive';
import { rowOf } from '@/utils/sync/rows';
import { deleted, newestClock, type State, stateText } from '@/utils/sync/state';
import { stateBefore, writtenRow } from '@/utils/sync/write';

// A history: devices that write, send and receive in any order, with losses and repetitions, and clocks that are wrong.

const START = Date.parse('2026-05-01T00:00:00.000Z');
const instant = (ms: number) => new Date(ms).toISOString();

export type Step =
  | { kind: 'write'; device: number; record: number; act: number; choice: number }
  | { kind: 'send'; from: number; to: number; isLost: boolean; isRepeated: boolean }
  | { kind: 'wait'; ms: number };

export interface History {
  devices: number;
  /** Milliseconds each device's clock is wrong by. */
  skew: number[];
  steps: Step[];
}

export const histories = fc.integer({ min: 3, max: 50 }).chain((devices) =>
  fc.record({
    devices: fc.constant(devices),
    skew: fc.array(fc.integer({ min: -FURTHEST_AHEAD_MS, max: FURTHEST_AHEAD_MS }), {
      minLength: devices,
      maxLength: devices,
    }),
    steps: fc.array(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc.record({
            kind: fc.constant('write' as const),
            device: fc.nat(devices - 1),
            record: fc.nat(RECORDS - 1),
            act: fc.nat(16),
            choice: fc.nat(4),
          }),
        },
        {
          weight: 4,
          arbitrary: fc.record({
            kind: fc.constant('send' as const),
            from: fc.nat(devices - 1),
            to: fc.nat(devices - 1),
            isLost: fc.boolean(),
            isRepeated: fc.boolean(),
          }),
        },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(3_600_000) }) },
      ),
      { minLength: 20, maxLength: 120 },
    ),
  }),
);

const RECORDS = 3;

class Device {
  readonly states = new Map<string, State>();
  private last = '';

  constructor(
    readonly name: string,
    private readonly now: () => number,
  ) {}

  readonly tick = (): string => {
    this.last = tick(this.name, this.last, this.now());
    return this.last;
  };

  write(key: string, row: JsonObject): void {
    const state = this.states.get(key);
    const fresh = { t: 'annotations', id: key, v: 1, fields: {}, seen: {} };
    this.states.set(key, writtenRow(state ?? fresh, row, this.tick()));
  }

  /** Whether anything changed. */
  receive(incoming: State): boolean {
    this.last = later(this.last, newestClock(incoming));
    const { state, outcome } = receive(this.states.get(incoming.id), incoming, this.tick);
    this.states.set(incoming.id, state);
    return outcome !== 'same';
  }

  row(key: string): JsonObject | undefined {
    const state = this.states.get(key);
    return state && rowOf(state);
  }
}

const travelled = new WeakMap<State, State>();

/** As JSON, as it would have come. */
function sent(state: State): State {
  const known = travelled.get(state) ?? unpack(JSON.parse(JSON.stringify(pack(state))));
  travelled.set(state, known);
  travelled.set(known, known);
  return known;
}

/** The end of a history. */
export interface End {
  /** All states of each device, as text. */
  states: string[];
  /** Notes that nobody who had read them wrote over or deleted, and that stand nowhere. */
  lost: string[];
  /** Outcomes of deadlines that one device alone wrote, that nobody who had read them took back, and that are lost. */
  unmet: string[];
  /** Deadlines with the outcome of another one. */
  mistaken: string[];
}

/** Plays a history; at its end all devices exchange what they have until nothing changes any more. */
export function play({ devices: count, skew, steps }: History): End {
  let time = START;
  const devices = Array.from({ length: count }, (_, i) => new Device(`d${i}`, () => time + (skew[i] ?? 0)));
  const notes: { key: string; note: string }[] = [];
  const readAndGone = new Map<string, string[]>();
  const outcomes: { key: string; of: string; said: string }[] = [];
  const outcomesGone = new Set<string>();
  // Deleted for ever and made anew without its deadlines: their words are known to nobody.
  const renewed = new Set<string>();
  const give = (from: Device, to: Device, isRepeated = false): boolean => {
    let isChanged = false;
    for (const state of from.states.values()) {
      const packed = sent(state);
      const known = to.states.get(state.id);
      if (known === packed || known === state) continue;
      isChanged = to.receive(packed) || isChanged;
      if (isRepeated) to.receive(packed);
    }
    return isChanged;
  };

  // Everybody starts from one notebook, restored from a backup, but the second device had edited its copy.
  for (const [i, device] of devices.entries()) {
    for (let record = 0; record < RECORDS - 1; record++) {
      const key = `r${record}`;
      const edited = i === 1 && record === 0;
      const row = annotation(
        key,
        instant(edited ? START - 1000 : START - 5000),
        edited ? 'note edited before' : `note before ${key}`,
      );
      if (record === 0) row.directive = { ...DIRECTIVE, further: FURTHER };
      // Some have what an earlier Pressmark stored.
      const state = i % 3 === 2 ? storedEarlier(row) : stateBefore('annotations', row, String(row.modified), 1);
      device.states.set(key, state);
      notes.push({ key, note: String(row.note) });
    }
  }

  for (const [n, step] of steps.entries()) {
    time += 60_000;
    if (step.kind === 'wait') time += step.ms;
    else if (step.kind === 'send') {
      const [from, to] = [devices[step.from] as Device, devices[step.to] as Device];
      if (!step.isLost) give(from, to, step.isRepeated);
    } else {
      const device = devices[step.device] as Device;
      const key = `r${step.record}`;
      const read = device.row(key);
      const row = changed(read, { n, key, now: instant(time), ...step });
      if (!read && device.states.has(key)) renewed.add(key);
      if (row === 'gone') {
        const state = device.states.get(key);
        if (state && read) device.states.set(key, deleted(state));
      } else if (row) {
        device.write(key, row);
        if (row.note !== read?.note) notes.push({ key, note: String(row.note) });
      }
      const after = device.row(key);
      const [met, isMet] = [outcomesOf(read), outcomesOf(after)];
      for (const [of, said] of isMet) if (met.get(of) !== said) outcomes.push({ key, of, said });
      for (const [of, said] of met) if (isMet.get(of) !== said) outcomesGone.add(`${key} ${said}`);
      const still = after ? notesOf(after) : [];
      const gone = read ? notesOf(read).filter((note) => !still.some((one) => one.includes(note))) : [];
      readAndGone.set(key, [...(readAndGone.get(key) ?? []), ...gone]);
    }
  }

  for (let round = 0, isChanging = true; isChanging; round++) {
    if (round > 10) throw new Error('The devices never agree.');
    isChanging = false;
    for (const from of devices) for (const to of [devices[0] as Device]) isChanging = give(from, to) || isChanging;
    for (const to of devices) isChanging = give(devices[0] as Device, to) || isChanging;
  }

  const [first] = devices as [Device];
  const lost = notes.filter(({ key, note }) => {
    const row = first.row(key);
    const stands = row !== undefined && notesOf(row).some((one) => one.includes(note));
    return note !== '' && !stands && !(readAndGone.get(key) ?? []).some((one) => one.includes(note));
  });
  const unmet = outcomes.filter(({ key, of, said }) => {
    const isOnly = outcomes.every((one) => one.key !== key || one.of !== of || one.said === said);
    return (
      isOnly && !renewed.has(key) && !outcomesGone.has(`${key} ${said}`) && outcomesOf(first.row(key)).get(of) !== said
    );
  });
  const mistaken = Array.from({ length: RECORDS }, (_, i) => furtherOf(first.row(`r${i}`))).flatMap((further) =>
    further.flatMap(({ text, doneBy }) =>
      doneBy && doneBy.title !== nameIn(text) ? [`${text}: ${doneBy.title}`] : [],
    ),
  );
  return {
    states: devices.map(textOf),
    lost: lost.map(({ note }) => note),
    unmet: unmet.map(({ key, of, said }) => `${key} ${of} ${said}`),
    mistaken,
  };
}

const textOf = (device: Device): string =>
  [...device.states.values()]
    .map((state) => `${stateText(state)} ${canonical(rowOf(state))}`)
    .toSorted()
    .join('\n');

const notesOf = (row: JsonObject): string[] => [
  String(row.note),
  ...((row.replaced ?? []) as { note: string }[]).map(({ note }) => note),
];

interface Further {
  text: string;
  done?: string;
  doneBy?: { title: string; url: string; quote: string };
}

/** Each deadline has a name, which its words begin with whatever is corrected. */
const FURTHER: JsonObject[] = ['a', 'b', 'c'].map((text) => ({ text }));
const nameIn = (text: string): string => text.split(' ')[0] ?? '';

const furtherOf = (row: JsonObject | undefined): Further[] =>
  ((row?.directive as JsonObject | undefined)?.further ?? []) as unknown as Further[];

/** What is said of the deadlines of a row that were met, by name. */
const outcomesOf = (row: JsonObject | undefined): Map<string, string> =>
  new Map(furtherOf(row).flatMap(({ text, doneBy }) => (doneBy ? [[nameIn(text), doneBy.quote] as const] : [])));

/** A state with all further deadlines in one field, as an earlier Pressmark packed it. */
function storedEarlier(row: JsonObject): State {
  const { further, ...directive } = (row.directive ?? {}) as JsonObject;
  const rest = row.directive ? { ...row, directive } : row;
  const packed = pack(stateBefore('annotations', rest, String(row.modified), 1));
  return unpack(further === undefined ? packed : { ...packed, f: { ...packed.f, 'directive.further': further } });
}

const annotation = (id: string, at: string, note: string): JsonObject => ({
  id,
  articleId: 'article',
  target: { selector: { quote: { exact: id, prefix: '', suffix: '' } } },
  codes: ['c0'],
  note,
  origin: { by: 'hand' },
  created: at,
  modified: at,
});

const DIRECTIVE = {
  speaker: '',
  title: '',
  organisation: '',
  place: '',
  verb: '',
  addressee: '',
  action: '',
  deadline: { text: '' },
};

function changed(
  read: JsonObject | undefined,
  { n, key, now, act, choice }: { n: number; key: string; now: string; act: number; choice: number },
): JsonObject | 'gone' | undefined {
  if (!read) return annotation(key, now, `note ${n}`);
  const row = { ...read, modified: now };
  const codes = read.codes as string[];
  const directive = (read.directive ?? DIRECTIVE) as JsonObject;
  switch (act) {
    case 0:
    case 1:
      return { ...row, note: `note ${n}` };
    case 2:
      return { ...row, note: `${String(read.note)} and ${n}` };
    case 3:
      return { ...row, codes: [...new Set([...codes, `c${choice}`])] };
    case 4:
      return { ...row, codes: codes.filter((code) => code !== `c${choice}`) };
    case 5:
      return { ...row, codes: codes.toReversed() };
    case 6:
      return { ...row, deleted: now };
    case 7: {
      const { deleted: _, ...kept } = row as JsonObject;
      return kept;
    }
    case 8:
      return 'gone';
    case 9:
      return {
        ...row,
        directive: { ...directive, [['verb', 'action', 'speaker'][choice % 3] as string]: `said ${n}` },
      };
    case 10: {
      const { directive: _, replaced: __, ...kept } = row as JsonObject;
      return kept;
    }
    case 11:
    case 12:
      return { ...row, directive: { ...directive, further: changedFurther(directive, choice, `met ${n}`) } };
    case 13:
      return { ...row, directive: { ...directive, further: changedFurther(directive, choice, undefined) } };
    case 14: {
      const further = furtherOf(read);
      const corrected = further.map((one, i) => (i === choice ? { ...one, text: `${nameIn(one.text)} ${n}` } : one));
      return { ...row, directive: { ...directive, further: corrected as unknown as JsonObject[] } };
    }
    case 15: {
      const further = furtherOf(read).filter((_, i) => i !== choice);
      return { ...row, directive: { ...directive, further: further as unknown as JsonObject[] } };
    }
    default:
      // Two windows on one machine: the note of the other is kept.
      return {
        ...row,
        note: `note ${n}`,
        replaced: [...((read.replaced ?? []) as []), { note: String(read.note), at: now }],
      };
  }
}

/** The further deadlines, or those that every directive here has, with one of them met, or open. */
function changedFurther(directive: JsonObject, place: number, said: string | undefined): JsonObject[] {
  const all = (directive.further ?? FURTHER) as unknown as Further[];
  const changed = all.map(({ done, doneBy, ...one }, i) => {
    if (i !== place) return { ...one, ...(done && doneBy ? { done, doneBy } : {}) };
    const title = nameIn(one.text);
    return said === undefined ? one : { ...one, done: '2026-05-20', doneBy: { title, url: '', quote: said } };
  });
  return changed as unknown as JsonObject[];
}
