import { expect, test } from 'vitest';
import type { Annotation } from '@/utils/model/annotation';
import { newId } from '@/utils/model/new-id';
import { instant } from '@/utils/model/time';
import {
  changedFields,
  emptyHistory,
  type History,
  kindOf,
  redo,
  STEPS,
  undo,
  withStep,
} from '@/utils/notebook/history';

const annotation = (change: Partial<Annotation> = {}): Annotation => ({
  id: newId(),
  articleId: newId(),
  target: { selector: { quote: { exact: '压实主体责任', prefix: '', suffix: '' } } },
  codes: [],
  note: '',
  origin: { by: 'hand' },
  created: instant(),
  modified: instant(),
  ...change,
});

const one = annotation();
const coded = { ...one, codes: [newId()] };
const noted = { ...coded, note: '谁来督促？' };

test.each([
  { kind: 'marked', step: { after: one }, inverse: { before: one } },
  { kind: 'removed', step: { before: one }, inverse: { after: one } },
  { kind: 'coded', step: { before: one, after: coded }, inverse: { before: coded, after: one } },
  { kind: 'noted', step: { before: coded, after: noted }, inverse: { before: noted, after: coded } },
])('what was $kind is undone by its inverse, and redone as it was', ({ kind, step, inverse }) => {
  expect(kindOf(step)).toBe(kind);
  const history = withStep(emptyHistory, step);
  const undone = undo(history);
  expect(undone?.step).toEqual(inverse);
  const redone = redo(undone?.history as History);
  expect(redone?.step).toEqual(step);
  expect(redone?.history).toEqual(history);
});

test('an empty history undoes and redoes nothing', () => {
  expect(undo(emptyHistory)).toBeUndefined();
  expect(redo(emptyHistory)).toBeUndefined();
});

test('thirty steps are kept, older ones are dropped', () => {
  let history = emptyHistory;
  for (let i = 0; i < STEPS + 5; i++) history = withStep(history, { after: annotation() });
  let steps = 0;
  for (let back = undo(history); back; back = undo(back.history)) steps += 1;
  expect(steps).toBe(30);
});

test('a new step clears the redo history', () => {
  const history = undo(withStep(emptyHistory, { after: one }))?.history as History;
  expect(redo(withStep(history, { after: coded }))).toBeUndefined();
});

test('a note typed letter by letter is one step, another note is a second one', () => {
  let history = withStep(emptyHistory, { before: one, after: { ...one, note: '谁' } });
  history = withStep(history, { before: { ...one, note: '谁' }, after: { ...one, note: '谁来' } }, { isNew: false });
  history = withStep(history, { before: { ...one, note: '谁来' }, after: noted });
  expect(history.done).toHaveLength(2);
  expect(history.done[0]).toEqual({ before: one, after: { ...one, note: '谁来' } });
});

test('only fields that a step changed are written', () => {
  expect(changedFields(coded, noted)).toEqual({ note: noted.note });
  expect(changedFields(one, coded)).toEqual({ codes: coded.codes });
  expect(changedFields(one, { ...one })).toEqual({});
});
