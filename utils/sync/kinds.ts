import { EMPTY_DIRECTIVE } from '@/utils/model/directive';
import type { JsonObject } from './json';

/** How the fields of one table's rows are merged. A field that is not named here is plain: the newer write wins. */
export interface Kind {
  /** Objects whose fields are merged one by one, with the value that remains when no field is left. */
  cells?: Readonly<Record<string, JsonObject>>;
  /** Those of them that a row always has, even if empty. */
  fullCells?: readonly string[];
  /**
   * Lists without duplicates, whose elements are added and removed one by one; in the order in which they were given.
   */
  sets?: readonly string[];
  /** Those of them that a row always has, even if empty. */
  fullSets?: readonly string[];
  /** Words of the reader: of two writes that did not know of each other, the older is kept in `replaced`. */
  note?: string;
  /** Cells that are words of the reader, too: the older one is appended to the newer one. */
  joinedCells?: readonly string[];
  /**
   * `note` and `notes` are words of the reader, of which each project of the row has its own: the field
   * `notes.<project>`. The older one is appended to the newer one.
   */
  notesByProject?: boolean;
  /** Names of fields that say one thing together: whoever writes one of them writes all. */
  together?: readonly (readonly string[])[];
  /** The further deadlines of its directive are split: see deadlines.ts. */
  deadlines?: boolean;
  /** Fields transferred separately: long texts, by their hash. */
  outside?: readonly string[];
  /** Fields that may be corrected by hand (`provenance[field]` is `by-hand`): a correction beats any extraction. */
  byHand?: boolean;
  /** Bookkeeping fields: writing them takes nothing out of the bin. */
  bookkeeping?: readonly string[];
  /**
   * Without these fields a row is incomplete: its writer was deleted for ever elsewhere, and the rest is still to come.
   */
  required: readonly string[];
}

/** The tables that are synchronised, each after those it refers to. */
export const KINDS: Readonly<Record<string, Kind>> = {
  projects: { required: ['created'], bookkeeping: ['modified'] },
  coders: { required: ['name', 'created'] },
  codes: { required: ['names', 'created'], bookkeeping: ['modified'] },
  articles: {
    notesByProject: true,
    cells: { left: {} },
    sets: ['addresses', 'aliases', 'projects'],
    fullSets: ['addresses'],
    byHand: true,
    bookkeeping: ['accessed', 'changed', 'created', 'addresses', 'aliases', 'projects', 'left'],
    required: ['url', 'title', 'created'],
  },
  revisions: { sets: ['aliases'], outside: ['html', 'text'], required: ['articleId', 'sha256', 'created'] },
  annotations: {
    note: 'note',
    sets: ['codes', 'deadlines'],
    fullSets: ['codes'],
    cells: {
      directive: EMPTY_DIRECTIVE as unknown as JsonObject,
      official: { name: '', title: '', organisation: '', place: '' },
      entered: {},
      wording: {},
      outcome: {},
    },
    together: [
      ['directive.done', 'directive.doneBy'],
      ['entered.done', 'entered.doneBy'],
    ],
    deadlines: true,
    bookkeeping: ['modified', 'created'],
    required: ['articleId', 'target', 'origin', 'created'],
  },
  essays: {
    cells: { headings: {}, cards: {}, words: {} },
    fullCells: ['headings', 'cards', 'words'],
    joinedCells: ['words'],
    bookkeeping: ['modified', 'created'],
    required: ['project', 'title', 'created'],
  },
};

/** A table that this Pressmark does not know: all fields are plain. */
export const kindOf = (table: string): Kind => KINDS[table] ?? { required: [] };
