// @vitest-environment happy-dom
import { within } from '@testing-library/dom';
import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_CHOICE, GROUPS, SHIPPED_PRESETS, withFormat } from '@/components/export/choice';
import { ExportOptions } from '@/components/export/ExportOptions';
import { FormatList } from '@/components/export/FormatList';
import { PresetBar } from '@/components/export/PresetBar';
import { SaveBar } from '@/components/export/SaveBar';
import { TemplateEditor } from '@/components/export/TemplateEditor';
import { offeredFormats } from '@/utils/export/formats';
import { exportWords } from '@/utils/i18n/export';
import { onScreen } from './on-screen';

afterEach(cleanup);

describe('every format', () => {
  test('is offered once', () => {
    const offered = Object.values(GROUPS).flat();
    expect(offered.toSorted()).toEqual(offeredFormats.map(({ id }) => id).toSorted());
  });

  test.each(['en', 'zh-CN', 'zh-TW'] as const)('has a name and a description in %s', (language) => {
    for (const { id } of offeredFormats) {
      const words = exportWords[language].formats[id];
      expect(words?.name, id).toBeTruthy();
      expect(words?.about, id).toMatch(language === 'en' ? /\.$/ : /。$/);
    }
  });

  test('offers its file types in the same order, whichever is the default', () => {
    const order = Object.values(exportWords.en.layouts);
    for (const { id, layouts = [] } of offeredFormats.filter(({ layouts = [] }) => layouts.length > 1)) {
      const screen = onScreen(<ExportOptions choice={withFormat(DEFAULT_CHOICE, id)} onChoice={vi.fn()} />);
      const offered = within(screen.getByRole('group', { name: exportWords.en.layout })).getAllByText(/^One /);
      const shown = offered.map(({ textContent }) => textContent ?? '');
      expect(shown, id).toHaveLength(layouts.length);
      expect(shown, id).toEqual(shown.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
      cleanup();
    }
  });

  test('is chosen by pressing its name, and shows the file extension', async () => {
    const onChoose = vi.fn();
    const screen = onScreen(<FormatList chosen="markdown" onChoose={onChoose} />);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Markdown .md', checked: true })).toBeDefined();
    await screen.user.click(screen.getByRole('radio', { name: 'BibTeX .bib' }));
    expect(onChoose).toHaveBeenCalledWith('bibtex');
  });

  test('is in the select box that replaces the list on a phone', async () => {
    const onChoose = vi.fn();
    const screen = onScreen(<FormatList chosen="markdown" onChoose={onChoose} />);
    const field = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Format' });
    expect(field.value).toBe('markdown');
    expect([...field.options].map(({ value }) => value).toSorted()).toEqual(
      offeredFormats.map(({ id }) => id).toSorted(),
    );
    await screen.user.selectOptions(field, 'BibTeX .bib');
    expect(onChoose).toHaveBeenCalledWith('bibtex');
  });
});

test('a format offers only the choices it supports', () => {
  const screen = onScreen(<ExportOptions choice={DEFAULT_CHOICE} onChoice={vi.fn()} />);
  expect(screen.getAllByRole('radio').map((one) => one.parentElement?.textContent)).toEqual([
    'One file',
    'One per article',
    'One per code',
    'One per person',
    'One per month',
  ]);
  screen.show(<ExportOptions choice={withFormat(DEFAULT_CHOICE, 'json')} onChoice={vi.fn()} />);
  expect([...screen.queryAllByRole('radio'), ...screen.queryAllByRole('checkbox')]).toEqual([]);
});

test('the research preset explains its line endings', async () => {
  const onChoice = vi.fn();
  const screen = onScreen(<ExportOptions choice={SHIPPED_PRESETS.qda} onChoice={onChoice} />);
  expect(screen.getByText(/MAXQDA counts two/)).toBeDefined();
  await screen.user.click(screen.getByRole('checkbox', { name: /^For MAXQDA/ }));
  expect(onChoice).toHaveBeenCalledWith({ ...SHIPPED_PRESETS.qda, lineEnds: 'two' });
});

describe('presets', () => {
  const own = { id: 'p1', name: 'Mine', choice: { ...DEFAULT_CHOICE, withUnannotated: true } };
  const bar = (choice = DEFAULT_CHOICE) => {
    const acts = { onChoice: vi.fn(), onPresets: vi.fn() };
    return { ...acts, screen: onScreen(<PresetBar choice={choice} presets={[own]} {...acts} />) };
  };

  test('are shown as pressed when they match the current choice', () => {
    const pressed = bar(own.choice).screen.getAllByRole('button', { pressed: true });
    expect(pressed.map(({ textContent }) => textContent)).toEqual(['Mine']);
  });

  test('are applied, created from the current choice, and removed', async () => {
    const { screen, onChoice, onPresets } = bar();
    await screen.user.click(screen.getByRole('button', { name: 'Zotero' }));
    expect(onChoice).toHaveBeenCalledWith(SHIPPED_PRESETS.zotero);
    await screen.user.click(screen.getByRole('button', { name: 'Save as preset…' }));
    await screen.user.keyboard('Thesis{Enter}');
    expect(onPresets).toHaveBeenLastCalledWith([
      own,
      { id: expect.any(String), name: 'Thesis', choice: DEFAULT_CHOICE },
    ]);
    await screen.user.click(screen.getByRole('button', { name: 'Remove “Mine”' }));
    expect(onPresets).toHaveBeenLastCalledWith([]);
  });

  test('need a name to be saved', async () => {
    const { screen, onPresets } = bar();
    await screen.user.click(screen.getByRole('button', { name: 'Save as preset…' }));
    await screen.user.keyboard('x{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(onPresets).not.toHaveBeenCalled();
  });
});

describe('the bar with the save button', () => {
  const acts = () => ({ save: vi.fn(), copy: vi.fn(), print: vi.fn(), cancel: vi.fn() });
  const state = { name: 'a.md', isReady: true, canCopy: true, canPrint: false, percent: undefined, outcome: '' };

  test('has the focus, so that Enter saves', async () => {
    const { save, ...others } = acts();
    const screen = onScreen(<SaveBar {...state} save={save} {...others} />);
    await screen.user.keyboard('{Enter}');
    expect(save).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Print…' })).toBeNull();
  });

  test('shows progress while a file is written, and can then only be cancelled', async () => {
    const all = acts();
    const screen = onScreen(<SaveBar {...state} percent={40} {...all} />);
    expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(40);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Cancel']);
    await screen.user.click(screen.getByRole('button'));
    expect(all.cancel).toHaveBeenCalledOnce();
  });

  test('disables saving when there is nothing to save', () => {
    const screen = onScreen(<SaveBar {...state} isReady={false} {...acts()} />);
    expect(screen.getAllByRole<HTMLButtonElement>('button').every(({ disabled }) => disabled)).toBe(true);
  });
});

describe('the template', () => {
  test('shows where it has an error', () => {
    const problem = { line: 2, column: 5, kind: 'filter', what: 'quoet' } as const;
    const screen = onScreen(<TemplateEditor shipped="a" template="b" problem={problem} onChange={vi.fn()} />);
    expect(screen.getByRole('status').textContent).toBe('Line 2, column 5: there is no filter “quoet”.');
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
  });

  test('can be reset to the built-in one', async () => {
    const onChange = vi.fn();
    const screen = onScreen(<TemplateEditor shipped="a" template="b" problem={undefined} onChange={onChange} />);
    await screen.user.click(screen.getByRole('button', { name: 'Back to the default template' }));
    expect(onChange).toHaveBeenCalledWith(undefined);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('a');
  });
});

test('a folder name being typed survives a re-render by the preview', async () => {
  const onChoice = vi.fn();
  const choice = { ...DEFAULT_CHOICE, format: 'obsidian', layout: 'articles' as const };
  const screen = onScreen(<ExportOptions choice={choice} onChoice={onChoice} />);
  const field = screen.getByLabelText('Folder in the vault') as HTMLInputElement;
  await screen.user.type(field, '剪报/');
  screen.show(<ExportOptions choice={{ ...choice }} onChoice={onChoice} />);
  await screen.user.type(field, 'x{Tab}');
  expect(onChoice).toHaveBeenLastCalledWith({ ...choice, folder: '剪报/x' });
});

test.each([
  ['MAXQDA', 'two'],
  ['NVivo, ATLAS.ti', 'one'],
])('the preset for %s counts a line end as the program does', async (name, lineEnds) => {
  const onChoice = vi.fn();
  const screen = onScreen(<PresetBar choice={DEFAULT_CHOICE} presets={[]} onChoice={onChoice} onPresets={vi.fn()} />);
  await screen.user.click(screen.getByRole('button', { name }));
  expect(onChoice).toHaveBeenCalledWith({ ...DEFAULT_CHOICE, format: 'qdpx', lineEnds });
});
