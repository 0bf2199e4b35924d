import { useCallback, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import type { Annotating } from '@/entrypoints/reader/use-annotating';
import { suggestedCode } from '@/utils/codebook/suggested-codes';
import type { Annotation } from '@/utils/model/annotation';
import type { Code } from '@/utils/model/codebook';
import type { Verdict } from '@/utils/model/decision';
import type { Settings } from '@/utils/model/settings';
import type { ReaderArticle } from '@/utils/protocol/notebook-requests';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import { narrow, widen } from '@/utils/suggestions/clauses';
import { type Facts, factsOf } from '@/utils/suggestions/facts';
import { chooseOffers } from '@/utils/suggestions/offers';
import type { Span, Suggestion } from '@/utils/suggestions/suggestion';
import { takenBy } from '@/utils/suggestions/taken';
import { acceptedContent } from './accepted-content';
import { drowns } from './offer-painter';
import type { OwnDecision } from './use-decisions';
import { useDecisions } from './use-decisions';
import { useSuggestions } from './use-suggestions';

/** The article on screen, and what its suggestions depend on. */
export interface Reviewed {
  article: ReaderArticle;
  record: ShownRecord;
  body: HTMLElement;
  settings: Settings;
}

/** A suggestion that waits for a decision. */
export interface Offer {
  id: string;
  suggestion: Suggestion;
  /** The span of the passage after the reader's changes. */
  span: Span;
  ranges: readonly Range[];
}

/** A decision, to report it and to undo it. */
export interface Done {
  verdict: Verdict;
  annotations: Annotation['id'][];
  decisions: OwnDecision[];
  /** The first of the suggestions that were decided; undo returns to it. */
  first: Offer['id'] | undefined;
  /** A suggestion was in focus: undo puts the decided one back into focus. */
  inReview: boolean;
  /** How many annotating steps were taken before it. */
  depth: number;
}

/** Decisions made here, the last one at the end. */
interface History {
  done: Done[];
  /** With the annotations that were removed. */
  undone: { step: Done; removed: Annotation[] }[];
}

export interface Review {
  offers: readonly Offer[];
  /** The whole article has been read, and earlier decisions are known. */
  isComplete: boolean;
  /** There are too many to underline: before the review only their paragraphs are marked. */
  isDense: boolean;
  /** How many suggestions there were on this article, including decided ones. A decision does not reduce it. */
  total: number;
  /**
   * How many of them the reader decided. Others vanish without a decision, e.g. when their words are marked by hand.
   */
  decided: number;
  facts: Facts;
  focused: Offer | undefined;
  /** The code that accepting a suggestion unchanged gives. */
  codeFor: (offer: Offer) => Code;
  focus: (id: Offer['id'] | undefined) => void;
  /** Moves to the next or previous suggestion, wrapping around. */
  step: (by: 1 | -1) => void;
  accept: (offers: readonly Offer[], code?: Code['id']) => void;
  reject: (offer: Offer) => void;
  resize: (change: 'wider' | 'narrower') => void;
  /** What was done last: a decision, or that one was undone. */
  done: Done | 'undone' | undefined;
  /**
   * Whether there is a decision to undo and nothing was done after it: during the review any decision, afterwards the
   * last.
   */
  canUndo: boolean;
  undo: () => void;
  /** Whether a decision was undone and nothing was done after it. */
  canRedo: boolean;
  redo: () => void;
  forgetDone: () => void;
}

/**
 * The suggestions on an article and the reader's decisions about them. `depth` returns how many annotating steps were
 * taken: an earlier decision is undone only after them. It is another function once their history has begun anew.
 * `ranges` are where annotations were found, and `changed` those of them whose words were edited.
 */
export function useReview(
  { article, record, body, settings }: Reviewed,
  { depth, text, ranges, changed }: Pick<Annotating, 'depth' | 'text' | 'ranges' | 'changed'>,
): Review {
  const { extracted, isPrivate } = article;
  const metadata = record.article ?? extracted.metadata;
  const { index, lang, all, isComplete } = useSuggestions(
    body,
    extracted.html,
    { lang: metadata.lang, published: metadata.published?.iso },
    settings.suggestions,
  );
  const { isKnown, decisions, tallies, decide, forget } = useDecisions(extracted.url, { isPrivate });
  const [focusedId, setFocusedId] = useState<Offer['id']>();
  const [resized, setResized] = useState<ReadonlyMap<Offer['id'], Span>>(new Map());
  const [done, setToldDone] = useState<Done | 'undone'>();
  // It begins anew with that of the annotations.
  const history = useMemo((): History => ({ done: [], undone: [] }), [depth]);
  const setDone = (step: Omit<Done, 'inReview' | 'depth'>): void => {
    const whole = { ...step, inReview: focused !== undefined, depth: depth() };
    history.done.push(whole);
    history.undone = [];
    setToldDone(whole);
  };
  // Whatever the reader does then, redo is about that.
  useLayoutEffect(() => {
    if ((history.undone.at(-1)?.step.depth ?? 0) < depth()) history.undone = [];
  });
  const { annotations, codes } = record;
  // When the record cannot be read (e.g. the disk is full), suggestions are shown anyway.
  const isRead = record.isRead || record.problem !== undefined;

  const published = metadata.published?.iso;
  const facts = useMemo(() => factsOf(index.text, lang, all, published), [index, lang, all, published]);
  const offers = useMemo(() => {
    // Before the record is read, passages that are already annotated would be suggested.
    if (!isKnown || !isRead) return [];
    const chosen = chooseOffers(index.text, all, {
      decisions,
      tallies,
      taken: takenBy(annotations, codes, index.text, (id) => text?.positionOf(...(ranges.get(id) ?? []))),
    });
    return chosen.map((suggestion): Offer => {
      const id = `${suggestion.kind}:${suggestion.start}`;
      const span = resized.get(id) ?? suggestion;
      return { id, suggestion, span, ranges: index.rangesOf(span) };
    });
  }, [isKnown, isRead, index, all, decisions, tallies, annotations, codes, text, ranges, resized]);
  const isDense = useMemo(
    () =>
      drowns(
        offers.map(({ span }) => span),
        index.text.length,
      ),
    [offers, index],
  );
  // One decision may remove further suggestions: those that name the same official, or those a rule no longer makes.
  const most = useMemo(() => ({ total: 0 }), [all, changed.size]);
  const count = decisions.length + offers.length;
  most.total = Math.max(most.total, count);
  const at = placeOf(focusedId, offers, isComplete);
  const focused = offers[at];

  const decided = (some: readonly Offer[], verdict: (offer: Offer) => Verdict): OwnDecision[] =>
    some.map((offer) => {
      const { rule, version, start, end } = offer.suggestion;
      return { rule, version, quote: index.text.slice(start, end), verdict: verdict(offer) };
    });

  /** Focuses the next open suggestion in place of the decided ones. */
  const moveOn = (past: readonly Offer[]): void => {
    if (!focused) return;
    const open = offers.filter((offer) => !past.includes(offer));
    const next = open.find(({ suggestion }) => suggestion.start >= focused.suggestion.start) ?? open[0];
    setFocusedId(next?.id);
  };

  const codeFor = ({ suggestion }: Offer): Code =>
    suggestedCode(record.codebook, suggestion.kind, record.choice?.current).code;

  const codeToGive = (kind: Suggestion['kind']): Code['id'] => {
    const { code, isNew } = suggestedCode(record.codebook, kind, record.choice?.current);
    if (isNew && !isPrivate)
      send('review.add-code', { articleUrl: extracted.url, code }).catch((error: unknown) =>
        reportError(error, 'making a code'),
      );
    return code.id;
  };

  return {
    offers,
    isComplete: isComplete && isKnown && isRead,
    isDense,
    total: most.total,
    decided: decisions.length,
    facts,
    focused,
    codeFor,
    focus: setFocusedId,
    step: (by) => {
      const next = offers[(at + by + offers.length) % offers.length];
      setFocusedId(next?.id);
    },
    accept: (some, given) => {
      const offered = { directive: '', official: '' };
      for (const kind of new Set(some.map(({ suggestion }) => suggestion.kind))) offered[kind] = codeToGive(kind);
      const contents = some.flatMap((offer) => {
        const own = offered[offer.suggestion.kind];
        const asked = { index, facts, span: offer.span, offered: own, code: given ?? own, revision: record.revision };
        const content = acceptedContent(offer.suggestion, asked);
        return content ? [{ offer, content }] : [];
      });
      for (const { content } of contents) record.save(content);
      const verdicts = new Map(
        contents.map(({ offer, content: { origin } }) => [
          offer,
          origin.by === 'rule' && origin.corrected ? ('corrected' as const) : ('accepted' as const),
        ]),
      );
      const made = decided([...verdicts.keys()], (offer) => verdicts.get(offer) ?? 'accepted');
      decide(made);
      setDone({
        verdict: 'accepted',
        annotations: contents.map(({ content }) => content.id),
        decisions: made,
        first: some[0]?.id,
      });
      moveOn(some);
    },
    reject: (offer) => {
      const made = decided([offer], () => 'rejected');
      decide(made);
      setDone({ verdict: 'rejected', annotations: [], decisions: made, first: offer.id });
      moveOn([offer]);
    },
    resize: (change) => {
      if (!focused) return;
      const span = (change === 'wider' ? widen : narrow)(index.text, focused.span);
      setResized((map) => new Map(map).set(focused.id, span));
    },
    done,
    get canUndo() {
      const last = history.done.at(-1);
      if (last?.depth !== depth()) return false;
      return focused !== undefined || last.inReview;
    },
    undo: () => {
      const last = history.done.pop();
      if (!last) return;
      history.undone.push({ step: last, removed: annotations.filter(({ id }) => last.annotations.includes(id)) });
      for (const id of last.annotations) record.remove(id, { isTakenBack: true });
      forget(last.decisions);
      setToldDone('undone');
      if (focused || last.inReview) setFocusedId(last.first);
    },
    get canRedo() {
      return history.undone.at(-1)?.step.depth === depth();
    },
    redo: () => {
      const last = history.undone.pop();
      if (!last) return;
      for (const annotation of last.removed) record.restore(annotation);
      decide(last.step.decisions);
      history.done.push(last.step);
      setToldDone(last.step);
    },
    forgetDone: useCallback(() => setToldDone(undefined), []),
  };
}

/**
 * The index of the focused suggestion, or of the one after it if it vanished because the reader gave its words that
 * code.
 * -1 when none is in focus.
 */
function placeOf(focusedId: Offer['id'] | undefined, offers: readonly Offer[], isComplete: boolean): number {
  const at = offers.findIndex(({ id }) => id === focusedId);
  if (at >= 0 || !focusedId || !isComplete || offers.length === 0) return at;
  const start = Number(focusedId.split(':')[1]);
  return Math.max(
    0,
    offers.findIndex(({ suggestion }) => suggestion.start >= start),
  );
}
