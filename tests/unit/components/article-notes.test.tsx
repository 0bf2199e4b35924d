// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { ArticleNotes } from '@/components/article/ArticleNotes';
import { noteIn } from '@/utils/model/article-notes';
import type { ProjectChoice } from '@/utils/model/project';
import { onScreen } from './on-screen';

const [A, B] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;
const created = '2026-05-01T00:00:00.000Z';

vi.mock('@/utils/notebook/projects-on-screen', () => ({
  watchProjects: (onChange: (shown: unknown) => void) =>
    onChange({
      projects: [
        { id: A, name: '甲研究', created, modified: created },
        { id: B, name: '乙课程', created, modified: created },
      ],
      choice: { current: A, all: false },
    }),
}));
afterEach(cleanup);

/** The notes of an article in both projects, as the notebook keeps them, and a way to turn to another project. */
function onTwo() {
  const stored = { note: '', projects: [A, B], notes: { [A]: '甲的', [B]: '乙的' } as Record<string, string> };
  let turn = (_: ProjectChoice): void => undefined;
  function Notes() {
    const [choice, setChoice] = useState<ProjectChoice>({ current: A, all: false });
    const [noted, setNoted] = useState(stored);
    turn = setChoice;
    const saveIn = (project: string) => async (text: string) => {
      stored.notes = { ...stored.notes, [project]: text };
      setNoted({ ...stored });
      return text;
    };
    return <ArticleNotes noted={noted} choice={choice} saveIn={saveIn} />;
  }
  const page = onScreen(<Notes />);
  return {
    page,
    noteOf: (project: string) => noteIn(stored, project),
    turnTo: (choice: ProjectChoice) => turn(choice),
  };
}

test('a note being written stays with its project and keeps the caret when another is chosen', async () => {
  const { page, noteOf, turnTo } = onTwo();
  await page.user.click(page.getByRole('button', { name: /Edit note/ }));
  const field = page.getByRole('textbox') as HTMLTextAreaElement;
  await page.user.type(field, '，前半句');
  turnTo({ current: B, all: false });
  await page.findByText('乙的');
  expect(page.getByText('In “甲研究”')).toBeDefined();
  expect(document.activeElement).toBe(field);
  await page.user.keyboard('，后半句');
  await page.user.click(page.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(noteOf(A)).toBe('甲的，前半句，后半句'));
  expect(noteOf(B)).toBe('乙的');
  // Closed, it leaves the other project's alone on screen.
  expect(page.queryByText(/后半句/)).toBeNull();
  expect(page.queryByText('In “乙课程”')).toBeNull();
});

test('with all projects shown, each note is under its project’s name and is saved there', async () => {
  const { page, noteOf, turnTo } = onTwo();
  turnTo({ current: A, all: true });
  await page.findByText('In “乙课程”');
  await page.user.click(page.getByRole('button', { name: 'Edit note: Note on the whole article · 乙课程' }));
  await page.user.type(page.getByRole('textbox'), '补充');
  await page.user.click(page.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(noteOf(B)).toBe('乙的补充'));
  expect(noteOf(A)).toBe('甲的');
});
