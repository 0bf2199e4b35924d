import { expect, test } from 'vitest';
import { DERIVED } from '@/utils/store/derived';
import { USER_TABLES } from '@/utils/store/user-tables';
import { emptyNotebook } from './sample';

// Unfinished words, what the program remembers for itself, and what it knows of connected places.
const HOUSEKEEPING = [
  'tombstones',
  'clocks',
  'places',
  'arrivals',
  'drafts',
  'backups',
  'backupFiles',
  'facts',
  'importLog',
];

test('every table is declared as in the backup, computed or housekeeping, so that a new one is not forgotten', () => {
  const known = [...USER_TABLES, ...DERIVED, ...HOUSEKEEPING].toSorted();
  const tables = emptyNotebook().tables.map(({ name }) => name);
  expect(tables.toSorted()).toEqual(known);
});
