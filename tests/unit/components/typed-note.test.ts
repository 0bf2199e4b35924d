import { expect, test } from 'vitest';
import { entered, handedOn, left, noteCame, typed, untouched } from '@/components/annotation/NoteField';

const PARTED = '\n\n— — —\n\n';
const writing = (text: string, note = '') => handedOn(typed(entered(untouched(note)), text), text);

test('before anything is typed the field shows the note, and updates replace it', () => {
  expect(noteCame(untouched(''), 'a draft')).toMatchObject({ known: 'a draft', isBehind: false });
  expect(noteCame(untouched(''), 'a draft').text).toBeUndefined();
});

test('typed text stays on screen while the stored note is older, and updates from elsewhere do not replace it', () => {
  const field = writing('af');
  expect(noteCame(field, 'a')).toEqual(field);
  expect(noteCame(field, 'theirs').text).toBe('af');
  expect(noteCame(field, 'af')).toMatchObject({ text: 'af', isBehind: false });
});

test('text stored below the typed words is taken over', () => {
  expect(noteCame(writing('mine'), `mine${PARTED}theirs`)).toMatchObject({
    text: `mine${PARTED}theirs`,
    known: `mine${PARTED}theirs`,
  });
});

test('a field that was left shows the note again once that equals the typed text', () => {
  const behind = left(writing('af'), 'a');
  expect(behind).toMatchObject({ text: 'af', hasFocus: false });
  expect(noteCame(behind, 'af').text).toBeUndefined();
  expect(left(writing('af'), 'af')).toMatchObject({ text: undefined, known: 'af' });
  expect(left(noteCame(writing('af'), 'af'), 'theirs')).toMatchObject({ text: undefined, known: 'theirs' });
});

test('a field left while the note was older shows it again even if it comes with text of another window', () => {
  const behind = left(writing('mine'), '');
  const both = `mine${PARTED}theirs`;
  expect(noteCame(behind, both)).toEqual({ text: undefined, known: both, isBehind: false, hasFocus: false });
});
