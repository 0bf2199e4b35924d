import type { ArrivalShown, PlaceKind, PlaceStatus } from '@/utils/model/place';

/** Name and password. */
export interface Login {
  name: string;
  password: string;
}

/** Where a project is connected to: a row of the table `places`, one a project. Never leaves this browser. */
export interface Place {
  /** The project's id. */
  id: string;
  kind: PlaceKind;
  /** Of the database or folder; a folder's name where it is one of this machine. */
  address: string;
  login?: Login;
  folder?: FileSystemDirectoryHandle;
  /** The key behind the passphrase; absent: not encrypted. */
  key?: Uint8Array<ArrayBuffer>;
  /** How far the place was read. */
  cursor?: string;
  /** Something came in, and the run ended before what follows from it was seen to. */
  isUnsettled?: boolean;
  /** How far what was here before the connection was sent: table and id; `done`. */
  sent?: 'done' | { table: string; after: string } | undefined;
  /** What this device left there last: another mark, and a copy of this profile writes under its name. */
  mark?: string | undefined;
  /** The mark that is being left there: one that was left though nobody could say so any more. */
  nextMark?: string | undefined;
  status: PlaceStatus;
}

/** What came in and was more than new: a row of the table `arrivals`. */
export interface Arrival {
  id?: number;
  place: string;
  /** Instant. */
  at: string;
  outcome: ArrivalShown['outcome'];
  table: string;
  record: string;
  /** First words of what it is about. */
  about: string;
  /** The row as it was here before, for an undo. */
  before?: object;
  /** The row as this made it; absent in what came in under an earlier Pressmark, and where nothing was left. */
  after?: object;
  /** The record itself, where it waits. */
  sent?: unknown;
}
