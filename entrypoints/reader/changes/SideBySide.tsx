import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { EditedText } from '@/components/annotation/EditedText';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { IconButton } from '@/components/ui/IconButton';
import { keepInDialog } from '@/components/ui/keep-in-dialog';
import { type Aligned, alignLines } from '@/utils/changes/align-lines';
import { type Change, headLine, headPartOf } from '@/utils/changes/compare';
import { HEAD } from '@/utils/changes/kinds';
import type { ReadVersion } from '@/utils/changes/readings';
import { changesWords } from '@/utils/i18n/changes';
import { formatMoment } from '@/utils/i18n/dates';
import type { Versions } from './use-versions';

interface Props {
  versions: Versions;
  onClose: () => void;
}

/** Compares any two versions of an article side by side, line by line. */
export function SideBySide({ versions: { all, shown, before, compare }, onClose }: Props) {
  const t = useWords(changesWords);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    dialog.current?.showModal();
    return () => focused instanceof HTMLElement && focused.focus({ preventScroll: true });
  }, []);
  const own = all.findLastIndex(({ text, title }) => text === shown.text && (title === shown.title || !title));
  const choices = own < 0 ? [...all, shown] : all;
  const [left, setLeft] = useState(choices.indexOf(before));
  const [right, setRight] = useState(own < 0 ? choices.length - 1 : own);
  const [was, is] = [choices[left] ?? before, choices[right] ?? shown];
  const changes = useMemo(() => compare(was, is), [was, is]);
  const rows = useMemo(() => alignLines(was.text, is.text, changes), [was, is, changes]);
  const marks = (side: 'deleted' | 'inserted'): Change['deleted'] =>
    changes
      .filter((change) => !headPartOf(change))
      .flatMap((change) => change[side])
      .sort((a, b) => a.start - b.start);
  return (
    <dialog
      ref={dialog}
      class="beside-dialog"
      aria-labelledby="beside-title"
      onClose={onClose}
      onKeyDown={keepInDialog}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <header>
        <h2 id="beside-title">{t.sideBySide}</h2>
        <span class="quiet" role="status">
          {t.count(changes.length)}
        </span>
        <IconButton icon="close" label={t.close} onClick={() => dialog.current?.close()} />
      </header>
      <div class="beside-sides">
        <Choice label={t.earlier} choices={choices} chosen={left} onChoose={setLeft} />
        <Choice label={t.later} choices={choices} chosen={right} onChoose={setRight} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
      <section class="beside-text" tabIndex={0} aria-label={t.sideBySide}>
        {HEAD.filter((part) => part === 'title' || was[part] || is[part]).map((part) => {
          const [before, after] = [headLine(was, part) ?? '', headLine(is, part) ?? ''];
          const change = changes.find((one) => headPartOf(one) === part);
          return (
            <Row
              key={part}
              row={{ before: { start: 0, end: before.length }, after: { start: 0, end: after.length } }}
              was={before}
              is={after}
              deleted={change?.deleted ?? []}
              inserted={change?.inserted ?? []}
              isTitle={part === 'title'}
            />
          );
        })}
        {rows.map((row) => (
          <Row
            key={`${row.before?.start} ${row.after?.start}`}
            row={row}
            was={was.text}
            is={is.text}
            deleted={marks('deleted')}
            inserted={marks('inserted')}
          />
        ))}
      </section>
    </dialog>
  );
}

interface RowProps {
  row: Aligned;
  was: string;
  is: string;
  deleted: Change['deleted'];
  inserted: Change['inserted'];
  isTitle?: boolean;
}

function Row({ row: { before, after }, was, is, deleted, inserted, isTitle }: RowProps) {
  return (
    <div class={isTitle ? 'beside-row beside-title' : 'beside-row'}>
      <p dir="auto">
        {before ? <EditedText text={was} place={before} marked={clip(deleted, before)} as="del" /> : null}
      </p>
      <p dir="auto">{after ? <EditedText text={is} place={after} marked={clip(inserted, after)} as="ins" /> : null}</p>
    </div>
  );
}

/** The parts of these marks that lie in one line; an added paragraph may span several lines. */
const clip = (marks: Change['deleted'], { start, end }: { start: number; end: number }): Change['deleted'] =>
  marks
    .map((mark) => ({ start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
    .filter((mark) => mark.end > mark.start);

interface ChoiceProps {
  label: string;
  choices: readonly ReadVersion[];
  chosen: number;
  onChoose: (number: number) => void;
}

function Choice({ label, choices, chosen, onChoose }: ChoiceProps) {
  const t = useWords(changesWords);
  const language = useLanguage();
  return (
    <label>
      <span class="quiet">{label}</span>
      <select value={chosen} onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}>
        {choices.map(({ at }, number) => (
          <option key={at ?? 'now'} value={number}>
            {at ? formatMoment(at, language) : t.now}
          </option>
        ))}
      </select>
    </label>
  );
}
