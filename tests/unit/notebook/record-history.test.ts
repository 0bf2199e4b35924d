import { expect, test } from 'vitest';
import type { Annotation } from '@/utils/model/annotation';
import { newId } from '@/utils/model/new-id';
import { instant } from '@/utils/model/time';
import { recordHistory } from '@/utils/notebook/record-history';
import type { Fields } from '@/utils/notebook/unsaved';

const [RED, GREEN, BLUE] = [newId(), newId(), newId()];

/** A record in memory, which another window may write to. */
function notebook() {
  let all: Annotation[] = [];
  const takenBack: Annotation['id'][] = [];
  const put = (one: Annotation): Annotation => {
    all = [...all.filter(({ id }) => id !== one.id), one];
    return one;
  };
  const changes = recordHistory(() => ({
    annotations: all,
    save: (content) => put({ ...content, articleId: newId(), created: instant(), modified: instant() }),
    change: (annotation, fields) => put({ ...annotation, ...fields }),
    remove: (id, how) => {
      if (how?.isTakenBack) takenBack.push(id);
      all = all.filter((one) => one.id !== id);
    },
    restore: put,
  }));
  const mark = (codes: string[] = []): Annotation =>
    changes.save({
      id: newId(),
      target: { selector: { quote: { exact: '压实主体责任', prefix: '', suffix: '' } } },
      codes,
      note: '',
      origin: { by: 'hand' },
    });
  const now = (): Annotation => {
    const [one] = all;
    if (!one) throw new Error('It is gone.');
    return one;
  };
  return {
    changes,
    mark,
    now,
    takenBack,
    isGone: () => all.length === 0,
    elsewhere: (fields: Fields) => put({ ...now(), ...fields }),
  };
}

test('a note that another window continued is neither undone nor redone', () => {
  const { changes, mark, now, elsewhere } = notebook();
  changes.change(mark(), { note: 'from one' });
  changes.change(now(), { note: 'from one and from two' });
  elsewhere({ note: 'from one and from two ONE AGAIN' });
  expect(changes.undo()).toBe('changed-since');
  expect(now().note).toBe('from one and from two ONE AGAIN');
  expect(changes.redo()).toBe('changed-since');
  expect(now().note).toBe('from one and from two ONE AGAIN');
});

test('a mark that another window added a note to is not undone', () => {
  const { changes, mark, now, isGone, elsewhere } = notebook();
  mark();
  elsewhere({ note: 'theirs' });
  expect(changes.undo()).toBe('changed-since');
  expect(now().note).toBe('theirs');
  mark();
  changes.undo();
  expect(isGone()).toBe(false);
});

test('undoing a code keeps codes given by another window, and the old order otherwise', () => {
  const { changes, mark, now, elsewhere } = notebook();
  const made = mark([RED]);
  changes.change(made, { codes: [RED, GREEN] });
  elsewhere({ codes: [RED, GREEN, BLUE] });
  expect(changes.undo()).toMatchObject({ before: { codes: [RED] } });
  expect(now().codes).toEqual([RED, BLUE]);
  changes.redo();
  expect(now().codes).toEqual([RED, BLUE, GREEN]);

  changes.change(now(), { codes: [BLUE, GREEN] });
  changes.undo();
  expect(now().codes).toEqual([RED, BLUE, GREEN]);
});

test('a mark that is undone need not be kept in the bin; one that is deleted, undone and deleted again is', () => {
  const { changes, mark, now, takenBack } = notebook();
  const { id } = mark();
  changes.undo();
  expect(takenBack).toEqual([id]);
  changes.redo();
  changes.remove(now());
  changes.undo();
  changes.redo();
  expect(takenBack).toEqual([id]);
});

test('a mark that got codes elsewhere since goes to the bin when it is undone', () => {
  const { changes, mark, elsewhere, takenBack, isGone } = notebook();
  mark([RED]);
  elsewhere({ codes: [RED, GREEN] });
  changes.undo();
  expect([isGone(), takenBack]).toEqual([true, []]);
});
