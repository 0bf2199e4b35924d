// @vitest-environment happy-dom
import { waitFor } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import type { ExportSlice } from '@/entrypoints/export/slice';
import type { Database } from '@/utils/store/database';
import { openPage } from './whole-page';

/** Openings of the notebook wait for these, by project. */
const waits = new Map<string | undefined, Promise<void>>();

vi.mock('@/entrypoints/export/database-source', async (importOriginal) => {
  const own = await importOriginal<typeof import('@/entrypoints/export/database-source')>();
  const databaseSource = async (db: Database, slice: ExportSlice & { withUnannotated: boolean }) => {
    const source = await own.databaseSource(db, slice);
    await waits.get(slice.project);
    return source;
  };
  return { ...own, databaseSource };
});

test('while another project is opened nothing of the previous one is offered, and the last choice wins', async () => {
  const second = crypto.randomUUID();
  const page = await openPage('export', {
    before: async (db) => {
      const { addProject, chooseProject } = await import('@/utils/store/projects');
      await addProject(db, { id: second, name: 'Bridges', codes: { from: 'nothing' } });
      await chooseProject(db, second);
    },
  });
  await page.findByText(/^Bridges · 0 articles/);
  const first = (await page.db.projects.toArray()).find(({ id }) => id !== second)?.id;
  let open = () => {};
  waits.set(first, new Promise((resolve) => (open = resolve)));
  const projects = await page.findByRole('combobox', { name: 'Project' });
  await page.user.selectOptions(projects, 'My notebook');
  await waitFor(() => expect(page.queryByText(/^Bridges ·/)).toBeNull());
  expect(page.queryByRole('button', { name: 'Save file' })).toBeNull();
  await page.user.selectOptions(projects, 'Bridges');
  await page.findByText(/^Bridges · 0 articles/);
  open();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(page.getByText(/^Bridges · 0 articles/)).toBeDefined();
});
