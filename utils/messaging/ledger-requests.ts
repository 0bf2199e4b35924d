import type { Annotation } from '@/utils/model/annotation';
import { Directive } from '@/utils/model/directive';
import type { LedgerData, SavedPlace } from '@/utils/model/ledger';
import { Official, SamePerson } from '@/utils/model/official';
import { z } from '@/utils/model/z';

/** What the ledger and the officials register ask of the background. */
export const ledgerRequests = {
  'ledger.read': z.object({}),
  /** Where the directives' passages stand in their saved texts, for tables that count. */
  'ledger.places': z.object({}),
  /** Changes what a directive or official says; the rest of its annotation stays. */
  'ledger.change': z.object({ id: z.uuid(), directive: z.optional(Directive), official: z.optional(Official) }),
  'persons.merge': z.object({ id: z.string(), person: z.string() }),
  'persons.split': z.object({ id: z.string() }),
  /** Puts back what a merge or split answered. */
  'persons.restore': z.object({ before: z.array(SamePerson) }),
};

export interface LedgerReplies {
  'ledger.read': LedgerData;
  'ledger.places': Record<Annotation['id'], SavedPlace>;
  /** False when the annotation is gone. */
  'ledger.change': boolean;
  'persons.merge': SamePerson[];
  'persons.split': SamePerson[];
  'persons.restore': undefined;
}
