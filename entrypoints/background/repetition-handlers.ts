import { browser } from 'wxt/browser';
import { loadFold } from '@/utils/platform/load-fold';
import type { repetitionRequests } from '@/utils/protocol/repetition-requests';
import type { Handlers } from '@/utils/protocol/serve';
import { lettersOf } from '@/utils/repetition/letters';
import { parsePlaceNames } from '@/utils/repetition/place-names';
import type { Wording } from '@/utils/repetition/tokens';
import { findArticle } from '@/utils/store/articles';
import { Sketches } from '@/utils/store/sketches';
import { db } from './db';
import { addressOf } from './keep-article';

async function loadWording(): Promise<Wording> {
  const [fold, places] = await Promise.all([
    loadFold(),
    fetch(browser.runtime.getURL('/china-places.txt')).then((reply) => reply.text()),
  ]);
  return { letters: lettersOf(fold), places: parsePlaceNames(places) };
}

const sketches = new Sketches(db, loadWording);

const idAt = async (address: string): Promise<string | undefined> => (await findArticle(db, addressOf(address)))?.id;

/** Handlers for finding the same words in other articles. */
export const repetitionHandlers: Handlers<typeof repetitionRequests> = {
  'repetition.find': async ({ passages, readsTexts }) =>
    sketches.repeats(
      await Promise.all(
        passages.map(async ({ text, articleId, address }) => ({
          text,
          articleId: articleId ?? (address === undefined ? undefined : await idAt(address)),
        })),
      ),
      readsTexts ? { readsTexts } : {},
    ),
  'repetition.stock': async ({ address, text }) => sketches.stock(text, await idAt(address)),
  'repetition.prepare': () => sketches.prepare(),
};
