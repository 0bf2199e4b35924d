import { Fragment } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { cutOf, EditedText } from '@/components/annotation/EditedText';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { Drawer } from '@/components/ui/Drawer';
import { scrollTo } from '@/entrypoints/reader/in-sight';
import type { Annotating } from '@/entrypoints/reader/use-annotating';
import { type Change, headPartOf } from '@/utils/changes/compare';
import { byMarked } from '@/utils/changes/marked';
import { changesWords } from '@/utils/i18n/changes';
import { formatDay } from '@/utils/i18n/dates';
import type { Annotation } from '@/utils/model/annotation';
import type { Settings } from '@/utils/model/settings';
import type { ReaderArticle } from '@/utils/protocol/notebook-requests';
import { createChangePainter } from './change-painter';
import { SideBySide } from './SideBySide';
import { useChangeKeys } from './use-change-keys';
import { useCurrent } from './use-current';
import { useVersions, type Versions } from './use-versions';
import './changes.css';

interface ChangesProps {
  article: ReaderArticle;
  record: ShownRecord;
  annotating: Annotating;
  settings: Settings;
  /** Another side panel is open; there is room for only one. */
  isPanelOpen: boolean;
  onOpen: () => void;
}

/** Says under the headline that the text has changed since it was last read, and lists the edits in a drawer. */
export default function Changes({ article, record, ...shown }: ChangesProps) {
  const { annotating } = shown;
  const words = annotating.text?.words() ?? '';
  const versions = useVersions(article, words, record.readings ?? 0, record.article?.putBack ?? []);
  return versions ? <Found versions={versions} annotations={record.annotations} {...shown} /> : null;
}

/** Characters to show on each side of a deletion, in UTF-16 units. */
const BESIDE_GONE = 6;

type FoundProps = Omit<ChangesProps, 'article' | 'record'> & { versions: Versions; annotations: readonly Annotation[] };

