// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/dom';
import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CodebookEditor } from '@/components/codebook/CodebookEditor';
import { CodeForm } from '@/components/codebook/CodeForm';
import { CodePicker } from '@/components/codebook/CodePicker';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Code } from '@/utils/model/codebook';
import { noteGiven, noteOften } from '@/utils/notebook/recent-codes';
import { codeAt, onScreen } from './on-screen';

afterEach(cleanup);

const editor = (onEdit = vi.fn()) => ({
  onEdit,
  screen: onScreen(
    <CodebookEditor codes={startingCodebook} uses={{ [codeAt(0).id]: 3 }} withUnder={{}} onEdit={onEdit} />,
  ),
});
const form = (code = codeAt(1), codes = startingCodebook) => {
  const acts = { onEdit: vi.fn(), onDone: vi.fn() };
  return { ...acts, screen: onScreen(<CodeForm code={code} codes={codes} {...acts} />) };
};

describe('the list of codes', () => {
  test('shows how often each is used, in codebook order', () => {
    const rows = within(editor().screen.getByRole('list', { name: 'Codebook' })).getAllByRole('listitem');
    expect(rows).toHaveLength(startingCodebook.length);
    expect(rows[0]?.textContent).toContain('3 uses');
    expect(rows[1]?.textContent).toContain('not used');
  });

  test('adds a code by Enter or the button, with a free key and an unused appearance', async () => {
    const { screen, onEdit } = editor();
    const field = screen.getByRole('textbox', { name: 'Name of the new code' });
    await screen.user.type(field, '  Budget {Enter}');
    await screen.user.type(field, 'Health');
    await screen.user.click(screen.getByRole('button', { name: 'Add code' }));
    const added = onEdit.mock.calls.map(([edit]) => edit);
    expect(added).toMatchObject([
      { kind: 'add', fields: { names: { en: 'Budget', zh: 'Budget' } } },
      { kind: 'add', fields: { names: { en: 'Health' } } },
    ]);
    expect(startingCodebook.map(({ key }) => key)).not.toContain(added[0].fields.key);
  });

  test('can start from a preset in the interface language', async () => {
    const { screen, onEdit } = editor();
    await screen.user.selectOptions(screen.getByRole('combobox', { name: 'Start from a template…' }), 'Essay');
    expect(onEdit).toHaveBeenCalledWith({ kind: 'preset', preset: 'essay', language: 'en' });
  });
});

