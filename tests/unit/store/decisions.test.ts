import { expect, test } from 'vitest';
import type { Decision } from '@/utils/model/decision';
import { newId } from '@/utils/model/new-id';
import {
  decisionsOn,
  forgetAllDecisions,
  forgetDecisions,
  saveDecisions,
  tallyDecisions,
} from '@/utils/store/decisions';
import { emptyNotebook } from './sample';

const [PROJECT, OTHER] = [newId(), newId()];

const decision = (change: Partial<Decision>): Decision => ({
  articleId: newId(),
  rule: 'zh.directive.order',
  quote: '责令立即整改',
  version: '1',
  verdict: 'rejected',
  decided: '2026-05-20T01:13:02.000Z',
  ...change,
});

test('a second decision on the same suggestion replaces the first, and can be undone', async () => {
  const db = emptyNotebook();
  const one = decision({});
  await saveDecisions(db, PROJECT, [one, { ...one, verdict: 'accepted' }]);
  expect(await decisionsOn(db, one.articleId)).toMatchObject([{ verdict: 'accepted' }]);
  await forgetDecisions(db, PROJECT, [one]);
  expect(await decisionsOn(db, one.articleId)).toEqual([]);
});

test('each project has its own decisions; those from before are known in all', async () => {
  const db = emptyNotebook();
  const articleId = newId();
  const [here, both, earlier] = ['一', '二', '三'].map((quote) => decision({ articleId, quote }));
  if (!here || !both || !earlier) throw new Error('three were made');
  await db.decisions.add(earlier);
  await saveDecisions(db, PROJECT, [here, both, earlier]);
  await saveDecisions(db, OTHER, [both]);
  const quotes = async (project?: string) => (await decisionsOn(db, articleId, project)).map(({ quote }) => quote);
  expect((await quotes(PROJECT)).toSorted()).toEqual(['一', '三', '二']);
  expect((await quotes(OTHER)).toSorted()).toEqual(['三', '二']);
  expect(await quotes()).toHaveLength(3);
  // What one project is told names no other.
  expect(JSON.stringify(await decisionsOn(db, articleId, OTHER))).not.toContain(PROJECT);

  await forgetDecisions(db, PROJECT, [here, both]);
  expect(await quotes(PROJECT)).toEqual(['三']);
  expect((await quotes(OTHER)).toSorted()).toEqual(['三', '二']);
});

test('each project has its own verdict, whatever another decides, or takes back', async () => {
  const db = emptyNotebook();
  const one = decision({ verdict: 'rejected' });
  const verdicts = async () =>
    Promise.all(
      [PROJECT, OTHER].map(async (project) =>
        (await decisionsOn(db, one.articleId, project)).map((row) => row.verdict),
      ),
    );
  await saveDecisions(db, PROJECT, [one]);
  await saveDecisions(db, OTHER, [{ ...one, verdict: 'accepted' }]);
  expect(await verdicts()).toEqual([['rejected'], ['accepted']]);
  await saveDecisions(db, PROJECT, [{ ...one, verdict: 'corrected' }]);
  expect(await verdicts()).toEqual([['corrected'], ['accepted']]);
  await saveDecisions(db, OTHER, [{ ...one, verdict: 'corrected' }]);
  expect(await db.decisions.toArray()).toEqual([{ ...one, verdict: 'corrected', projects: [PROJECT, OTHER] }]);
  await saveDecisions(db, OTHER, [{ ...one, verdict: 'rejected' }]);
  await forgetDecisions(db, PROJECT, [one]);
  expect(await verdicts()).toEqual([[], ['rejected']]);
  await forgetDecisions(db, OTHER, [one]);
  expect(await verdicts()).toEqual([[], []]);
});

test('what a project is told says nothing of the others, their verdicts included', async () => {
  const db = emptyNotebook();
  const one = decision({ verdict: 'rejected' });
  await saveDecisions(db, PROJECT, [one]);
  await saveDecisions(db, OTHER, [{ ...one, verdict: 'accepted' }]);
  expect(await decisionsOn(db, one.articleId, OTHER)).toEqual([{ ...one, verdict: 'accepted', projects: [OTHER] }]);
});

test('a rule’s tally counts all articles, an article’s decisions only its own', async () => {
  const db = emptyNotebook();
  const [one, other] = [decision({}), decision({ verdict: 'corrected' })];
  await saveDecisions(db, PROJECT, [one, other, decision({ articleId: one.articleId, rule: 'zh.official.again' })]);
  expect(await decisionsOn(db, one.articleId)).toHaveLength(2);
  expect(await tallyDecisions(db)).toEqual({
    'zh.directive.order': { accepted: 0, corrected: 1, rejected: 1 },
    'zh.official.again': { accepted: 0, corrected: 0, rejected: 1 },
  });
});

test('all decisions are undone at once', async () => {
  const db = emptyNotebook();
  await saveDecisions(db, PROJECT, [decision({}), decision({})]);
  expect(await forgetAllDecisions(db)).toBe(2);
  expect(await tallyDecisions(db)).toEqual({});
});
