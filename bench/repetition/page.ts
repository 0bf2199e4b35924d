import { revision } from '@/bench/library/data';
import { parseFold } from '@/utils/anchoring/fold';
import { lettersOf } from '@/utils/repetition/letters';
import { parsePlaceNames } from '@/utils/repetition/place-names';
import type { Wording } from '@/utils/repetition/tokens';
import { Database } from '@/utils/store/database';
import { Sketches } from '@/utils/store/sketches';
import { article } from '../library/data';

// What a large notebook costs: run by scale.mjs in a page of its own.

const STOCK = '各级各部门要进一步提高政治站位，切实增强责任感和紧迫感，确保各项任务落到实处。';
const RARE = '全市要着力构建校园内部治安防控体系和校园周边治安防控体系，进一步健全完善联动应急处置机制。';

/** The library's texts end a sentence a paragraph; news ends one about every forty characters, or eighteen words. */
const sentences = (text: string, isChinese: boolean): string =>
  isChinese
    ? text.replace(/，/g, (mark, place: number) => (place % 3 === 0 ? '。' : mark))
    : text.replace(/(?:\S+ ){18}/g, (words) => `${words.trimEnd()}. `);

const loadWording = async (): Promise<Wording> => {
  const [fold, places] = await Promise.all(
    ['/traditional-to-simplified.txt', '/china-places.txt'].map(async (file) => (await fetch(file)).text()),
  );
  return { letters: lettersOf(parseFold(fold ?? '')), places: parsePlaceNames(places ?? '') };
};

/** Fills the database: every tenth article has a stock sentence, one in 500 a rare one. */
export async function seed(articles: number): Promise<object> {
  const db = new Database('bench');
  await db.open();
  let characters = 0;
  for (let at = 0; at < articles; at += 500) {
    const some = Array.from({ length: 500 }, (_, i) => at + i);
    const texts = some.map((n) => {
      const { text, created } = revision(n);
      const planted = [n % 10 === 1 ? STOCK : '', n % 500 === 3 ? RARE : ''].filter(Boolean).join('\n');
      const said = `${sentences(text, n % 2 === 1)}\n${planted}`;
      characters += said.length;
      return { id: article(n).id, text: said, created };
    });
    await db.articles.bulkPut(some.map(article));
    await db.texts.bulkPut(texts);
  }
  return { articles, 'characters a text': Math.round(characters / articles) };
}

const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
};

/** Makes all sketches; the longest a page is held up meanwhile. */
export async function make(): Promise<object> {
  const sketches = new Sketches(new Database('bench'), loadWording);
  const start = performance.now();
  let [last, longest] = [start, 0];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  for (let before = -1; ; ) {
    const { sketched, texts } = await sketches.prepare();
    if (sketched >= texts || sketched <= before) break;
    before = sketched;
  }
  clearInterval(timer);
  const db = new Database('bench');
  let [bytes, sentences, clauses] = [0, 0, 0];
  await db.sketches.each((row) => {
    bytes += row.bands.byteLength + row.starts.byteLength + row.clauses.byteLength + row.clauseStarts.byteLength;
    sentences += row.starts.length;
    clauses += row.clauses.length;
  });
  return {
    'made, s': ((performance.now() - start) / 1000).toFixed(1),
    'longest silence, ms': Math.round(longest),
    'sketches, MB': (bytes / 1e6).toFixed(1),
    sentences,
    clauses,
  };
}

/** In a fresh browser: the first question, which reads all sketches, then many. */
export async function ask(): Promise<object> {
  const db = new Database('bench');
  await db.open();
  const sketches = new Sketches(db, loadWording);
  const own = article(3).id;
  const [first, { repeats }] = await timed(() => sketches.repeats([{ text: RARE, articleId: own }]));
  const times = async (texts: string[]): Promise<string> => {
    const all: number[] = [];
    for (let round = 0; round < 5; round++)
      all.push((await timed(() => sketches.repeats(texts.map((text) => ({ text, articleId: own })))))[0]);
    all.sort((a, b) => a - b);
    return `${Math.round(all[0] ?? 0)} / ${Math.round(all[2] ?? 0)}`;
  };
  const lines = (await db.texts.get(own))?.text.split(/[。\n]/).filter((line) => line.length > 12) ?? [];
  const [stock, phrases] = await timed(async () =>
    sketches.stock((await db.texts.get(article(1).id))?.text ?? '', article(1).id),
  );
  const held = sketches; // what is measured after is with all of it in memory
  Object.assign(globalThis, { held });
  return {
    'first question, ms': Math.round(first),
    'articles found of one in 500': repeats[0]?.length,
    'a sentence of one in 500, ms best / median': await times([RARE]),
    'a sentence of a tenth of them, ms': await times([STOCK]),
    'a sentence of none, ms': await times(lines.slice(0, 1)),
    '40 sentences at once, ms': await times(lines.slice(0, 40)),
    'stock phrases of an article, ms': Math.round(stock),
    'stock phrases found': phrases.filter(({ articles }) => articles > 500).length,
  };
}
