import { BACKUP_FORMAT, BACKUP_TABLES, BACKUP_VERSION } from '@/utils/export/formats/json';
import { Decision } from '@/utils/model/decision';
import type { Beside } from '@/utils/model/notebook';
import { SamePerson } from '@/utils/model/official';
import { z } from '@/utils/model/z';
import { type ImportFormat, type ReadResult, refuse } from './import-format';
import { readRecords } from './read-records';

const Envelope = z.object({ format: z.literal(BACKUP_FORMAT) });
const Versioned = z.object({ version: z.int().check(z.positive()) });

const rows = z.array(z.unknown());
const Tables = z.object({ codes: rows, articles: rows, revisions: rows, annotations: rows });

/** Older backups lack them, and a decision that cannot be read costs nobody a note. */
const Others = z.object({ decisions: z.catch(rows, []), samePersons: z.catch(rows, []) });

function readBeside(value: unknown): Beside {
  const { decisions, samePersons } = Others.parse(value);
  return {
    decisions: decisions.flatMap((row) => Decision.safeParse(row).data ?? []),
    samePersons: samePersons.flatMap((row) => SamePerson.safeParse(row).data ?? []),
  };
}

/** Reads the parsed JSON of a backup; see docs/json-format.md. */
export function readBackup(value: unknown): ReadResult {
  const versioned = Versioned.safeParse(value);
  if (!versioned.success) return refuse('no-version');
  if (versioned.data.version > BACKUP_VERSION) return refuse('newer-version', `version ${versioned.data.version}`);
  const tables = Tables.safeParse(value);
  if (!tables.success) return refuse('unknown-format', `a backup has the tables ${BACKUP_TABLES.join(', ')}`);
  const { hostile, ...contents } = readRecords(tables.data);
  if (hostile) return refuse(hostile);
  return { ok: true, format: 'json', ...contents, beside: readBeside(value) };
}

/** Pressmark's own backup. */
export const backup: ImportFormat = {
  id: 'json',
  recognizes: (file) => file.kind === 'json' && Envelope.safeParse(file.value).success,
  read: (file) => (file.kind === 'json' ? readBackup(file.value) : refuse('not-json')),
};
