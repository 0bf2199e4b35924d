import { describe } from '@/utils/anchoring/describe';
import { createTextIndex } from '@/utils/anchoring/text-index';
import { selectedRange } from '@/utils/annotator/watch-selection';
import type { PageArticle, SelectedPassage, Take } from '@/utils/messaging/messages';
import { answerCommands } from '@/utils/messaging/page';
import { problemOf } from '@/utils/model/problem';
import { reportError } from '@/utils/report-error';
import { pickBlock } from './block-picker';
import { type Extract, whenExtractCame } from './extractor';
import { createLiveMarks } from './live-marks';
import { openReaderFrame, type ReaderFrame } from './reader-frame';

function selectedPassage(): SelectedPassage | undefined {
  const range = selectedRange(document.body);
  const selector = range && describe(createTextIndex(document.body), range);
  return selector && { selector, address: location.href };
}

type Asked = Parameters<Extract>[0];

/** What was asked of the extraction, one after the other until something is found. */
async function extracted(...asked: readonly Asked[]): Promise<PageArticle> {
  const extract = await whenExtractCame;
  try {
    for (const what of asked) {
      const article = extract(what);
      if (article) return { extracted: article, address: location.href };
    }
    return { problem: 'nothing-found' };
  } catch (error) {
    reportError(error, 'extracting the article');
    return { problem: problemOf(error) };
  }
}

/** Marks and the clean view's frame on one live page, at the popup's and the background's command. */
export function createAnnotator(): void {
  const life = new AbortController();
  const marks = createLiveMarks(life.signal);
  let frame: ReaderFrame | undefined;
  let article: Promise<PageArticle> | undefined;

  const open = (): void => {
    frame = openReaderFrame(() => {
      frame = undefined;
      article = undefined;
      marks.refresh(); // not before: nobody sees the page, and painting would hold up the clean view
    });
    // While the frame loads: the reader will ask for it.
    article = extracted(undefined);
  };

  const taken = async (take: Take): Promise<PageArticle> => {
    if (take !== 'block') return extracted(take);
    frame?.hide();
    const block = await pickBlock();
    frame?.show();
    return block ? extracted(block) : { problem: 'nothing-found' };
  };

  answerCommands(
    {
      'page.press': ({ openReader }) => {
        const wasOpen = frame !== undefined;
        const selected = wasOpen ? undefined : selectedPassage();
        if (!wasOpen && !selected && openReader) open();
        else marks.refresh();
        return {
          wasOpen,
          reader: frame ? 'open' : 'closed',
          address: location.href,
          ...(selected ? { selected } : {}),
        };
      },
      'page.toggle': () => {
        if (frame) frame.close();
        else open();
        return true;
      },
      'page.close': () => {
        frame?.close();
        return true;
      },
      'page.article': ({ token, take }) => {
        if (frame?.token !== token) return { problem: 'page-gone' };
        if (take) article = taken(take);
        article ??= extracted(undefined);
        return article;
      },
      'page.extract': () => extracted(undefined, 'selection'),
      'page.show': ({ id }) => marks.reveal(id),
    },
    life.signal,
  );
}
