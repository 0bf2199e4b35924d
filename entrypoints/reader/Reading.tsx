import { useEffect, useMemo, useState } from 'preact/hooks';
import { ArticleBody } from '@/components/article/ArticleBody';
import { ArticleHeader } from '@/components/article/ArticleHeader';
import { picturesOf } from '@/components/article/pictures';
import { readingStyle, typographyOf } from '@/components/article/reading-style';
import { lazily } from '@/components/ui/lazily';
import { Progress } from '@/components/ui/Progress';
import { Toast } from '@/components/ui/Toast';
// Loaded with the text, not with the tools that ask it: the first touch may come before them.
import '@/components/selection/last-pointer';
import type { Settings } from '@/utils/model/settings';
import type { ReaderArticle } from '@/utils/protocol/notebook-requests';
import type { Take } from '@/utils/protocol/page-commands';
import { sanitize } from '@/utils/sanitize';
import { readingMinutes } from '@/utils/text/reading-time';
import { canReadAloud, useAloud } from './aloud/use-aloud';
import { ReaderBar, type ReaderPanel } from './ReaderBar';
import type { ReadingSource } from './reading-source';
import { useAnnotating } from './use-annotating';
import { useAppearanceKeys } from './use-appearance-keys';
import { useArrival } from './use-arrival';
import { useCiting } from './use-citing';
import { useCorrected } from './use-corrected';
import { useEdits, useKeptPutBack } from './use-edits';
import { useMovedTold } from './use-moved-told';
import { useOnceRead } from './use-once-read';
import { useOwnStyle } from './use-own-style';
import { usePrinting } from './use-printing';
import { useReaderCommands } from './use-reader-commands';
import { useReaderKeys } from './use-reader-keys';
import { useRecord } from './use-record';
import { useTextChanges } from './use-text-changes';

const AnnotatingTools = lazily(() => import('./AnnotatingTools'), { whenIdle: true });
const ArticlePanel = lazily(() => import('./ArticlePanel'));
const PictureDialog = lazily(() => import('@/components/article/PictureDialog'));
const CitationDialog = lazily(async () => ({
  default: (await import('@/components/citation/CitationDialog')).CitationDialog,
}));
const LineFocus = lazily(async () => ({ default: (await import('@/components/article/LineFocus')).LineFocus }));
const Tour = lazily(() => import('./Tour'));
const Corrections = lazily(() => import('./Corrections'));
const NextPage = lazily(() => import('./NextPage'));
const PageChanged = lazily(() => import('./PageChanged'), { whenIdle: true });
const ReadAloud = lazily(() => import('./aloud/ReadAloud'));
const StockPhrases = lazily(() => import('./StockPhrases'));
const KeysDialog = lazily(() => import('./KeysDialog'));
const Changes = lazily(() => import('./changes/Changes'));
const Review = lazily(() => import('./review/Review'), { whenIdle: true });

/** The tour continues here after the welcome page. */
const isTour = new URLSearchParams(location.search).has('tour');

/** Marks that the text is shown. The annotating code follows once it is painted. */
const tellShown = (): void => document.documentElement.setAttribute('data-reader-ready', 'text');

interface Props {
  opened: ReaderArticle;
  settings: Settings;
  edit: ReadingSource['edit'];
  take: ((what: Take) => void) | undefined;
  print: ReadingSource['print'];
  close?: () => void;
  /** The text of the page behind as it is now; absent without such a page, or when another part of it is being read. */
  lookAgain?: ReadingSource['lookAgain'];
  readAgain?: ReadingSource['readAgain'];
}

