import { describe } from '@/utils/anchoring/describe';
import { createTextIndex } from '@/utils/anchoring/text-index';
import { selectedRange } from '@/utils/annotator/watch-selection';
import type { SelectedPassage } from '@/utils/messaging/messages';
import { answerCommands } from '@/utils/messaging/page';
import { send } from '@/utils/messaging/send';
import { pickBlock } from './block-picker';
import { createLiveMarks } from './live-marks';
import { openReaderFrame, type ReaderFrame } from './reader-frame';

function selectedPassage(): SelectedPassage | undefined {
  const range = selectedRange(document.body);
  const selector = range && describe(createTextIndex(document.body), range);
  return selector && { selector, address: location.href };
}

/** Marks and the clean view's frame on one live page, at the popup's and the background's command. */
export function createAnnotator(): void {
  const life = new AbortController();
  const marks = createLiveMarks(life.signal);
  let frame: ReaderFrame | undefined;

  const open = (): void => {
    frame = openReaderFrame(() => {
      frame = undefined;
    });
    // A failure is told by the reader, which asks for the same article.
    send('article.open', {}).catch(() => undefined);
  };

  answerCommands(
    {
      'page.press': ({ openReader }) => {
        const selected = frame ? undefined : selectedPassage();
        const reader = frame ? 'open' : 'closed';
        if (!frame && !selected && openReader) open();
        marks.refresh();
        return { reader, address: location.href, ...(selected ? { selected } : {}) };
      },
      'page.toggle': () => {
        if (frame) frame.close();
        else open();
        marks.refresh();
        return true;
      },
      'page.close': () => {
        frame?.close();
        return true;
      },
      'page.verify': ({ token }) => frame?.token === token,
      'page.show': ({ id }) => marks.reveal(id),
      'page.pick-block': async () => {
        frame?.hide();
        const block = await pickBlock();
        // extract.js, injected next, finds it there.
        (globalThis as { pressmarkBlock?: Element | undefined }).pressmarkBlock = block;
        frame?.show();
        return block !== undefined;
      },
    },
    life.signal,
  );
}
