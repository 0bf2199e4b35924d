import { expect, test } from 'vitest';
import { entered, handedOn, left, noteCame, typed, untouched } from '@/components/annotation/NoteField';

const PARTED = '\n\n— — —\n\n';
const writing = (text: string, note = '') => handedOn(typed(entered(untouched(note)), text), text);

test('until something is typed the note is on screen, and what comes is what is known', () => {
  expect(noteCame(untouched(''), 'a draft')).toMatchObject({ known: 'a draft', isBehind: false });
  expect(noteCame(untouched(''), 'a draft').text).toBeUndefined();
});

test('what is typed stays on screen while the note is behind, and news from elsewhere does not take its place', () => {
  const field = writing('af');
  expect(noteCame(field, 'a')).toEqual(field);
  expect(noteCame(field, 'theirs').text).toBe('af');
  expect(noteCame(field, 'af')).toMatchObject({ text: 'af', isBehind: false });
});

test('what is kept below the words that were typed is taken over', () => {
  expect(noteCame(writing('mine'), `mine${PARTED}theirs`)).toMatchObject({
    text: `mine${PARTED}theirs`,
    known: `mine${PARTED}theirs`,
  });
});

test('a field that is left shows the note again once that is what was typed', () => {
  const behind = left(writing('af'), 'a');
  expect(behind).toMatchObject({ text: 'af', hasFocus: false });
  expect(noteCame(behind, 'af').text).toBeUndefined();
  expect(left(writing('af'), 'af')).toMatchObject({ text: undefined, known: 'af' });
  expect(left(noteCame(writing('af'), 'af'), 'theirs')).toMatchObject({ text: undefined, known: 'theirs' });
});

test('a field that is left while the note is behind shows it again, too, where it comes with the words of another window', () => {
  const behind = left(writing('mine'), '');
  const both = `mine${PARTED}theirs`;
  expect(noteCame(behind, both)).toEqual({ text: undefined, known: both, isBehind: false, hasFocus: false });
});
