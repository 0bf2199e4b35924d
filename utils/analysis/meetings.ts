import { sentencesOf } from '@/utils/annotator/sentences';
import { keyParts } from '@/utils/ledger/person-key';
import { foldText, type SearchFold } from '@/utils/search/fold-text';
import type { LibraryIndex } from '@/utils/search/library-index';
import { type RowGroups, rowGroups } from '@/utils/search/row-groups';
import { attendance, type Role } from './attendance';
import { placeRows } from './placed-rows';
import type { TextReader } from './text-reader';

/** People who were at one meeting, according to one paragraph of an article. */
export interface Meeting {
  /** The article's number in the index. */
  article: number;
  members: { person: string; role: Role; rows: number[] }[];
}

export interface Meetings {
  meetings: Meeting[];
  /** Which passages name people at which meeting. */
  groups: RowGroups;
}

/**
 * Who met whom, as far as accepted passages name them: of the persons named in an article, those of whom a paragraph
 * says that they chaired, attended or accompanied. Within an article persons are identified by name, in both scripts.
 */
export function createMeetings(index: LibraryIndex, fold: SearchFold): TextReader<Meetings> {
  const { values, of } = index.named.official;
  const nameOf = values.map((key) => foldText(keyParts(key).name, fold).trim());
  const meetings: Meeting[] = [];
  const groups: number[][] = Array.from({ length: index.count }, () => []);
  /** The persons named in an article, by folded name: the register's key, and the rows that name them. */
  const personsIn = (article: number): Map<string, { person: string; rows: number[] }> => {
    const persons = new Map<string, { person: string; rows: number[] }>();
    for (let row = index.firstOf[article] ?? 0; row < (index.firstOf[article + 1] ?? 0); row++)
      for (const place of of.get(row) ?? []) {
        const name = nameOf[place] ?? '';
        const known = persons.get(name) ?? { person: values[place] ?? '', rows: [] };
        known.rows.push(row);
        if ([...name].length > 1) persons.set(name, known);
      }
    return persons;
  };
  return {
    needs: (article) => personsIn(article).size > 1,
    add(article, text) {
      const persons = personsIn(article);
      const placed = new Map(placeRows(index, article, text, fold).map((one) => [one.row, one]));
      for (const { index: from, 0: line } of text.matchAll(/[^\n]+/g)) {
        const present = new Map<string, Role>();
        for (const { start, end } of sentencesOf(line, index.articles[article]?.lang))
          for (const [name, role] of attendance(foldText(line.slice(start, end), fold), [...persons.keys()]))
            if (!present.has(name)) present.set(name, role);
        if (present.size < 2) continue;
        const isHere = (row: number): boolean => {
          const place = placed.get(row);
          return place !== undefined && place.start < from + line.length && place.end > from;
        };
        const members = [...present].map(([name, role]) => {
          const { person, rows } = persons.get(name) ?? { person: '', rows: [] };
          const here = rows.filter(isHere);
          return { person, role, rows: here.length > 0 ? here : rows };
        });
        for (const { rows } of members) for (const row of rows) groups[row]?.push(meetings.length);
        meetings.push({ article, members });
      }
    },
    finish: () => ({ meetings, groups: rowGroups(index.count, (row) => groups[row] ?? []) }),
  };
}

/** A person in the network, with one key for both scripts. */
export interface Seat {
  person: string;
  name: string;
  /** Place or body of the office; empty where none is known. */
  of: string;
  meetings: number;
  roles: Record<Role, number>;
}

/** Two persons who met. */
export interface Tie {
  /** Indexes into `seats`. */
  a: number;
  b: number;
  meetings: number;
}

export interface Network {
  seats: Seat[];
  ties: Tie[];
  /** Persons left out for lack of room. */
  hidden: number;
}

/**
 * Who met whom, over the meetings of which a passage `passes`; at most `room` persons, those with the most meetings.
 * Two paragraphs of an article with the same people count as one meeting.
 */
export function networkOf(
  meetings: readonly Meeting[],
  passes: (row: number) => boolean,
  fold: SearchFold,
  room: number,
): Network {
  const seats = new Map<string, Seat>();
  const ties = new Map<string, { keys: [string, string]; meetings: number }>();
  const seen = new Set<string>();
  const keyOf = (person: string): string => foldText(person, fold);
  for (const { article, members } of meetings) {
    if (!members.some(({ rows }) => rows.some(passes))) continue;
    const keys = [...new Set(members.map(({ person }) => keyOf(person)))].sort();
    const same = [article, ...keys].join('\n');
    if (seen.has(same)) continue;
    seen.add(same);
    for (const { person, role } of members) {
      const { name, of } = keyParts(person);
      const fresh: Seat = { person, name, of, meetings: 0, roles: { chair: 0, attend: 0, accompany: 0 } };
      const seat = seats.get(keyOf(person)) ?? fresh;
      seats.set(keyOf(person), seat);
      seat.meetings += 1;
      seat.roles[role] += 1;
    }
    for (const [i, a] of keys.entries())
      for (const b of keys.slice(i + 1)) {
        const tie = ties.get(`${a}\n${b}`) ?? { keys: [a, b] as [string, string], meetings: 0 };
        tie.meetings += 1;
        ties.set(`${a}\n${b}`, tie);
      }
  }
  const ranked = [...seats].sort(([, a], [, b]) => b.meetings - a.meetings || (a.name < b.name ? -1 : 1));
  const places = new Map(ranked.slice(0, room).map(([key], i) => [key, i]));
  return {
    seats: ranked.slice(0, room).map(([, seat]) => seat),
    ties: [...ties.values()]
      .flatMap(({ keys: [one, other], meetings: times }): Tie[] => {
        const [a, b] = [places.get(one), places.get(other)];
        return a === undefined || b === undefined ? [] : [{ a, b, meetings: times }];
      })
      .sort((x, y) => y.meetings - x.meetings || x.a - y.a || x.b - y.b),
    hidden: Math.max(0, ranked.length - room),
  };
}
