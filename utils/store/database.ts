import Dexie, { type EntityTable, type Table } from 'dexie';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import type { Decision } from '@/utils/model/decision';
import type { Draft } from '@/utils/model/draft';
import type { SamePerson } from '@/utils/model/official';
import { PressmarkError } from '@/utils/model/problem';

// Dexie multiplies its version numbers by ten for IndexedDB.
const DEXIE_VERSION_STEP = 10;

/** The notebook on disk. Every change of shape is a new `version` with its migration; none is ever edited. */
export class Database extends Dexie {
  declare articles: EntityTable<Article, 'id'>;
  declare revisions: EntityTable<Revision, 'id'>;
  declare annotations: EntityTable<Annotation, 'id'>;
  declare codes: EntityTable<Code & { order: number }, 'id'>;
  declare drafts: EntityTable<Draft, 'id'>;
  declare decisions: Table<Decision, [string, string, string]>;
  declare samePersons: EntityTable<SamePerson, 'id'>;

  constructor(name = 'pressmark') {
    super(name);
    this.version(1).stores({
      articles: 'id, &url, *addresses, accessed',
      revisions: 'id, &[articleId+sha256], articleId',
      annotations: 'id, articleId, *codes, created, deleted',
      codes: 'id, order',
      drafts: 'id',
    });
    // Annotations may say what a directive or official says: a version of its own, or an older Pressmark would drop it.
    this.version(2).stores({
      decisions: '[articleId+rule+quote], articleId, [rule+verdict]',
      samePersons: 'id, person',
    });
    // Dexie opens a database of a later version without a word; what a newer Pressmark wrote is not ours to change.
    this.on('ready', () => {
      if (this.backendDB().version > this.verno * DEXIE_VERSION_STEP) throw new PressmarkError('newer-database');
    });
    this.on('populate', (transaction) =>
      transaction.table('codes').bulkAdd(startingCodebook.map((code, order) => ({ ...code, order }))),
    );
  }
}
