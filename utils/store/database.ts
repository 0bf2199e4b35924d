import Dexie, { type EntityTable, type Table } from 'dexie';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import type { Decision } from '@/utils/model/decision';
import type { Draft } from '@/utils/model/draft';
import type { Essay } from '@/utils/model/essay';
import type { SamePerson } from '@/utils/model/official';
import { PressmarkError } from '@/utils/model/problem';
import type { Coder, Project } from '@/utils/model/project';
import type { Shard } from '@/utils/search/shard';
import type { Backup, BackupFile } from './backups';
import { type ClockEntry, clocked } from './clocked';
import { type CodeCount, tally } from './code-counts';
import { derived } from './derived';
import type { Fact } from './facts';
import type { LogRow } from './merge-log';
import type { Arrival, Place } from './place';
import { codebookOf, newProject } from './projects';
import { type DerivedState, FRESH_STATE } from './shards';
import type { SketchRow } from './sketches';
import type { SavedText } from './texts';
import { type Tombstone, tombstones } from './tombstones';
import { toVersion6 } from './version-6';

// Dexie multiplies its version numbers by ten for IndexedDB.
const DEXIE_VERSION_STEP = 10;

/** The notebook on disk. Every change of format is a new `version` with its migration; none is ever edited. */
export class Database extends Dexie {
  declare articles: EntityTable<Article, 'id'>;
  declare revisions: EntityTable<Revision, 'id'>;
  declare annotations: EntityTable<Annotation, 'id'>;
  declare codes: EntityTable<Code, 'id'>;
  declare projects: EntityTable<Project, 'id'>;
  declare coders: EntityTable<Coder, 'id'>;
  declare drafts: EntityTable<Draft, 'id'>;
  declare decisions: Table<Decision, [string, string, string]>;
  declare samePersons: EntityTable<SamePerson, 'id'>;
  declare essays: EntityTable<Essay, 'id'>;
  // Computed from the other tables, in the same transactions: derived.ts.
  declare shards: EntityTable<Shard, 'id'>;
  declare texts: EntityTable<SavedText, 'id'>;
  declare sketches: EntityTable<SketchRow, 'id'>;
  declare codeCounts: EntityTable<CodeCount, 'id'>;
  declare derivedState: EntityTable<DerivedState, 'id'>;
  // Housekeeping, not part of the notebook.
  declare tombstones: Table<Tombstone, [string, string]>;
  declare backups: EntityTable<Backup, 'id'>;
  declare backupFiles: EntityTable<BackupFile, 'id'>;
  declare facts: EntityTable<Fact, 'id'>;
  declare importLog: Table<LogRow, number>;
  declare clocks: EntityTable<ClockEntry, 'key'>;
  declare places: EntityTable<Place, 'id'>;
  declare arrivals: Table<Arrival, number>;

  constructor(name = 'pressmark') {
    super(name);
    this.version(1).stores({
      articles: 'id, &url, *addresses, accessed',
      revisions: 'id, &[articleId+sha256], articleId',
      annotations: 'id, articleId, *codes, created, deleted',
      codes: 'id, order',
      drafts: 'id',
    });
    // Annotations may have details of a directive or official: a version of its own, because an older Pressmark would
    // drop them.
    this.version(2).stores({
      decisions: '[articleId+rule+quote], articleId, [rule+verdict]',
      samePersons: 'id, person',
    });
    this.version(3)
      .stores({
        annotations: 'id, articleId, *codes, [created+id], deleted',
        shards: 'id, stamp',
        texts: 'id',
        codeCounts: 'id',
        derivedState: 'id',
      })
      // The shards are built when the library first needs them; counts and texts must exist before.
      .upgrade(async (transaction) => {
        const annotations = await transaction.table<Annotation>('annotations').toArray();
        const counts = tally(annotations.filter(({ deleted }) => !deleted));
        await transaction.table<CodeCount>('codeCounts').bulkPut([...counts].map(([id, count]) => ({ id, count })));
        const oldestFirst = await transaction.table<Revision>('revisions').toCollection().sortBy('created');
        const texts = oldestFirst.map(({ articleId, text, created }) => ({ id: articleId, text, created }));
        await transaction.table<SavedText>('texts').bulkPut(texts);
      });
    this.version(4).stores({ backups: 'id, created', backupFiles: 'id', facts: 'id', importLog: '++' });
    // Articles may be in the bin: a version of its own, because an older Pressmark would show them again.
    this.version(5).stores({ articles: 'id, &url, *addresses, accessed, deleted' });
    // Projects, and ids that two machines agree on: docs/decisions/0012.
    this.version(6)
      .stores({
        projects: 'id',
        coders: 'id',
        articles: 'id, &url, *addresses, *aliases, *projects, accessed, deleted',
        annotations: 'id, articleId, project, *codes, [created+id], deleted',
        codes: 'id, rank, project',
        tombstones: '[table+id]',
      })
      .upgrade(toVersion6);
    // Projects may be connected to a place; these tables are not part of the notebook: docs/sync.md.
    this.version(7).stores({ clocks: 'key, *pending', places: 'id', arrivals: '++id, place' });
    // Finds a text's sentences in other texts; made when first asked for: sketches.ts.
    this.version(8).stores({ sketches: 'id, [id+sum]' });
    this.version(9).stores({ essays: 'id, project' });
    this.use(derived);
    this.use(tombstones);
    this.use(clocked);
    // Dexie silently opens a database of a later version; data of a newer Pressmark must not be changed.
    this.on('ready', () => {
      if (this.backendDB().version > this.verno * DEXIE_VERSION_STEP) throw new PressmarkError('newer-database');
    });
    this.on('populate', async (transaction) => {
      const project = newProject('');
      await transaction.table('projects').add(project);
      await transaction.table('codes').bulkAdd(codebookOf(project.id, startingCodebook));
      await transaction.table('derivedState').add(FRESH_STATE);
    });
  }
}
