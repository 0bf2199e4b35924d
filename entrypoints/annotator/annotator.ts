import { describe } from '@/utils/anchoring/describe';
import { createTextIndex } from '@/utils/anchoring/text-index';
import { selectedRange } from '@/utils/annotator/watch-selection';
import type { ExtractedArticle } from '@/utils/model/article';
import { problemOf } from '@/utils/model/problem';
import { type Extractor, type Picker, type ReaderFrame, type Wanted, world } from '@/utils/platform/worlds';
import {
  type ArticleEdit,
  type PageArticle,
  type PickWords,
  pageCommands,
  type SelectedPassage,
  type Take,
} from '@/utils/protocol/page-commands';
import { send } from '@/utils/protocol/send';
import { serve } from '@/utils/protocol/serve';
import { reportError } from '@/utils/report-error';
import { randomToken } from '@/utils/text/random-token';
import { callToolbar, loadPicker, whenExtractorCame } from './helpers';
import { createLiveMarks } from './live-marks';

function selectedPassage(): SelectedPassage | undefined {
  const range = selectedRange(document.body);
  const selector = range && describe(createTextIndex(document.body), range);
  return selector && { selector, address: location.href };
}

/** A sandboxed page has an opaque origin, and a frame in it inherits that, so the reader would stay blank. */
const canHoldFrame = (): boolean => origin !== 'null' || location.protocol === 'file:';

/** In ms; when extraction takes longer, the reader says that it is loading. */
const LONGEST_UNSEEN_MS = 150;

type Told = ExtractedArticle | undefined | Promise<ExtractedArticle>;

async function told(ask: (extractor: Extractor) => Told): Promise<PageArticle> {
  const extractor = await whenExtractorCame;
  try {
    const article = await ask(extractor);
    return article ? { extracted: article, address: location.href } : { problem: 'nothing-found' };
  } catch (error) {
    reportError(error, 'extracting');
    return { problem: problemOf(error) };
  }
}

const extracted = (what?: Wanted): Promise<PageArticle> => told(({ extract }) => extract(what));

const edited = (edit: ArticleEdit): Promise<PageArticle> =>
  told((extractor) => ('putBack' in edit ? extractor.putBack(edit.putBack) : extractor.appendNextPage()));

/** Runs annotations and the clean view's frame on one live page, on commands from the popup and the background. */
export function createAnnotator(): void {
  const life = new AbortController();
  const marks = createLiveMarks(life.signal);
  let frame: ReaderFrame | undefined;
  let article: Promise<PageArticle> | undefined;

  /** The frame; closes one that the page has removed. */
  const frameShown = (): ReaderFrame | undefined => {
    if (frame && !frame.isThere()) frame.close();
    return frame;
  };

  /** The token of a reader in a separate tab. */
  let beside: string | undefined;
  const isReader = (token: string): boolean => token === frame?.token || token === beside;

  /** Rejects in a private window, where a page of ours would open outside it. */
  const openBeside = async (): Promise<void> => {
    beside = randomToken();
    article = extracted();
    await send('reader.beside', { token: beside });
  };

  const open = async (): Promise<void> => {
    const openFrame = world.pressmarkFrames;
    if (!openFrame || !canHoldFrame()) return openBeside();
    frame = openFrame({
      onClose: () => {
        frame = undefined;
        article = undefined;
        marks.refresh(); // delayed: the page is not visible, and painting it would delay the clean view
      },
      onBlank: () => void openBeside().catch((error: unknown) => reportError(error, 'opening')),
    });
    // Extract while the frame loads; the reader will ask for it.
    article = extracted();
    // A modal dialog forces a new layout, which would delay the extraction, so it waits for that. It does not wait
    // longer: when it was shown after the article had been sent to the frame, the frame lacked the focus one time in
    // ten.
    const { show } = frame;
    void article.then(show);
    setTimeout(show, LONGEST_UNSEEN_MS);
  };

  /** Hides the frame while the reader picks something on the page. */
  const picked = async <T>(pick: (picker: Picker) => Promise<T>): Promise<T> => {
    const picker = await loadPicker();
    frame?.hide();
    const chosen = await pick(picker);
    frame?.show();
    return chosen;
  };

  const taken = async (take: Take, words: PickWords): Promise<PageArticle> => {
    if (take === 'all-text') return extracted(take);
    if (take === 'selection') {
      const isSelected = selectedRange(document.body) || (await picked(({ pickSelection }) => pickSelection(words)));
      return isSelected ? extracted(take) : { problem: 'nothing-found' };
    }
    const block = await picked(({ pickBlock }) => pickBlock(words));
    return block ? extracted(block) : { problem: 'nothing-found' };
  };

  /** On a page of a site that the reader switched on, does what is switched on there. Does nothing on other pages. */
  const arrive = async (): Promise<void> => {
    const looksLikeArticle = world.pressmarkArrives;
    if (!looksLikeArticle) return;
    try {
      const wanted = await send('site.arrived', { address: location.href, isArticle: looksLikeArticle(document) });
      if (wanted.restore) marks.refresh();
      if (wanted.open) await open();
    } catch (error) {
      reportError(error, 'arriving');
    }
  };

  serve(
    pageCommands,
    {
      'page.press': async ({ openReader }) => {
        const wasOpen = frameShown() !== undefined;
        const selected = wasOpen ? undefined : selectedPassage();
        const opens = !wasOpen && !selected && openReader;
        if (opens) await open();
        else marks.refresh();
        return {
          wasOpen,
          reader: frame || opens ? 'open' : 'closed',
          address: location.href,
          ...(selected ? { selected } : {}),
        };
      },
      'page.toggle': async () => {
        const shown = frameShown();
        if (shown) shown.close();
        else await open();
        return true as const;
      },
      'page.close': () => {
        frame?.close();
        return true;
      },
      'page.article': ({ token, take, words }) => {
        if (!isReader(token)) return { problem: 'page-gone' };
        frame?.works();
        if (take && words) article = taken(take, words);
        article ??= extracted();
        return article;
      },
      'page.edit': ({ token, edit }) => (isReader(token) ? edited(edit) : { problem: 'page-gone' }),
      'page.print': ({ token, copy }) => {
        if (frame?.token === token) frame.print(copy);
        return true;
      },
      'page.extract': () => told(({ extract }) => extract() ?? extract('selection')),
      'page.show': ({ id }) => marks.reveal(id),
      'page.marks': () => marks.marks(),
      'page.selected': () => selectedPassage() ?? null,
    },
    { signal: life.signal },
  );
  callToolbar(life.signal);
  void arrive();
}