/** An article on screen, with its annotations. */
export function Reading({ opened: asOpened, settings, edit, take, print, close, lookAgain, readAgain }: Props) {
  const edits = useEdits(asOpened, edit);
  const { article } = edits;
  const isEdited = article !== asOpened;
  const { extracted } = article;
  const { metadata } = extracted;
  const content = useMemo(() => sanitize(extracted.html, { base: extracted.url }), [extracted]);
  const [body, setBody] = useState<HTMLElement>();
  const record = useRecord(article);
  const textChanges = useTextChanges(edits, body);
  const [picture, setPicture] = useState<HTMLImageElement>();
  useKeptPutBack(edits, record.article?.putBack);
  const { about, correct, ...corrections } = useCorrected(record.article ?? metadata, extracted.url);
  const { copyQuote, asked } = useCiting(about, { url: extracted.url, settings });
  const annotating = useAnnotating(body, record, {
    address: extracted.url,
    lang: metadata.lang,
    copyQuote,
    keepsQuotes: settings.keepQuotes,
  });
  const [panel, setPanel] = useState<ReaderPanel>();
  useMovedTold(annotating, () => setPanel('annotations'));
  const [isShowingKeys, setShowingKeys] = useState(false);
  const showKeys = (): void => setShowingKeys(true);

  const looks = useAppearanceKeys(settings, metadata.lang, (text) => annotating.tell({ text }));
  useOwnStyle(settings.ownStyle);
  const minutes = useMemo(() => readingMinutes(extracted.text), [extracted]);
  const closePanel = panel === undefined ? undefined : () => setPanel(undefined);
  const voice = useAloud();
  const aloud = canReadAloud() ? voice : undefined;
  const showRepeats = (): boolean => {
    const selector = annotating.card?.annotation.target.selector ?? annotating.passage?.selector;
    if (selector)
      void import('./open-repeats').then(({ openRepeats }) => openRepeats(selector.quote.exact, extracted.url));
    return selector !== undefined;
  };
  useReaderKeys(
    { annotating, ...useOnceRead(record, annotating.lastCode), showKeys, showRepeats, looks, aloud, closePanel, close },
    settings.singleKeys,
  );
  useReaderCommands(article, annotating, metadata.title);
  useArrival(annotating);
  usePrinting({ metadata: about, url: extracted.url, body, record, annotating, toPage: print });
  useEffect(() => {
    if (annotating.text) document.documentElement.setAttribute('data-reader-ready', 'annotating');
  }, [annotating.text]);

  return (
    <>
      <Progress />
      <ReaderBar
        article={article}
        record={record}
        annotating={annotating}
        settings={settings}
        panel={panel}
        setPanel={setPanel}
        showKeys={showKeys}
        aloud={aloud}
        articlePanel={(onClose) => (
          <ArticlePanel
            edits={edits}
            body={body}
            about={about}
            onCorrect={correct}
            record={record}
            onTake={take}
            onToggle={textChanges.toggle}
            onClose={onClose}
          />
        )}
        {...(close ? { close } : {})}
      />
      <main
        class="article"
        lang={metadata.lang}
        dir={metadata.dir}
        data-font={typographyOf(settings, metadata.lang).font}
        style={readingStyle(settings, metadata.lang)}
      >
        <ArticleHeader metadata={about} url={extracted.url} minutes={minutes} onCorrect={correct} />
        {(record.readings ?? 1) > 1 && annotating.text ? (
          <Changes
            article={article}
            record={record}
            annotating={annotating}
            settings={settings}
            isPanelOpen={panel !== undefined}
            onOpen={() => setPanel(undefined)}
          />
        ) : null}
        <ArticleBody content={content} onShown={tellShown} onPainted={setBody} onPicture={setPicture} />
        {extracted.nextPage === undefined ? null : <NextPage edits={edits} onAppend={textChanges.appendNext} />}
      </main>
      {settings.lineFocus ? (
        <div style={readingStyle(settings, metadata.lang)}>
          <LineFocus range={annotating.passage?.range} />
        </div>
      ) : null}
      {lookAgain && readAgain && !isEdited ? (
        <PageChanged text={asOpened.extracted.text} lang={metadata.lang} lookAgain={lookAgain} readAgain={readAgain} />
      ) : null}
      {isTour ? (
        <Tour record={record} address={extracted.url} goToSentence={() => void annotating.cursor.move('next')} />
      ) : null}
      {aloud && aloud.state !== 'off' ? (
        <ReadAloud annotating={annotating} lang={metadata.lang} settings={settings} aloud={aloud} />
      ) : null}
      <AnnotatingTools annotating={annotating} record={record} showRepeats={showRepeats} />
      {settings.stockPhrases ? (
        <StockPhrases annotating={annotating} address={extracted.url} least={settings.stockPhrases} />
      ) : null}
      {asked ? (
        <CitationDialog {...asked} onCorrect={correct} onCopy={() => annotating.tellCopied(asked.copyShown())} />
      ) : null}
      {isShowingKeys ? (
        <KeysDialog codes={record.codebook} singleKeys={settings.singleKeys} onClose={() => setShowingKeys(false)} />
      ) : null}
      {picture && body ? (
        <PictureDialog
          pictures={picturesOf(body)}
          first={picture}
          onClose={() => setPicture(undefined)}
          onMark={annotating.standOnPicture}
          codeKeys={settings.singleKeys ? record.codebook.flatMap(({ key }) => key ?? []) : []}
        />
      ) : null}
      {settings.suggestions.on && body ? (
        <Review article={article} record={record} annotating={annotating} body={body} settings={settings} />
      ) : null}
      {corrections.asked.length > 0 ? <Corrections {...corrections} annotating={annotating} /> : null}
      <Toast
        message={annotating.toast ?? textChanges.toast}
        onDone={annotating.toast ? annotating.clearToast : textChanges.clearToast}
      />
    </>
  );
}
