// @vitest-environment happy-dom
import { act, cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { NoteEditor } from '@/components/annotation/NoteEditor';
import { NoteField } from '@/components/annotation/NoteField';
import { saveArticleNote } from '@/utils/store/article-note';
import { saveArticle } from '@/utils/store/articles';
import { emptyNotebook, extracted } from '../store/sample';
import { onScreen } from './on-screen';

afterEach(cleanup);

const PARTED = '\n\n— — —\n\n';

test('a note that arrives after the caret can be edited', async () => {
  const told: [string, string][] = [];
  let hear = (_: string): void => undefined;
  function Late() {
    const [note, setNote] = useState('');
    hear = setNote;
    const type = (text: string, from: string): void => {
      told.push([text, from]);
      setNote(text);
    };
    return <NoteField note={note} onInput={type} focusAsked={1} />;
  }
  const page = onScreen(<Late />);
  const field = page.getByRole('textbox') as HTMLTextAreaElement;
  expect(document.activeElement).toBe(field);
  act(() => hear('a draft'));
  expect(field.value).toBe('a draft');
  await page.user.type(field, '!');
  expect(told).toEqual([['a draft!', 'a draft']]);
  act(() => hear('from elsewhere'));
  expect(field.value).toBe('a draft!');
});

test('text stored elsewhere while a field is in use is shown below it, and kept once', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const save = async (text: string, from: string): Promise<string> =>
    (await saveArticleNote(db, article.id, text, from))?.note ?? '';
  let hear = (_: string): void => undefined;
  function Open() {
    const [note, setNote] = useState('');
    hear = setNote;
    return <NoteEditor note={note} label="Article" onSave={save} />;
  }
  const stored = async () => (await db.articles.get(article.id))?.note;
  const page = onScreen(<Open />);
  await page.user.click(page.getByRole('button', { name: 'Add a note: Article' }));
  const field = page.getByRole('textbox') as HTMLTextAreaElement;
  await page.user.type(field, 'mine');
  await waitFor(async () => expect(await stored()).toBe('mine'));
  hear(await save('theirs', 'mine'));
  await page.user.type(field, ' on');
  await waitFor(() => expect(field.value).toBe(`mine on${PARTED}theirs`));
  await page.user.type(field, '!', { initialSelectionStart: 'mine on'.length });
  await waitFor(async () => expect(await stored()).toBe(`mine on!${PARTED}theirs`));
  expect(field.value).toBe(`mine on!${PARTED}theirs`);
});

test('typed text is saved as soon as the field is left', async () => {
  const saved: string[] = [];
  const save = async (text: string): Promise<string> => {
    saved.push(text);
    return text;
  };
  const page = onScreen(<NoteEditor note="" label="Article" onSave={save} />);
  await page.user.click(page.getByRole('button', { name: 'Add a note: Article' }));
  const field = page.getByRole('textbox');
  fireEvent.input(field, { target: { value: 'a word' } });
  fireEvent.keyDown(field, { key: 'Escape' });
  expect(saved).toEqual(['a word']);
});

test('a field that loses the caret between two letters keeps both, even before the note is updated', async () => {
  let echo = (_: string): void => undefined;
  function Behind() {
    const [note, setNote] = useState('');
    echo = setNote;
    return <NoteField note={note} onInput={() => undefined} />;
  }
  const page = onScreen(<Behind />);
  const field = page.getByRole('textbox') as HTMLTextAreaElement;
  field.focus();
  await act(() => void fireEvent.input(field, { target: { value: 'a' } }));
  await act(() => echo('a'));
  await act(() => void fireEvent.input(field, { target: { value: 'af' } }));
  await act(() => field.blur());
  expect(field.value).toBe('af');
  await act(() => echo('af'));
  await act(() => echo('from elsewhere'));
  expect(field.value).toBe('from elsewhere');
  // A letter typed and taken away before the note knew of it: the note is as it was, and news is shown.
  field.focus();
  await act(() => void fireEvent.input(field, { target: { value: 'from elsewhere!' } }));
  await act(() => void fireEvent.input(field, { target: { value: 'from elsewhere' } }));
  await act(() => field.blur());
  await act(() => echo('news'));
  expect(field.value).toBe('news');
});
