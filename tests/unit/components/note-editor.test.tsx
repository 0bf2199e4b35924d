// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { NoteEditor } from '@/components/annotation/NoteEditor';
import { saveArticleNote } from '@/utils/store/article-note';
import { saveArticle } from '@/utils/store/articles';
import { emptyNotebook, extracted } from '../store/sample';
import { onScreen } from './on-screen';

afterEach(cleanup);

const PARTED = '\n\n— — —\n\n';

test('words written elsewhere while a field is written in are shown below, and kept once', async () => {
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
