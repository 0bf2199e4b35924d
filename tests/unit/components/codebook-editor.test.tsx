// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CodebookEditor } from '@/components/codebook/CodebookEditor';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { CodebookEdit } from '@/utils/model/codebook-edit';
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
  'a second code called “%s” is refused, and the existing one is shown',
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

test('a name may be reused under another parent', async () => {
  await show();
  await type(find('.new-code input'), 'demand', 'enter');
  expect(onEdit).toHaveBeenCalledTimes(1);
  expect(refused()).toBe('');
});

/** What is said below a field, and nowhere else. */
const saidAt = (field: Element): string => {
  const said = field.closest('div')?.querySelector('[role=alert]')?.textContent ?? '';
  expect([...document.querySelectorAll('[role=alert]')].map((one) => one.textContent).join('')).toBe(said);
  return said;
};

test('a sibling’s name is refused below its field, where it stays to be changed', async () => {
  await show();
  await act(() => find<HTMLElement>(`[data-code="${uuid(12)}"] .code-line`).click());
  const field = find<HTMLInputElement>('.code-form input[lang=en]');
  for (const leave of ['blur', 'enter'] as const) {
    await type(field, 'directive', leave);
    expect(onEdit).not.toHaveBeenCalled();
    expect(saidAt(field)).toContain('directive');
    expect(field.value).toBe('directive');
  }
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await type(field, 'directives', 'blur');
  expect(saidAt(field)).toBe('');
  expect(onEdit).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ fields: { names: expect.objectContaining({ en: 'directives' }) } }),
  );
});

test('Escape gives a refused name up', async () => {
  await show();
  await act(() => find<HTMLElement>(`[data-code="${uuid(12)}"] .code-line`).click());
  const field = find<HTMLInputElement>('.code-form input[lang=en]');
  await type(field, 'directive', 'enter');
  await act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  expect(field.value).toBe('place');
  expect(saidAt(field)).toBe('');
});

test('a parent under which the name is taken is refused below the list of parents', async () => {
  const twin: Code = { ...(codes.find(({ id }) => id === uuid(11)) as Code), id: uuid(399) };
  delete twin.parent;
  await act(() =>
    render(<CodebookEditor codes={[...codes, twin]} uses={{}} withUnder={{}} onEdit={onEdit} />, document.body),
  );
  await act(() => find<HTMLElement>(`[data-code="${twin.id}"] .code-line`).click());
  const field = find<HTMLSelectElement>('.code-form select');
  await act(() => {
    field.value = uuid(10);
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(onEdit).not.toHaveBeenCalled();
  expect(saidAt(field)).toContain('demand');
  expect(field.value).toBe('');
});

describe('a drag', () => {
  /** The data of a drag between windows: its types can be read during the drag, its contents only at the end. */
  const carried = () => {
    const data = new Map<string, string>();
    return {
      get types() {
        return [...data.keys()];
      },
      setData: (type: string, text: string) => data.set(type, text),
      setDragImage: () => undefined,
    };
  };
  const row = (id: string) => find<HTMLElement>(`[data-code="${id}"]`);
  const send = (target: Element, type: string, dataTransfer: object, clientY = 0) =>
    act(() => {
      const event = new Event(type, { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer, clientY });
      target.dispatchEvent(event);
    });
  /** Rows are 40 pixels high: 20 is on the code, 1 above it, 39 below it. */
  beforeEach(() => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ top: 0, height: 40 } as DOMRect);
  });
  afterEach(() => void vi.restoreAllMocks());

  test('onto a descendant of the dragged code is refused, with the reason', async () => {
    await show();
    const data = carried();
    await send(find(`[data-code="${uuid(10)}"] .code-handle`), 'dragstart', data);
    await send(row(uuid(11)), 'dragover', data, 20);
    expect(row(uuid(11)).dataset.drop).toBe('refused');
    await send(row(uuid(11)), 'drop', data, 20);
    expect(onEdit).not.toHaveBeenCalled();
    expect(refused()).toContain('“demand” stands under “directive”');
  });

  test('from the codebook in another window moves the code here', async () => {
    const data = carried();
    data.setData(`application/x-pressmark-code.${uuid(12)}`, uuid(12));
    await show();
    await send(row(uuid(10)), 'dragover', data, 20);
    expect(row(uuid(10)).dataset.drop).toBe('on');
    await send(row(uuid(10)), 'drop', data, 20);
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ kind: 'move', id: uuid(12), parent: uuid(10) });
  });

  test('of text, or of a code that is not in this codebook, is ignored', async () => {
    await show();
    for (const type of ['text/plain', `application/x-pressmark-code.${crypto.randomUUID()}`]) {
      const data = carried();
      data.setData(type, 'x');
      await send(row(uuid(10)), 'dragover', data, 20);
      expect(row(uuid(10)).dataset.drop).toBeUndefined();
      await send(row(uuid(10)), 'drop', data, 20);
    }
    expect(onEdit).not.toHaveBeenCalled();
  });

  test('in a filtered list shows its line at a visible row', async () => {
    await showMany();
    await narrowTo('Apple');
    const data = carried();
    data.setData(`application/x-pressmark-code.${uuid(12)}`, uuid(12));
    expect(document.querySelector(`[data-code="${hidden.id}"]`)).toBeNull();
    await send(row(group.id), 'dragover', data, 39);
    expect(row(apple.id).dataset.drop).toBe('below');
  });
});

