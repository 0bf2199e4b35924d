import { useEffect, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { installHighlightCss } from '@/utils/highlighting/style-sheet';
import { repetitionWords } from '@/utils/i18n/repetition';
import type { StockPhrase } from '@/utils/model/repetition';
import { send } from '@/utils/protocol/send';
import { withPairedMarks } from '@/utils/repetition/paired-marks';
import { reportError } from '@/utils/report-error';
import type { Annotating } from './use-annotating';

const STOCK = 'pm-stock';
// About half the ink's contrast: the dimmed text stays readable while the rest stands out.
const CSS_TEXT = `::highlight(${STOCK}){color:light-dark(rgb(31 29 26/.42),rgb(230 227 221/.42))}`;

interface Props {
  annotating: Annotating;
  /** The canonical address of the article. */
  address: string;
  /** The least number of other articles that must contain a clause. */
  least: number;
}

/** Dims clauses that occur in many articles of the notebook. The text itself is never changed. */
export default function StockPhrases({ annotating: { text }, address, least }: Props) {
  const t = useWords(repetitionWords);
  const words = text?.words() ?? '';
  const [phrases, setPhrases] = useState<{ of: string; found: readonly StockPhrase[] }>();
  useEffect(() => {
    if (words === '') return;
    const gone = new AbortController();
    send('repetition.stock', { address, text: words }).then(
      (found) => gone.signal.aborted || setPhrases({ of: words, found }),
      (error: unknown) => gone.signal.aborted || reportError(error, 'looking for stock phrases'),
    );
    return () => gone.abort();
  }, [address, words]);
  const dimmed = phrases?.of === words ? phrases.found.filter(({ articles }) => articles >= least) : [];
  useEffect(() => {
    const gone = new AbortController();
    installHighlightCss(document, CSS_TEXT, gone.signal);
    return () => gone.abort();
  }, []);
  useEffect(() => {
    const highlight = new Highlight(...ranged(text, dimmed));
    highlight.priority = -2;
    CSS.highlights.set(STOCK, highlight);
    return () => void CSS.highlights.delete(STOCK);
  }, [text, phrases, least]);
  return phrases ? (
    <p class="visually-hidden" role="status" data-stock={dimmed.length}>
      {t.stockFound(dimmed.length)}
    </p>
  ) : null;
}

const ranged = (text: Annotating['text'], phrases: readonly StockPhrase[]): Range[] =>
  phrases.flatMap((place) => [...(text?.rangesOf(withPairedMarks(text.words(), place)) ?? [])]);