describe('a long codebook', () => {
  const codes = [
    ...startingCodebook,
    ...Array.from({ length: 9 }, (_, n) => ({
      ...codeAt(0),
      id: `c0000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      names: { en: `Part ${n}`, zh: `部分${n}` },
      parent: codeAt(1).id,
    })),
  ];

  test('is filtered by typing, with the parents of each match', async () => {
    const screen = onScreen(<CodebookEditor codes={codes} uses={{}} withUnder={{}} onEdit={vi.fn()} />);
    const names = () => screen.queryAllByRole('listitem').map((row) => row.querySelector('.code-names')?.textContent);
    const field = screen.getByRole('searchbox', { name: 'Find a code' });
    await screen.user.type(field, 'bufen7');
    expect(names()).toEqual([expect.stringMatching(/^Directive/), expect.stringMatching(/^Part 7/)]);
    await screen.user.type(field, 'x');
    expect(screen.getByRole('status').textContent).toBe('No code fits that.');
    await screen.user.clear(field);
    expect(names()).toHaveLength(codes.length);
  });

  test('has a filter field, a short one does not', () => {
    expect(editor().screen.queryByRole('searchbox')).toBeNull();
  });
});

describe('the picker', () => {
  test('shows a key shared by two codes at the one it applies to', () => {
    const codes = startingCodebook.map((code, at) => (at === 2 ? { ...code, key: codeAt(1).key as string } : code));
    const screen = onScreen(<CodePicker codes={codes} chosen={[]} onToggle={() => undefined} />);
    const [first, second] = [codeAt(1), codeAt(2)].map(({ names }) =>
      screen.getByRole('button', { name: new RegExp(`^${names.en}`) }),
    );
    expect([first?.textContent, first?.getAttribute('aria-keyshortcuts')]).toEqual(['Directive2', '2']);
    expect([second?.textContent, second?.getAttribute('aria-keyshortcuts')]).toEqual(['Official', null]);
  });
});

describe('one code', () => {
  test('saves a changed name on leaving the field, and never an empty one', async () => {
    const { screen, onEdit } = form();
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'English name' });
    await screen.user.clear(name);
    await screen.user.tab();
    expect(onEdit).not.toHaveBeenCalled();
    expect(name.value).toBe(codeAt(1).names.en);
    await screen.user.clear(name);
    await screen.user.type(name, 'Order{Enter}');
    expect(onEdit).toHaveBeenCalledWith({
      kind: 'change',
      id: codeAt(1).id,
      fields: { names: { en: 'Order', zh: 'Order' } },
    });
  });

  test('gets the name that a sibling had, still in its field, once it has moved or the sibling is renamed', async () => {
    const free = (n: number) => ({ ...codeAt(n), parent: undefined }) as Code;
    const codes = [free(0), free(1), free(2)];
    const later = [
      [free(0), { ...free(1), parent: free(2).id }, free(2)],
      [{ ...free(0), names: { en: 'Elsewhere', zh: '别处' } }, free(1), free(2)],
    ];
    for (const after of later) {
      const acts = { onEdit: vi.fn(() => true), onDone: vi.fn() };
      const screen = onScreen(<CodeForm code={free(1)} codes={codes} {...acts} />);
      const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'English name' });
      await screen.user.clear(name);
      await screen.user.type(name, free(0).names.en);
      await screen.user.tab();
      expect([name.getAttribute('aria-invalid'), acts.onEdit.mock.calls]).toEqual(['true', []]);
      screen.show(<CodeForm code={after[1] as Code} codes={after} {...acts} />);
      await waitFor(() =>
        expect(acts.onEdit).toHaveBeenCalledExactlyOnceWith({
          kind: 'change',
          id: free(1).id,
          fields: { names: expect.objectContaining({ en: free(0).names.en }) },
        }),
      );
      cleanup();
    }
  });

  test('accepts only a digit or a letter as its key', async () => {
    const { screen, onEdit } = form();
    const key = screen.getByRole('textbox', { name: 'Key' });
    await screen.user.clear(key);
    await screen.user.type(key, '#');
    await screen.user.tab();
    expect(onEdit).not.toHaveBeenCalled();
    await screen.user.clear(key);
    await screen.user.type(key, '9');
    await screen.user.tab();
    expect(onEdit).toHaveBeenCalledWith({ kind: 'change', id: codeAt(1).id, fields: { key: '9' } });
  });

  test('says when its key is shared', () => {
    const codes = startingCodebook.map((code, at) => (at === 1 ? { ...code, key: codeAt(0).key ?? '' } : code));
    const { screen } = form(codes[1], codes);
    expect(screen.getByText(new RegExp(`“${codeAt(0).names.en}” has this key too`))).toBeDefined();
  });

  test('is merged only after another code was chosen', async () => {
    const { screen, onEdit } = form();
    const merge = screen.getByRole<HTMLButtonElement>('button', { name: 'Merge' });
    expect(merge.disabled).toBe(true);
    await screen.user.selectOptions(screen.getByRole('combobox', { name: 'Merge into' }), codeAt(2).id);
    await screen.user.click(merge);
    expect(onEdit).toHaveBeenCalledWith({ kind: 'merge', ids: [codeAt(1).id], into: codeAt(2).id });
  });

  test('moves among its siblings; the first cannot move up', async () => {
    const { screen, onEdit } = form(codeAt(0));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move up' }).disabled).toBe(true);
    await screen.user.click(screen.getByRole('button', { name: 'Move down' }));
    expect(onEdit).toHaveBeenCalledWith({ kind: 'move', id: codeAt(0).id, before: codeAt(2).id });
  });

  test('is not offered as its own parent', () => {
    const { screen } = form();
    const parents = within(screen.getByRole('combobox', { name: 'Under' })).getAllByRole<HTMLOptionElement>('option');
    expect(parents.map(({ value }) => value)).not.toContain(codeAt(1).id);
  });
});

test('the picker shows which codes are given, with their keys', async () => {
  const onToggle = vi.fn();
  const screen = onScreen(<CodePicker codes={startingCodebook} chosen={[codeAt(1).id]} onToggle={onToggle} />);
  const pressed = screen.getAllByRole('button', { pressed: true });
  expect(pressed.map(({ textContent }) => textContent)).toEqual([expect.stringContaining(codeAt(1).names.en)]);
  await screen.user.click(screen.getByRole('button', { name: new RegExp(`^${codeAt(2).names.en}`) }));
  expect(onToggle.mock.calls[0]?.[0]).toMatchObject({ id: codeAt(2).id });
});

test('of many codes the picker shows those with digits in order, and a row of the others below', async () => {
  fakeBrowser.reset();
  const codes = [...'2 1   543  '].map((key, i) => {
    const { key: _, ...look } = codeAt(0);
    const id = `20000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
    return { ...look, id, names: { en: `C${i}`, zh: `码${i}` }, ...(key === ' ' ? {} : { key }) };
  });
  await noteGiven([codes[7]?.id as string, codes[3]?.id as string]);
  const screen = onScreen(<CodePicker codes={codes} chosen={[]} onToggle={vi.fn()} />);
  const line = () => [...screen.getByRole('group', { name: 'Codes' }).children].slice(1).map((one) => one.textContent);
  const digits = ['C21', 'C02', 'C83', 'C74', 'C65'];
  await vi.waitFor(() => expect(line()).toEqual([...digits, '', 'C3', 'C1', 'C4', 'C5', 'All 11']));
});

test('the picker adds a code given by typing at once, and moves no button that is shown', async () => {
  fakeBrowser.reset();
  const codes = Array.from({ length: 14 }, (__, i) => {
    const { key: _, ...look } = codeAt(0);
    return {
      ...look,
      id: `20000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      names: { en: `C${i}`, zh: `码${i}` },
    };
  });
  const id = (i: number) => codes[i]?.id as string;
  await noteOften([id(11)]);
  await noteGiven([id(13)]);
  const screen = onScreen(<CodePicker codes={codes} chosen={[]} onToggle={vi.fn()} />);
  const shown = () => screen.getAllByRole('button').map(({ textContent }) => textContent);
  const others = ['C0', 'C1', 'C2', 'C3', 'C4', 'C5'];
  await vi.waitFor(() => expect(shown()).toEqual(['C13', 'C11', ...others, 'C6', 'All 14']));
  await noteGiven([id(2)]);
  await noteGiven([id(12)]);
  await vi.waitFor(() => expect(shown()).toEqual(['C12', 'C13', 'C11', ...others, 'All 14']));
});
