import type { Annotation } from '@/utils/model/annotation';
import { Code, type Codebook } from '@/utils/model/codebook';
import { CodebookEdit, CodebookUndo } from '@/utils/model/codebook-edit';
import { Decision, type Tallies } from '@/utils/model/decision';
import { Directive, EnteredCells } from '@/utils/model/directive';
import type { LedgerData, SavedPassages, SavedPlace } from '@/utils/model/ledger';
import { Official, SamePerson } from '@/utils/model/official';
import { z } from '@/utils/model/z';
import { answer, request } from './request';

const DecisionKey = z.pick(Decision, { rule: true, quote: true });

/** About the codebook, the review of suggestions, and the ledger of what was accepted. */
export const codingRequests = {
  /**
   * All codes, and how often each is used; for codes with children also how often they or their descendants are, each
   * passage counted once.
   */
  'codebook.read': request({
    from: 'frame',
    does: 'reads',
    asks: z.object({}),
    gets: answer<{ codes: Codebook; uses: Record<Code['id'], number>; withUnder: Record<Code['id'], number> }>(),
  }),
  /**
   * One edit, with all uses of the codes it touches. A private window may ask, too: the codebook says nothing of pages.
   */
  'codebook.edit': request({
    from: 'frame',
    does: 'writes',
    inPrivate: true,
    asks: z.object({ edit: CodebookEdit }),
    gets: answer<CodebookUndo>(),
  }),
  'codebook.undo': request({
    from: 'frame',
    does: 'writes',
    inPrivate: true,
    asks: z.object({ undo: CodebookUndo }),
    gets: answer<undefined>(),
  }),
  /** Decisions on this article, and the tally of each rule. */
  'review.about': request({
    from: 'frame',
    does: 'reads',
    asks: z.object({ articleUrl: z.string() }),
    gets: answer<{ decisions: Decision[]; tallies: Tallies }>(),
  }),
  'review.decide': request({
    from: 'frame',
    does: 'writes',
    asks: z.object({
      articleUrl: z.string(),
      decisions: z.array(z.pick(Decision, { rule: true, quote: true, version: true, verdict: true })),
    }),
    gets: answer<undefined>(),
  }),
  /** Takes decisions back. */
  'review.forget': request({
    from: 'frame',
    does: 'writes',
    asks: z.object({ articleUrl: z.string(), keys: z.array(DecisionKey) }),
    gets: answer<undefined>(),
  }),
  /** Takes all decisions back, on every article: the tallies start again. Answers how many there were. */
  'review.forget-all': request({ from: 'own', does: 'writes', asks: z.object({}), gets: answer<number>() }),
  /** Makes the code that accepted suggestions get, where the codebook has none. */
  'review.add-code': request({
    from: 'frame',
    does: 'writes',
    asks: z.object({ articleUrl: z.string(), code: Code }),
    gets: answer<undefined>(),
  }),
  'ledger.read': request({ from: 'own', does: 'reads', asks: z.object({}), gets: answer<LedgerData>() }),
  /** Positions of directives' passages in their saved texts, for tables that contain them. */
  'ledger.places': request({
    from: 'own',
    does: 'reads',
    asks: z.object({}),
    gets: answer<Record<Annotation['id'], SavedPlace>>(),
  }),
  /**
   * The saved texts of some articles, with their passages coded as directives or officials but without facts: UTF-16
   * offsets. An article with passages in two texts comes twice.
   */
  'ledger.passages': request({
    from: 'own',
    does: 'reads',
    asks: z.object({ articleIds: z.array(z.uuid()).check(z.maxLength(50)) }),
    gets: answer<SavedPassages[]>(),
  }),
  /**
   * Changes the details of a directive or official, null removes them; the rest of its annotation stays. False when the
   * annotation is gone.
   */
  'ledger.change': request({
    from: 'own',
    does: 'writes',
    asks: z.object({
      id: z.uuid(),
      directive: z.optional(z.nullable(Directive)),
      official: z.optional(z.nullable(Official)),
    }),
    gets: answer<boolean>(),
  }),
  /**
   * Changes the details of several directives, or removes them, and what was entered of those that are not confirmed;
   * in one write: all or none.
   */
  'ledger.change-directives': request({
    from: 'own',
    does: 'writes',
    asks: z.object({
      changes: z.array(z.object({ id: z.uuid(), directive: z.nullable(Directive), entered: z.nullable(EnteredCells) })),
    }),
    gets: answer<undefined>(),
  }),
  'persons.merge': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ id: z.string(), person: z.string() }),
    gets: answer<SamePerson[]>(),
  }),
  'persons.split': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ id: z.string() }),
    gets: answer<SamePerson[]>(),
  }),
  /** Restores what a merge or split answered. */
  'persons.restore': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ before: z.array(SamePerson) }),
    gets: answer<undefined>(),
  }),
};
