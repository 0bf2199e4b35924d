import { Annotation } from '@/utils/model/annotation';
import { Article, Revision } from '@/utils/model/article';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { LedgerData } from '@/utils/model/ledger';
import { Coder, isOfChoice } from '@/utils/model/project';
import { visibleCodes } from './codes';
import type { Database } from './database';
import { tallyDecisions } from './decisions';
import { readChoice } from './projects';
import { samePersons } from './same-persons';
import { wholeRows } from './whole-rows';

/**
 * What the ledger shows of the current choice, one project or all: annotations with details of directives or officials,
 * or coded as one of them. `codesOfFacts` are these codes.
 */
export async function readLedger(db: Database, codesOfFacts: (codes: Codebook) => Code['id'][]): Promise<LedgerData> {
  const choice = await readChoice(db);
  const codes = await visibleCodes(db, choice);
  const coded = new Set(codesOfFacts(codes));
  const living = wholeRows(Annotation, await db.annotations.toArray()).filter(
    (one) => !one.deleted && (!choice || isOfChoice(one, choice)),
  );
  const annotations = living.filter(
    ({ directive, official, codes: given }) => directive || official || given.some((id) => coded.has(id)),
  );
  const ids = [...new Set(annotations.map(({ articleId }) => articleId))];
  return {
    articles: wholeRows(Article, await db.articles.bulkGet(ids)),
    annotations,
    codes,
    coders: wholeRows(Coder, await db.coders.toArray()),
    samePersons: await samePersons(db),
    tallies: await tallyDecisions(db),
    ...provenance(living),
  };
}

/** How the annotations were made. */
function provenance(annotations: readonly Annotation[]): Pick<LedgerData, 'origins' | 'ruleVersions'> {
  const origins = { hand: 0, accepted: 0, corrected: 0 };
  const versions = new Set<string>();
  for (const { origin } of annotations) {
    if (origin.by === 'hand') origins.hand += 1;
    else {
      origins[origin.corrected ? 'corrected' : 'accepted'] += 1;
      versions.add(origin.version);
    }
  }
  return { origins, ruleVersions: [...versions].sort() };
}

/** The annotations of some articles, without those in the bin. */
export async function annotationsIn(db: Database, articleIds: readonly Article['id'][]): Promise<Annotation[]> {
  const rows = await db.annotations.where('articleId').anyOf(articleIds).toArray();
  return wholeRows(Annotation, rows).filter(({ deleted }) => !deleted);
}

/** The saved texts of some articles. */
export async function revisionsOf(db: Database, articleIds: readonly Article['id'][]): Promise<Revision[]> {
  return wholeRows(Revision, await db.revisions.where('articleId').anyOf(articleIds).toArray());
}
