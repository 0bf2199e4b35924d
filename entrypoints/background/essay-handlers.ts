import { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { Essay } from '@/utils/model/essay';
import type { essayRequests } from '@/utils/protocol/essay-requests';
import { announceEssays } from '@/utils/protocol/events';
import type { Handlers } from '@/utils/protocol/serve';
import { readCodebook } from '@/utils/store/codes';
import { addEssay, binEssay, changeEssay, readEssays, sendToEssay } from '@/utils/store/essays';
import { currentChoice } from '@/utils/store/projects';
import { wholeRows } from '@/utils/store/whole-rows';
import { db } from './db';

async function announced<T>(change: Promise<T>): Promise<T> {
  const done = await change;
  announceEssays();
  return done;
}

/** Handlers for essays. */
export const essayHandlers: Handlers<typeof essayRequests> = {
  'essays.read': async () => {
    const { current, all } = await currentChoice(db);
    return readEssays(db, all ? undefined : current);
  },
  'essay.open': async ({ id }) => {
    const [essay] = wholeRows(Essay, await db.essays.where('id').equals(id).toArray());
    if (!essay) return undefined;
    const rows = await db.annotations.bulkGet(Object.keys(essay.cards));
    const annotations = wholeRows(Annotation, rows).filter(({ deleted }) => !deleted);
    const ids = [...new Set(annotations.map(({ articleId }) => articleId))];
    const articles = wholeRows(Article, await db.articles.bulkGet(ids));
    return { essay, annotations, articles, codes: await readCodebook(db) };
  },
  'essay.add': ({ id, title }) => announced(addEssay(db, title, id)),
  'essay.change': ({ id, change }) => announced(changeEssay(db, id, change)),
  'essay.send': ({ annotations, id }) => announced(sendToEssay(db, annotations, id)),
  'essay.bin': ({ id, isBinned }) => announced(binEssay(db, id, isBinned)),
};