const base = codes[0] as Code;
const coded = (n: number, name: string, parent?: string): Code => {
  const { key: _, parent: __, ...rest } = base;
  return { ...rest, id: uuid(300 + n), names: { en: name, zh: name }, ...(parent ? { parent } : {}) };
};
const group = coded(0, 'Group');
const apple = coded(20, 'Apple', group.id);
const hidden = coded(1, 'Inner', group.id);
const many = [group, apple, hidden, ...codes, ...Array.from({ length: 12 }, (_, n) => coded(2 + n, `Theme ${n}`))];

/** The page as it goes on: what is edited is there a moment later. */
const showMany = (list: Codebook = many) =>
  act(() => render(<CodebookEditor codes={list} uses={{}} withUnder={{}} onEdit={onEdit} />, document.body));
const narrowTo = (typed: string) =>
  act(() => {
    const field = find<HTMLInputElement>('.codebook-find');
    field.value = typed;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
const listed = () => [...document.querySelectorAll('.code-names')].map(({ textContent }) => textContent?.trim());

describe('in a filtered list', () => {
  test('a renamed code stays visible, with its form and focus, until the filter changes', async () => {
    await showMany();
    await narrowTo('Theme 7');
    await act(() => find<HTMLElement>(`[data-code="${uuid(309)}"] .code-line`).click());
    const field = find<HTMLInputElement>('.code-form input[lang=en]');
    await type(field, 'Money', 'enter');
    const names = { en: 'Money', zh: 'Money' };
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ kind: 'change', id: uuid(309), fields: { names } });
    await showMany(many.map((code) => (code.id === uuid(309) ? { ...code, names } : code)));
    expect(listed()).toEqual(['Money']);
    expect(document.activeElement).toBe(field);
    await act(() => find<HTMLElement>(`[data-code="${uuid(309)}"] .code-line`).click());
    expect(listed()).toEqual(['Money']);
    await narrowTo('Theme 8');
    expect(listed()).toEqual(['Theme 8']);
  });

  test('a new code appears at once, with its parents', async () => {
    await showMany();
    await narrowTo('Theme 7');
    await type(find('.new-code input'), 'Group/Fresh', 'enter');
    const [{ id, fields, parent }] = onEdit.mock.calls[0] as [Extract<CodebookEdit, { kind: 'add' }>];
    await showMany([...many, { ...base, ...fields, id, parent }]);
    expect(listed()).toEqual(['Group', expect.stringContaining('Fresh'), 'Theme 7']);
  });
});
