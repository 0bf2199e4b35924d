// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CodebookEditor } from '@/components/codebook/CodebookEditor';
import { codes, uuid } from '../export/sample-notebook';

const onEdit = vi.fn();
const find = <E extends Element>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`${selector} is not there`);
  return found;
};
const show = () =>
  act(() => render(<CodebookEditor codes={codes} uses={{}} withUnder={{}} onEdit={onEdit} />, document.body));
const type = async (field: HTMLInputElement, text: string, leave: 'enter' | 'blur') => {
  await act(() => {
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await act(() => {
    if (leave === 'blur') field.blur();
    else field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
};
const refused = () => document.querySelector('[role=alert]')?.textContent ?? '';

beforeEach(() => void onEdit.mockReset());
afterEach(() => act(() => render(null, document.body)));

test.each(['Directive', '指令', ' directive '])(
  'a second code called “%s” is refused, and the first one shown',
  async (name) => {
    await show();
    const field = find<HTMLInputElement>('.new-code input');
    await type(field, name, 'enter');
    expect(onEdit).not.toHaveBeenCalled();
    expect(refused()).toContain('directive');
    expect(field.value).toBe(name);
    await act(() => find<HTMLElement>('[role=alert] button').click());
    expect(find(`[data-code="${uuid(10)}"] .code-line`).getAttribute('aria-expanded')).toBe('true');
    expect(refused()).toBe('');
  },
);

test('a name that a code elsewhere has is given', async () => {
  await show();
  await type(find('.new-code input'), 'demand', 'enter');
  expect(onEdit).toHaveBeenCalledTimes(1);
  expect(refused()).toBe('');
});

test('renaming to a name beside it is refused, and the old name returns', async () => {
  await show();
  await act(() => find<HTMLElement>(`[data-code="${uuid(12)}"] .code-line`).click());
  const field = find<HTMLInputElement>('.code-form input[lang=en]');
  await type(field, 'directive', 'blur');
  expect(onEdit).not.toHaveBeenCalled();
  expect(refused()).toContain('directive');
  expect(field.value).toBe('place');
});
