import { EMPTY_DIRECTIVE } from '@/utils/model/directive';
import type { JsonObject } from './json';

/** How the fields of one table's rows are merged. Whatever is not named is a plain field: the newer writing wins. */
export interface Kind {
  /** Objects each of whose fields is merged by itself, with what a field is that none is left of. */
  cells?: Readonly<Record<string, JsonObject>>;
  /** Those of them a row always has, if empty. */
  fullCells?: readonly string[];
  /** Lists without repetition, each element of which comes and goes by itself; in the order they were given. */
  sets?: readonly string[];
  /** Those of them a row always has, if empty. */
  fullSets?: readonly string[];
  /** Words of the reader: of two written unknown to each other, the older is kept among the `replaced`. */
  note?: string;
  /** The older one stands under the newer one instead: rows of this table have no `replaced`. */
  notesJoined?: boolean;
  /** Cells that are words of the reader, too: of each the older one stands under the newer one. */
  joinedCells?: readonly string[];
  /** Fields that travel by themselves: long texts, by their hash. */
  outside?: readonly string[];
  /** Fields whose value may be put right by hand (`provenance[field]` is `by-hand`): that beats any extraction. */
  byHand?: boolean;
  /** Fields that are bookkeeping: writing them takes nothing out of the bin. */
  bookkeeping?: readonly string[];
  /** Without these a row is not whole: its writer was deleted for ever elsewhere, and the rest is still to come. */
  required: readonly string[];
}

/** The tables that are exchanged, each after those it refers to. */
export const KINDS: Readonly<Record<string, Kind>> = {
  projects: { required: ['created'], bookkeeping: ['modified'] },
  coders: { required: ['name', 'created'] },
  codes: { required: ['names', 'created'], bookkeeping: ['modified'] },
  articles: {
    note: 'note',
    notesJoined: true,
    // One for each project; to its place it goes as `note`: of-project.ts.
    cells: { notes: {} },
    sets: ['addresses', 'aliases', 'projects'],
    fullSets: ['addresses'],
    byHand: true,
    bookkeeping: ['accessed', 'changed', 'created', 'addresses', 'aliases', 'projects'],
    required: ['url', 'title', 'created'],
  },
  revisions: { sets: ['aliases'], outside: ['html', 'text'], required: ['articleId', 'sha256', 'created'] },
  annotations: {
    note: 'note',
    sets: ['codes'],
    fullSets: ['codes'],
    cells: {
      directive: EMPTY_DIRECTIVE as unknown as JsonObject,
      official: { name: '', title: '', organisation: '', place: '' },
    },
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

/** Of a table this Pressmark does not know: all plain. */
export const kindOf = (table: string): Kind => KINDS[table] ?? { required: [] };
