import type { PlaceProblem } from './place-problem';
import type { Project } from './project';

export const PLACE_KINDS = ['couchdb', 'webdav', 'folder'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** The state of the synchronisation with a place. */
export interface PlaceStatus {
  /** Instant of the last time all went well; absent: never yet. */
  done?: string;
  /** The problem since then; absent when there is none. */
  problem?: PlaceProblem;
  /** The reader stopped it: nothing is sent or fetched until the reader says so. */
  isStopped?: boolean;
  /** Nothing is tried before this Instant. */
  notBefore?: string;
  /** Devices whose clock is more than a day ahead, each with its name: what they wrote waits. */
  ahead?: Readonly<Record<string, string>> | undefined;
  /** This machine's clock is more than a day ahead of the place's, so others do not accept its records. */
  isClockAhead?: boolean;
  /** Something lies there that is not whole yet. */
  isArriving?: boolean;
  /** How many records wait for an update of this Pressmark. */
  newer?: number;
}

/** A project's place, as screens show it. */
export interface PlaceShown {
  project: Pick<Project, 'id' | 'name'>;
  kind: PlaceKind;
  address: string;
  isEncrypted: boolean;
  /** The user name; absent when there is none. */
  login?: string | undefined;
  status: PlaceStatus;
  /** Records that are not there yet. */
  waiting: number;
  /** While a run is at work: records so far, and how many are still to come and to be sent, where that is known. */
  running?: { received: number; sent: number; left?: number; toSend?: number };
  /** Records that came in and are worth a look. */
  arrivals: number;
}

export const OUTCOMES = [
  'merged',
  'note-replaced',
  'revived',
  'deleted',
  /** A code that is gone: it was merged into another, or removed with its uses. */
  'code-replaced',
  /** All that a backup changed that was restored on another machine. */
  'restored',
  'refused',
] as const;

/** A record that came in and was more than new. */
export interface ArrivalShown {
  id: number;
  /** Instant. */
  at: string;
  outcome: (typeof OUTCOMES)[number];
  table: string;
  /** First words of what it is about; of a restored backup, the machine; empty where neither is known. */
  about: string;
  /** How many records a restored backup changed. */
  count?: number | undefined;
  /** The name of the code that a code was merged into. */
  into?: string | undefined;
  /** The article it is or is about, and the annotation it is; absent where it is neither, and where it is gone. */
  article?: string | undefined;
  annotation?: string | undefined;
  /** There is a row to go back to. */
  canUndo: boolean;
}

/** The result of connecting: the connected project, or why there is none. */
export type Connected = { project: string } | { problem: PlaceProblem } | { isCancelled: true };

/** Problems that only the reader can solve, so there are no automatic retries. */
export const STOPPING: readonly PlaceProblem[] = [
  'refused',
  'no-permission',
  'not-found',
  'no-such-service',
  'needs-passphrase',
  'wrong-passphrase',
  'not-encrypted',
  'other-project',
  'emptied',
  'newer',
  'nothing-there',
];
