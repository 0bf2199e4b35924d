// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { NewProject } from '@/components/projects/NewProject';
import { RemoveProject } from '@/components/projects/RemoveProject';
import { onScreen, uuid } from './on-screen';

afterEach(cleanup);

const ferry = { id: uuid(1), name: 'Ferry study' };

test('a new project has a name and the codebook that was chosen; Esc and “Cancel” give the focus back', async () => {
  const onCreate = vi.fn();
  const screen = onScreen(<NewProject projects={[ferry]} onCreate={onCreate} />);
  const opener = screen.getByRole('button', { name: 'New project' });
  for (const leave of [
    () => screen.user.keyboard('{Escape}'),
    () => screen.user.click(screen.getByRole('button', { name: 'Cancel' })),
  ]) {
    await screen.user.click(opener);
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    await screen.user.keyboard('Half a name');
    await leave();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(opener);
  }

  await screen.user.click(opener);
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Create' }).disabled).toBe(true);
  await screen.user.keyboard('  {Enter}');
  expect(onCreate).not.toHaveBeenCalled();
  await screen.user.keyboard('Chapter 3');
  await screen.user.selectOptions(screen.getByRole('combobox'), 'The codes of Ferry study');
  await screen.user.click(screen.getByRole('button', { name: 'Create' }));
  expect(onCreate).toHaveBeenCalledWith('Chapter 3', { from: 'project', project: ferry.id });
});

test('a project is deleted after a question that says what is in it, into the bin or into another', async () => {
  const onRemove = vi.fn();
  const screen = onScreen(
    <RemoveProject
      name="Old"
      others={[ferry]}
      counts={{ articles: 1, annotations: 2, codes: 7 }}
      onRemove={onRemove}
    />,
  );
  await screen.user.click(screen.getByRole('button', { name: 'Delete Old' }));
  expect(screen.getByText(/with 2 annotations\? It has 1 article/)).toBeDefined();
  await screen.user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(onRemove).toHaveBeenLastCalledWith(undefined);
  await screen.user.click(screen.getByRole('button', { name: 'Delete Old' }));
  await screen.user.click(screen.getByRole('radio', { name: 'Everything moves to Ferry study first' }));
  await screen.user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(onRemove).toHaveBeenLastCalledWith(ferry.id);
});
