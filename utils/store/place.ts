import type { ArrivalShown, PlaceKind, PlaceStatus } from '@/utils/model/place';

/** Name and password. */
export interface Login {
  name: string;
  password: string;
}

/** The place a project is connected to: one row of the table `places` per project. Never leaves this browser. */
export interface Place {
  /** The project's id. */
  id: string;
  kind: PlaceKind;
  /** Address of the database or folder; for a folder on this machine its name. */
  address: string;
  login?: Login;
  folder?: FileSystemDirectoryHandle;
  /** The key that the passphrase unlocks; absent: not encrypted. */
  key?: Uint8Array<ArrayBuffer>;
  /** How far the place has been read. */
  cursor?: string;
  /** Joined into an empty project and not yet read completely: incoming records are not reported. */
  isFirst?: boolean | undefined;
  /** Records came in, but the run ended before their consequences were dealt with. */
  isUnsettled?: boolean;
  /** How far the data from before the connection has been sent: table and id; `done`. */
  sent?: 'done' | { table: string; after: string } | undefined;
  /** The mark that this device left there last: if another is found, a copy of this profile writes under its name. */
  mark?: string | undefined;
  /** The mark being left there now: it may have arrived although no answer came. */
  nextMark?: string | undefined;
  status: PlaceStatus;
}

/** A record that came in and was more than new: a row of the table `arrivals`. */
export interface Arrival {
  id?: number;
  /** The project's id for listed arrivals; with a suffix for those stored outside the list: utils/places/arrivals. */
  place: string;
  /** Instant. */
  at: string;
  /** `waiting` for the time its machine gave it, `newer` for an update of Pressmark: neither is listed. */
  outcome: ArrivalShown['outcome'] | 'waiting' | 'newer';
  table: string;
  record: string;
  /** First words of its text. */
  about: string;
  /** The row as it was here before, for an undo. */
  before?: object;
  /** The row as the arrival made it; absent for arrivals of an earlier version, and when the row was deleted. */
  after?: object;
  /** The record itself, if it is waiting, and the text that came with it. */
  sent?: unknown;
  text?: string | undefined;
  /** The restore of a backup that wrote it, with the device: `restoreOf`. */
  restore?: string | undefined;
  /** For the single entry of such a restore: how many records it stands for. */
  count?: number;
  /** For a removed code: the code that replaced it; empty when none did. */
  into?: string | undefined;
}
