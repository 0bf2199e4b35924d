// @vitest-environment happy-dom
import { waitFor } from '@testing-library/dom';
import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NoteEditor } from '@/components/annotation/NoteEditor';
import Orphans from '@/components/orphans/Orphans';
import { SiteSwitches } from '@/components/sites/SiteSwitches';
import { CodeCounts } from '@/entrypoints/popup/Palette';
import { CodeFilter } from '@/entrypoints/sidepanel/ArticlePanel';
import { PanelItem } from '@/entrypoints/sidepanel/PanelItem';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import { PressmarkError } from '@/utils/model/problem';
import { annotation, codeAt, onScreen, uuid } from './on-screen';

afterEach(cleanup);

describe('a note', () => {
  test('is shown rendered, and edited as source', async () => {
    const screen = onScreen(<NoteEditor note="**first** draft" label="a passage" onSave={async (text) => text} />);
    await waitFor(() => expect(screen.getByText('first').tagName).toBe('STRONG'));
    await screen.user.click(screen.getByRole('button', { name: 'Edit note: a passage' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('**first** draft');
  });

  test('is saved together with the version it is based on', async () => {
    const onSave = vi.fn(async (text: string) => text);
    const screen = onScreen(<NoteEditor note="old" label="a passage" onSave={onSave} />);
    await screen.user.click(screen.getByRole('button', { name: 'Edit note: a passage' }));
    await screen.user.type(screen.getByRole('textbox'), ' new');
    await screen.user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(onSave).toHaveBeenLastCalledWith('old new', 'old'));
  });

  test('that could not be stored stays on screen, with the reason', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const onSave = vi.fn(async () => {
      throw new PressmarkError('storage-full');
    });
    const screen = onScreen(<NoteEditor note="" label="a passage" onSave={onSave} />);
    await screen.user.click(screen.getByRole('button', { name: 'Add a note: a passage' }));
    await screen.user.type(screen.getByRole('textbox'), 'kept');
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('storage is full'));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('kept');
  });

  test('cannot be written where nothing is stored', () => {
    expect(onScreen(<NoteEditor note="" label="a passage" />).queryByRole('button')).toBeNull();
  });
});

test('a replaced note is shown with the annotation’s, and can be added to it or discarded', async () => {
  const beside = { note: 'Beth wrote this', at: '2026-05-01T00:00:00.000Z' };
  const one = annotation(1, '压实主体责任', { note: 'mine', replaced: [beside] });
  const [onNote, onForgetReplaced] = [vi.fn(async (text: string) => text), vi.fn()];
  const acts = { onShow: vi.fn(), onNote, onForgetReplaced };
  const screen = onScreen(
    <PanelItem annotation={one} codes={[]} lang="zh-Hans" isPicked={false} isAsked={false} {...acts} />,
  );
  expect(screen.getByRole('button', { name: '压实主体责任' }).lang).toBe('zh-Hans');
  expect(screen.getByText('Beth wrote this').tagName).toBe('BLOCKQUOTE');
  expect(screen.getByText(/in another window or on another machine/)).toBeDefined();
  await screen.user.click(screen.getByRole('button', { name: 'Add to the note' }));
  expect(onNote).toHaveBeenCalledWith('mine\n\nBeth wrote this', 'mine');
  await screen.user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(onForgetReplaced).toHaveBeenCalledTimes(1);
});

test('when an annotation is deleted, focus goes on to the next one', async () => {
  const acts = { codes: [], lang: 'en', isPicked: false, isAsked: false, onShow: vi.fn(), onRemove: vi.fn() };
  const screen = onScreen(
    <ol>
      <PanelItem annotation={annotation(1, 'the first')} {...acts} />
      <PanelItem annotation={annotation(2, 'the second')} {...acts} />
    </ol>,
  );
  const [bin] = screen.getAllByRole('button', { name: 'Delete' });
  await screen.user.click(bin as HTMLElement);
  expect(acts.onRemove).toHaveBeenCalledTimes(1);
  expect(document.activeElement?.textContent).toBe('the second');
});

