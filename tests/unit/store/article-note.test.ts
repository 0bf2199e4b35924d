import { expect, test } from 'vitest';
import { saveArticleNote } from '@/utils/store/article-note';
import { saveArticle } from '@/utils/store/articles';
import { emptyNotebook, extracted } from './sample';

async function noted(...notes: [note: string, from: string][]): Promise<string | undefined> {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  let last: string | undefined;
  for (const [note, from] of notes) last = (await saveArticleNote(db, article.id, note, from))?.note;
  return last;
}

test.each([
  ['written', [['new', '']], 'new'],
  [
    'changed by who knows it',
    [
      ['one', ''],
      ['two', 'one'],
    ],
    'two',
  ],
  [
    'emptied by who knows it',
    [
      ['one', ''],
      ['', 'one'],
    ],
    '',
  ],
  [
    'written elsewhere meanwhile: both are kept',
    [
      ['there', ''],
      ['here', ''],
    ],
    'here\n\n— — —\n\nthere',
  ],
  [
    'continued from what was written elsewhere',
    [
      ['there', ''],
      ['there, and here', ''],
    ],
    'there, and here',
  ],
  [
    'the opposite of what was written elsewhere meanwhile: both are kept',
    [
      ['可信', ''],
      ['不可信', ''],
    ],
    '不可信\n\n— — —\n\n可信',
  ],
] as [string, [string, string][], string][])('the note about an article is %s', async (_, notes, kept) => {
  expect(await noted(...notes)).toBe(kept);
});

test('a deleted article accepts no note', async () => {
  expect(await saveArticleNote(emptyNotebook(), crypto.randomUUID(), 'a', '')).toBeUndefined();
});
