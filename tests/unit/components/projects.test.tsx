// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { NewProject } from '@/components/projects/NewProject';
import { ProjectRow } from '@/components/projects/ProjectRow';
import { ProjectSwitch } from '@/components/projects/ProjectSwitch';
import { RemoveProject } from '@/components/projects/RemoveProject';
import type { ProjectsShown } from '@/utils/model/project';
import { onScreen, uuid } from './on-screen';

const shown: ProjectsShown = { projects: [], choice: { current: '', all: false } };
vi.mock('@/utils/notebook/projects-on-screen', () => ({
  watchProjects: (onChange: (now: ProjectsShown) => void) => onChange(shown),
  turnTo: vi.fn(),
}));
afterEach(cleanup);

const ferry = { id: uuid(1), name: 'Ferry study' };

test('a new project gets a name and a chosen codebook; Esc and “Cancel” return the focus', async () => {
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

test('a project cannot take another’s name, which is said; Escape discards a typed name', async () => {
  const [onCreate, onRename, onTaken] = [vi.fn(), vi.fn(), vi.fn()];
  const taken = '已有名为“Ferry study”的项目，请换一个名称。';
  const form = onScreen(<NewProject projects={[ferry]} onCreate={onCreate} />, 'zh-CN');
  await form.user.click(form.getByRole('button', { name: '新建项目' }));
  await form.user.keyboard(' Ferry study {Enter}');
  expect(onCreate).not.toHaveBeenCalled();
  expect(form.getByRole('alert').textContent).toBe(taken);
  await form.user.keyboard('{Backspace}2{Enter}');
  expect(onCreate).toHaveBeenCalledWith('Ferry study2', expect.anything());
  cleanup();

  const dates = { created: '2026-05-01T00:00:00.000Z', modified: '2026-05-01T00:00:00.000Z' };
  const screen = onScreen(
    <ProjectRow
      project={{ id: uuid(2), name: 'Bridges', ...dates }}
      name="Bridges"
      isCurrent
      others={[ferry]}
      count={async () => ({ articles: 0, annotations: 0, codes: 0 })}
      turn={0}
      onUse={vi.fn()}
      onBackup={vi.fn()}
      onRemove={vi.fn()}
      {...{ onRename, onTaken }}
    />,
  );
  const field = screen.getByRole<HTMLInputElement>('textbox');
  await screen.user.clear(field);
  await screen.user.type(field, 'Ferry study');
  await screen.user.tab();
  expect([onRename.mock.calls, onTaken.mock.calls]).toEqual([[], [['Ferry study']]]);
  expect(field.value).toBe('Bridges');

  // Escape takes back what was typed; leaving the field then saves nothing.
  await screen.user.type(field, 'XX{Escape}');
  expect(field.value).toBe('Bridges');
  await screen.user.tab();
  expect(onRename).not.toHaveBeenCalled();
  await screen.user.type(field, ' two{Enter}{Escape}');
  expect(onRename.mock.calls).toEqual([['Bridges two']]);
});

test('deleting a project asks with a count of its contents, and moves them to the bin or to another project', async () => {
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

test('a project without articles says so before it is deleted', async () => {
  const onRemove = vi.fn();
  const counts = { articles: 0, annotations: 0, codes: 0 };
  const screen = onScreen(<RemoveProject name="Old" others={[ferry]} counts={counts} onRemove={onRemove} />);
  await screen.user.click(screen.getByRole('button', { name: 'Delete Old' }));
  expect(screen.getByText('Delete “Old”? It has no articles.')).toBeDefined();
  await screen.user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(onRemove).toHaveBeenLastCalledWith(undefined);
});

test.each([
  ['en', 'All projects', 'All projects · annotating in “Ferry study”'],
  ['zh-CN', '全部项目', '全部项目 · 新标注存入“Ferry study”'],
  ['zh-TW', '全部專案', '全部專案 · 新標註存入「Ferry study」'],
] as const)(
  'where all projects are looked at, the switch says where a new annotation goes, in %s',
  (language, all, into) => {
    const dates = { created: '2026-05-01T00:00:00.000Z', modified: '2026-05-01T00:00:00.000Z' };
    shown.projects = [
      { id: uuid(2), name: '', ...dates },
      { ...ferry, ...dates },
    ];
    const lastOf = () => [...document.querySelectorAll('option')].at(-1)?.textContent;
    shown.choice = { current: ferry.id, all: false };
    onScreen(<ProjectSwitch />, language);
    expect(lastOf()).toBe(all);
    cleanup();
    shown.choice = { current: ferry.id, all: true };
    onScreen(<ProjectSwitch />, language);
    expect(lastOf()).toBe(into);
  },
);

test('a page that shows one project at a time names it, even when other pages show all', () => {
  const dates = { created: '2026-05-01T00:00:00.000Z', modified: '2026-05-01T00:00:00.000Z' };
  shown.projects = [
    { id: uuid(2), name: 'Harbour study', ...dates },
    { ...ferry, ...dates },
  ];
  shown.choice = { current: ferry.id, all: true };
  const screen = onScreen(<ProjectSwitch isOne />);
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Project' }).value).toBe(ferry.id);
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Harbour study', 'Ferry study']);
});
