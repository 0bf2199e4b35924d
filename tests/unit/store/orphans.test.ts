import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { selectorAt } from '@/utils/anchoring/describe';
import { parseFold } from '@/utils/anchoring/fold';
import { findPassages } from '@/utils/annotator/find-passages';
import type { Standing } from '@/utils/model/lost-passage';
import { newId } from '@/utils/model/new-id';
import { unpack } from '@/utils/search/shard';
import { saveAnnotation } from '@/utils/store/annotations';
import { revisionText, revisionWith, saveArticle } from '@/utils/store/articles';
import type { Database } from '@/utils/store/database';
import { knowFold } from '@/utils/store/orphans';
import { readShards, rebuildShards } from '@/utils/store/read-shards';
import { asStored, emptyNotebook, extracted } from './sample';

const FOLD = readFileSync('public/traditional-to-simplified.txt', 'utf8');
knowFold(parseFold(FOLD));
afterEach(() => knowFold(parseFold(FOLD)));

const said = '市长在会上要求，各县市区要压实主体责任，6月底前完成校园周边隐患排查。会后他查看了现场，走访了两所学校。';
const cases: { what: string; quote: string; later: string; isOrphan: boolean; isEdited?: boolean }[] = [
  { what: 'the text is as it was', quote: '压实主体责任', later: said, isOrphan: false },
  {
    what: 'the words were cut, and stand elsewhere too',
    quote: '学校',
    later: `学校食堂开放日活动照常。${said.replace('走访了两所学校', '')}`,
    isOrphan: true,
  },
  {
    what: 'the passage was moved',
    quote: '压实主体责任',
    later: said.split('。').reverse().join('。'),
    isOrphan: false,
  },
  {
    what: 'a word in it was changed',
    quote: '各县市区要压实主体责任',
    later: said.replace('主体责任', '属地责任'),
    isOrphan: false,
    isEdited: true,
  },
  { what: 'all is different', quote: '压实主体责任', later: '菜谱：韭葱、土豆、奶油，慢火炖一小时。', isOrphan: true },
  {
    what: 'it is in the other script now',
    quote: '压实主体责任',
    later: '市長在會上要求，各縣市區要壓實主體責任，6月底前完成校園周邊隱患排查。會後他查看了現場，走訪了兩所學校。',
    isOrphan: false,
  },
];

async function marked(
  quote: string,
  { revision = true } = {},
): Promise<{ db: Database; id: string; articleId: string }> {
  const db = emptyNotebook();
  const { article, revision: first } = await saveArticle(db, extracted({ text: said }), 'https://news.example/a');
  const start = said.indexOf(quote);
  const selector = selectorAt(said, { start, end: start + quote.length });
  const target = { selector, ...(revision ? { revision: first.sha256 } : {}) };
  const id = newId();
  await saveAnnotation(db, { id, articleId: article.id, target, codes: [], note: '', origin: { by: 'hand' } });
  return { db, id, articleId: article.id };
}

const standingOf = ({ orphan, changed }: { orphan: boolean; changed: boolean }): Standing =>
  orphan ? 'orphan' : changed ? 'changed' : 'as-marked';

/** The results of `is:orphan` and `is:changed`, from the library's shards. */
async function inLibrary(db: Database): Promise<Standing[]> {
  const { shards } = await readShards(db, asStored);
  return shards.flatMap((shard) => [...unpack(shard).annotations.values()].map(standingOf));
}

/** The state that a surface shows with `text`. */
async function onScreen(db: Database, articleId: string, text: string): Promise<Standing[]> {
  const rows = await db.annotations.toArray();
  const places = await findPassages(
    text,
    rows.map(({ target }) => target),
    { textOf: (sha256) => revisionText(db, articleId, sha256), foldTable: async () => FOLD },
  );
  return places.map((place) => (!place.found ? 'orphan' : place.how === 'changed' ? 'changed' : 'as-marked'));
}

describe.each(cases)('when $what', ({ quote, later, isOrphan, isEdited }) => {
  test.each([{ revision: true }, { revision: false }])('the library and the clean view agree (%j)', async (made) => {
    const { db, articleId } = await marked(quote, made);
    await readShards(db, asStored); // from here on they follow each change
    await saveArticle(db, extracted({ text: later }), 'https://news.example/a');
    const shown = await onScreen(db, articleId, later);
    expect(await inLibrary(db)).toEqual(shown);
    if (made.revision) expect(shown.map((one) => one === 'orphan')).toEqual([isOrphan]);
    if (isEdited) expect(shown).toEqual(['changed']);
    await rebuildShards(db);
    expect(await inLibrary(db)).toEqual(shown);
  });
});

test('typing a note does not change whether its passage is an orphan', async () => {
  const { db, id } = await marked('学校');
  await readShards(db, asStored);
  await saveArticle(db, extracted({ text: cases[1]?.later ?? '' }), 'https://news.example/a');
  const row = await db.annotations.get(id);
  if (row) await saveAnnotation(db, { ...row, note: 'typed' }, { only: ['note'] });
  expect(await inLibrary(db)).toEqual(['orphan']);
});

test('an annotation that is an orphan in the newest text opens in the text it was made on', async () => {
  const { db, id, articleId } = await marked('学校');
  await saveArticle(db, extracted({ text: cases[1]?.later ?? '' }), 'https://news.example/a');
  expect((await revisionWith(db, articleId, id))?.text).toBe(said);
});
