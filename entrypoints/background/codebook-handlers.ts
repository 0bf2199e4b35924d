import type { CodebookReplies } from '@/utils/messaging/codebook-requests';
import { announceCodebook } from '@/utils/messaging/notebook-changed';
import type { Handlers } from '@/utils/messaging/serve';
import { codeCounts } from '@/utils/store/code-counts';
import { changeCodebook, readCodebook, undoCodebook } from '@/utils/store/codes';
import { db } from './db';

/** What may be asked about the codebook. It is the reader's own, in private windows too: it says nothing of pages. */
export const codebookHandlers: Pick<Handlers, keyof CodebookReplies> = {
  'codebook.read': async () => {
    const [codes, counts] = await Promise.all([readCodebook(db), codeCounts(db)]);
    return { codes, uses: Object.fromEntries(counts) };
  },
  'codebook.edit': async ({ edit }) => {
    const undo = await changeCodebook(db, edit);
    await announceCodebook();
    return undo;
  },
  'codebook.undo': async ({ undo }) => {
    await undoCodebook(db, undo);
    await announceCodebook();
    return undefined;
  },
};