function Found({ versions, annotations, annotating: { text }, settings, isPanelOpen, onOpen }: FoundProps) {
  const t = useWords(changesWords);
  const language = useLanguage();
  const { before, shown } = versions;
  const { marked, others } = useMemo(() => {
    const quotes = annotations.map(({ target }) => target.selector.quote);
    return byMarked(versions.changes, { before: before.text, after: shown.text }, quotes);
  }, [versions, annotations]);
  const changes = useMemo(() => [...marked, ...others], [marked, others]);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useCurrent(changes);
  const [isBeside, setBeside] = useState(false);

  const rangesOf = (change: Change): readonly Range[] => {
    const { after } = change;
    if (!text || headPartOf(change)) return [];
    const { length } = text.words();
    // Deleted text has no place in this version: show the characters around the point where it was.
    const place =
      after.end > after.start
        ? after
        : { start: Math.max(0, after.start - BESIDE_GONE), end: Math.min(length, after.end + BESIDE_GONE) };
    return place.end <= length ? text.rangesOf(place) : [];
  };
  const painter = useMemo(() => {
    const life = new AbortController();
    return { life, ...createChangePainter(document, life.signal) };
  }, []);
  useEffect(() => () => painter.life.abort(), [painter]);
  useEffect(() => {
    const inserted = changes.filter((one) => !headPartOf(one)).flatMap((change) => change.inserted);
    const isHere = text && shown.text === text.words();
    painter.show(isOpen && isHere ? inserted.flatMap((place) => text.rangesOf(place)) : []);
    painter.stand(isOpen && at !== undefined && changes[at] ? rangesOf(changes[at]) : []);
  }, [isOpen, at, changes, text]);

  const open = (): void => {
    onOpen();
    setOpen(true);
  };
  const scrollToChange = (number: number): void => {
    const [range] = changes[number] ? rangesOf(changes[number]) : [];
    if (range) scrollTo(range);
    else window.scrollTo({ top: 0 });
  };
  const standOn = (number: number): void => {
    open();
    setAt(number);
    if (isOpen) scrollToChange(number);
  };
  // Only once the drawer is there is it known what it covers.
  useEffect(() => {
    if (isOpen && at !== undefined) scrollToChange(at);
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    setAt(undefined);
  };
  useEffect(() => {
    if (isPanelOpen) close();
  }, [isPanelOpen]);
  const step = (by: 1 | -1): void => {
    const next = at === undefined ? (by > 0 ? 0 : changes.length - 1) : at + by;
    standOn((next + changes.length) % changes.length);
  };
  useChangeKeys(step, { isOn: settings.singleKeys && changes.length > 0 && !isBeside, isOpen });

  const day = before.at ? formatDay(before.at, language) : '';
  if (changes.length === 0) return null;
  return (
    <>
      <p class="changes-line">
        <button type="button" class="button plain" aria-expanded={isOpen} onClick={() => (isOpen ? close() : open())}>
          {t.changed(day, changes.length)}
        </button>
      </p>
      {isOpen ? (
        <Drawer label={t.title} onClose={close}>
          <p class="quiet">{t.since(day)}</p>
          {[
            { heading: t.inMarked, from: 0, part: marked },
            { heading: marked.length > 0 ? t.elsewhere : '', from: marked.length, part: others },
          ].map(({ heading, from, part }) =>
            part.length > 0 ? (
              <Fragment key={part === marked ? 'marked' : 'others'}>
                {heading ? <h3 class="change-heading">{heading}</h3> : null}
                <ol class="change-list">
                  {part.map((change, i) => (
                    <Row
                      key={i}
                      change={change}
                      versions={versions}
                      isCurrent={from + i === at}
                      onShow={() => standOn(from + i)}
                    />
                  ))}
                </ol>
              </Fragment>
            ) : null,
          )}
          {settings.singleKeys ? (
            <p class="quiet change-keys">
              <kbd class="key">.</kbd> {t.next} · <kbd class="key">,</kbd> {t.previous}
            </p>
          ) : null}
          <button type="button" class="button" onClick={() => setBeside(true)}>
            {t.sideBySide}
          </button>
        </Drawer>
      ) : null}
      {isBeside ? <SideBySide versions={versions} onClose={() => setBeside(false)} /> : null}
    </>
  );
}

/** Context shown on each side of an edit within a sentence, in UTF-16 units. */
const AROUND = 40;

interface RowProps {
  change: Change;
  versions: Versions;
  isCurrent: boolean;
  onShow: () => void;
}

function Row({ change, versions: { before, shown }, isCurrent, onShow }: RowProps) {
  const t = useWords(changesWords);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const part = headPartOf(change) ?? 'text';
  const [was, is] = [before[part] ?? '', shown[part] ?? ''];
  const cut = cutOf(
    [
      { place: change.before, marked: change.deleted },
      { place: change.after, marked: change.inserted },
    ],
    AROUND,
  );
  const kinds = change.kinds.map((kind) => t.kinds[kind]).join(' · ');
  const says = change.did === 'added' || change.did === 'removed' ? t.did[change.did] : kinds;
  return (
    <li ref={row} data-change={change.kinds[0]} aria-current={isCurrent ? 'true' : undefined}>
      <button type="button" class="change-row" onClick={onShow}>
        <span class="change-kind">{says}</span>
        {hasBefore(change) ? (
          <span class="change-was" dir="auto">
            <EditedText text={was} place={change.before} marked={change.deleted} as="del" cut={cut} />
          </span>
        ) : null}
        {hasAfter(change) ? (
          <span class="change-is" dir="auto">
            <EditedText text={is} place={change.after} marked={change.inserted} as="ins" cut={cut} />
          </span>
        ) : null}
      </button>
    </li>
  );
}

/** Whether a change has text in the earlier and in the later version. */
const hasBefore = ({ did }: Change): boolean => did === 'edited' || did === 'removed' || did === 'moved';
const hasAfter = ({ did }: Change): boolean => did === 'edited' || did === 'added';
