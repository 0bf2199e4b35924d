import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Decision, Tallies } from '@/utils/model/decision';
import { watchCodebook } from '@/utils/protocol/events';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

export type OwnDecision = Pick<Decision, 'rule' | 'quote' | 'version' | 'verdict'>;
export type DecisionKey = Pick<Decision, 'rule' | 'quote'>;

export interface Decisions {
  /** False until earlier decisions are read; no suggestions are shown before that. */
  isKnown: boolean;
  decisions: readonly DecisionKey[];
  tallies: Tallies;
  decide: (decisions: readonly OwnDecision[]) => void;
  forget: (keys: readonly DecisionKey[]) => void;
}

const isOther =
  (keys: readonly DecisionKey[]) =>
  ({ rule, quote }: DecisionKey): boolean =>
    !keys.some((key) => key.rule === rule && key.quote === quote);

/** The decisions on an article: shown at once, then stored. In a private window they are never stored. */
export function useDecisions(articleUrl: string, { isPrivate }: { isPrivate: boolean }): Decisions {
  const [known, setKnown] = useState<{ decisions: readonly DecisionKey[]; tallies: Tallies; isKnown: boolean }>({
    decisions: [],
    tallies: {},
    isKnown: false,
  });

  const changes = useRef(0);
  useEffect(() => {
    const ended = new AbortController();
    const show = (decisions: readonly DecisionKey[], tallies: Tallies): void =>
      setKnown({ decisions, tallies, isKnown: true });
    const read = (): void => {
      const before = changes.current;
      send('review.about', { articleUrl }).then(
        ({ decisions, tallies }) => {
          if (ended.signal.aborted) return;
          // Decided while this was read.
          if (changes.current === before) show(decisions, tallies);
          else read();
        },
        (error: unknown) => {
          reportError(error, 'reading decisions');
          setKnown((now) => ({ ...now, isKnown: true }));
        },
      );
    };
    read();
    // Another project has decisions of its own.
    if (!isPrivate) watchCodebook(read, ended.signal);
    return () => ended.abort();
  }, [articleUrl, isPrivate]);

  const decide = useCallback(
    (decisions: readonly OwnDecision[]) => {
      changes.current++;
      setKnown((now) => ({ ...now, decisions: [...now.decisions, ...decisions] }));
      if (isPrivate) return;
      send('review.decide', { articleUrl, decisions: [...decisions] }).catch((error: unknown) =>
        reportError(error, 'keeping a decision'),
      );
    },
    [articleUrl, isPrivate],
  );

  const forget = useCallback(
    (keys: readonly DecisionKey[]) => {
      changes.current++;
      setKnown((now) => ({ ...now, decisions: now.decisions.filter(isOther(keys)) }));
      if (isPrivate) return;
      send('review.forget', { articleUrl, keys: keys.map(({ rule, quote }) => ({ rule, quote })) }).catch(
        (error: unknown) => reportError(error, 'taking a decision back'),
      );
    },
    [articleUrl, isPrivate],
  );

  return { ...known, decide, forget };
}
