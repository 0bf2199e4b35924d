import { Chromium, expect, openPage, test } from './harness';
import { seedLibrary } from './seed-library.mjs';

/** How often the browser is killed: twice in `npm test`, twenty times in `npm run faults`. */
const KILLS = Number(process.env.KILLS ?? 2);
const ARTICLE = 'https://gazette.example/checks';
/** How many marks are on their way at once, so that some are being written whenever the kill comes. */
const AT_ONCE = 4;

type Marking = typeof globalThis & {
  chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean } | undefined> } };
  /** Ids of annotations that were acknowledged, and answers that were none. */
  acknowledged: string[];
  refused: unknown[];
};

/** Runs in a page of ours: stores annotations without end. */
function storeMarks({ articleUrl, atOnce }: { articleUrl: string; atOnce: number }): void {
  const world = globalThis as Marking;
  Object.assign(world, { acknowledged: [], refused: [] });
  const storeOne = async (): Promise<void> => {
    const id = crypto.randomUUID();
    const target = { selector: { quote: { exact: `school gate ${id}`, prefix: '', suffix: '' } } };
    const content = { id, articleUrl, target, codes: [], note: 'n'.repeat(2000), origin: { by: 'hand' } };
    const answer = await world.chrome.runtime.sendMessage({ type: 'annotation.save', data: { content } });
    if (answer?.ok) world.acknowledged.push(id);
    else world.refused.push(answer ?? null);
    return storeOne();
  };
  for (let one = 0; one < atOnce; one++) void storeOne();
}

/** Runs in a page of ours: the ids of all annotations on disk. */
async function readIds(): Promise<string[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open('pressmark'));
  const ids = await done(db.transaction('annotations').objectStore('annotations').getAllKeys());
  db.close();
  return ids as string[];
}

test(`no acknowledged mark is lost in ${KILLS} kills of the browser`, async ({ lang }) => {
  test.setTimeout((KILLS + 1) * 60_000);
  const acknowledged = new Set<string>();
  let pressmark = await Chromium.launch({ lang });
  let page = await openPage(pressmark, pressmark.url('options.html'));
  await seedLibrary(page);
  for (let kill = 1; kill <= KILLS; kill++) {
    await page.evaluate(storeMarks, { articleUrl: ARTICLE, atOnce: AT_ONCE });
    // Killed after a few marks, and each time after some more: in the middle of other writes.
    for (const wanted = acknowledged.size + kill; acknowledged.size < wanted; ) {
      const { stored, refused } = await page.evaluate(() => {
        const world = globalThis as Marking;
        return { stored: world.acknowledged.splice(0), refused: world.refused };
      });
      expect(refused).toEqual([]);
      for (const id of stored) acknowledged.add(id);
    }
    await pressmark.kill();
    pressmark = await Chromium.launch({ lang, profile: pressmark.profile });
    page = await openPage(pressmark, pressmark.url('options.html'));
    const there = new Set(await page.evaluate(readIds));
    expect([...acknowledged].filter((id) => !there.has(id))).toEqual([]);
  }
  test.info().annotations.push({ type: 'acknowledged', description: `${acknowledged.size}` });
  await pressmark.discard();
});