describe('the codes of the list', () => {
  const [first, second] = [codeAt(0), codeAt(1)];
  const marks = [annotation(1, 'a', { codes: [first.id] }), annotation(2, 'b', { codes: [first.id, second.id] })];

  test('are followed by how many have none', async () => {
    const onChoose = vi.fn();
    const all = [annotation(1, 'a', { codes: [first.id] }), annotation(2, 'b', { codes: [] })];
    const screen = onScreen(
      <CodeFilter annotations={all} codes={startingCodebook} chosen={undefined} onChoose={onChoose} />,
    );
    await screen.user.click(screen.getByRole('button', { name: 'No code 1' }));
    expect(onChoose).toHaveBeenCalledWith('uncoded');
  });

  test('are counted, and filter the list', async () => {
    const onChoose = vi.fn();
    const filter = (chosen?: string) => (
      <CodeFilter annotations={marks} codes={startingCodebook} chosen={chosen} onChoose={onChoose} />
    );
    const screen = onScreen(filter());
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'All 2',
      `${first.names.en} 2`,
      `${second.names.en} 1`,
    ]);
    await screen.user.click(screen.getByRole('button', { name: `${second.names.en} 1` }));
    expect(onChoose).toHaveBeenLastCalledWith(second.id);
    screen.show(filter(second.id));
    await screen.user.click(screen.getByRole('button', { name: `${second.names.en} 1`, pressed: true }));
    expect(onChoose).toHaveBeenLastCalledWith(undefined);
  });

  test('are not offered if all annotations have the same', () => {
    const screen = onScreen(
      <CodeFilter annotations={marks.slice(0, 1)} codes={startingCodebook} chosen={undefined} onChoose={vi.fn()} />,
    );
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  test('work in the popup in the same way', async () => {
    const onOnly = vi.fn();
    const screen = onScreen(
      <CodeCounts annotations={marks} codes={startingCodebook} only={undefined} onOnly={onOnly} />,
    );
    await screen.user.click(screen.getByRole('button', { name: `${first.names.en} 2` }));
    expect(onOnly).toHaveBeenCalledWith(first.id);
  });
});

describe('an orphan', () => {
  const mark = annotation(1, 'the words then', { note: 'mine' });
  const guess = { quote: { exact: 'the words now', prefix: 'before ', suffix: '' } };
  const list = (onAttach = vi.fn(async () => true), lost: object = { id: uuid(1), why: 'changed', guess }) => ({
    onAttach,
    screen: onScreen(<Orphans annotations={[mark]} lost={[lost as never]} codes={[]} lang="en" onAttach={onAttach} />),
  });

  test('shows the reason, and both wordings', () => {
    const { screen } = list();
    expect(screen.getByRole('heading', { name: '1 passage not found' })).toBeDefined();
    for (const words of ['Other words stand there now.', 'the words then', 'the words now'])
      expect(screen.getByText(words)).toBeDefined();
    expect(screen.getByText('the words then').closest('blockquote')?.lang).toBe('en');
  });

  test('is attached at the guess, or left for now', async () => {
    const { screen, onAttach } = list();
    await screen.user.click(screen.getByRole('button', { name: 'Attach here' }));
    expect(onAttach).toHaveBeenCalledWith(mark, guess);
    await screen.user.click(screen.getByRole('button', { name: 'Leave it for now' }));
    expect(screen.queryByText('the words now')).toBeNull();
  });

  test('asks for a selection if there is none', async () => {
    const { screen } = list(
      vi.fn(async () => false),
      { id: uuid(1), why: 'gone' },
    );
    await screen.user.click(screen.getByRole('button', { name: 'Attach to selection' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Select the passage/));
  });
});

test('a site’s switch says when the browser refuses permission', async () => {
  const site = { site: 'https://news.example', restore: false, alwaysOpen: false } as never;
  const onChange = vi.fn(async () => false);
  const screen = onScreen(<SiteSwitches site={site} onChange={onChange} />);
  await screen.user.click(screen.getByRole('checkbox', { name: 'Show my marks as soon as a page opens' }));
  expect(onChange).toHaveBeenCalledWith({ site: 'https://news.example', restore: true, alwaysOpen: false });
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('did not allow it'));
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Show my marks/ }).checked).toBe(false);
});
