// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LibraryLine } from '@/components/library/LibraryLine';
import { PaneSplitter } from '@/entrypoints/library/PaneSplitter';
import { parseQuery } from '@/utils/search/query';
import { fold } from '../search/sample-library';
import { annotation, onScreen } from './on-screen';

/** A line that is neither active nor selected, and searched for nothing. */
const plain = {
  id: 'line',
  terms: [],
  fold: {} as never,
  place: { at: 1, of: 1 },
  isActive: false,
  isSelected: false,
  onClick: vi.fn(),
  onOpen: vi.fn(),
};

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test.each([
  ['en', 'Partly selected:'],
  ['zh-CN', '已选其中一部分：'],
  ['zh-TW', '已選其中一部分：'],
] as const)('a line of which a part is chosen says so in its name, in %s', (language, words) => {
  const line = (isPartly: boolean) => (
    <LibraryLine
      {...plain}
      content={{ kind: 'group', label: 'The Courier', count: 5, isFolded: true }}
      isPartly={isPartly}
    />
  );
  const screen = onScreen(line(true), language);
  expect(screen.getByRole('option', { name: new RegExp(`^${words} ?The Courier`) })).toBeDefined();
  screen.show(line(false));
  expect(screen.queryByText(words)).toBeNull();
});

test('a double click on a line’s text opens it, one on its arrow or checkbox does not', async () => {
  const opened = vi.fn();
  const screen = onScreen(
    <LibraryLine
      {...plain}
      content={{
        kind: 'article',
        article: { id: '1', title: 'The bridge', lang: 'en', host: 'a.example', day: '' } as never,
        ...{ about: [], count: 1, all: 1, isFolded: false },
      }}
      terms={[]}
      fold={{} as never}
      place={{ at: 1, of: 1 }}
      isActive={false}
      isSelected={false}
      onClick={vi.fn()}
      onOpen={opened}
    />,
  );
  for (const part of ['.line-fold', '.line-box'])
    await screen.user.dblClick(document.querySelector(part) as HTMLElement);
  expect(opened).not.toHaveBeenCalled();
  // Each says what a press does, and the list's key for it.
  expect(document.querySelector('.line-fold')?.getAttribute('title')).toBe('Collapse (←)');
  expect(document.querySelector('.line-box')?.getAttribute('title')).toBe('Select (Space)');
  await screen.user.dblClick(screen.getByText('The bridge'));
  expect(opened).toHaveBeenCalledOnce();
});

test('the splitter between two panes announces the pane’s width and its maximum', async () => {
  const widths: Record<string, number> = { 'library-panes': 1000, 'library-facets': 200, 'library-detail': 350 };
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return { width: widths[this.className] ?? 0 } as DOMRect;
  });
  let resized = (): void => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(told: () => void) {
        resized = told;
      }
      observe = (): void => undefined;
      disconnect = (): void => undefined;
    },
  );
  const screen = onScreen(
    <div class="library-panes">
      <div class="library-facets" />
      <PaneSplitter name="detail" side="end" least={300} most={1100} />
      <div class="library-detail" />
    </div>,
  );
  const says = (): (string | null)[] =>
    ['min', 'now', 'max'].map((one) => screen.getByRole('separator').getAttribute(`aria-value${one}`));
  await vi.waitFor(() => expect(says()).toEqual(['300', '350', '500']));
  widths['library-panes'] = 900;
  resized();
  await vi.waitFor(() => expect(says()).toEqual(['300', '350', '400']));
});

test.each([
  ['en', '2 notes'],
  ['zh-CN', '2 条笔记'],
  ['zh-TW', '2 則筆記'],
] as const)('a note that stands beside another is in the line, in %s', (language, label) => {
  const beside = { note: 'Beth wrote this', at: '2026-05-01T00:00:00.000Z' };
  const one = annotation(1, '压实主体责任', { note: 'A写的', replaced: [beside] });
  const screen = onScreen(
    <LibraryLine {...plain} content={{ kind: 'annotation', annotation: one, codes: [], lang: 'zh' }} />,
    language,
  );
  expect(screen.container.querySelector('.line-note')?.textContent).toBe(`${label}A写的 · Beth wrote this`);
});

test.each([
  [{ isOrphan: true }, '原文中未找到'],
  [{ isEdited: true }, '原文已改'],
  [{}, undefined],
])('a line with %o says %s', (standing, said) => {
  const screen = onScreen(
    <LibraryLine
      {...plain}
      content={{ kind: 'annotation', annotation: annotation(1, '压实'), codes: [], lang: 'zh', ...standing }}
    />,
    'zh-CN',
  );
  expect(screen.container.querySelector('.line-edited')?.textContent).toBe(said);
});

test('an English note, and a quote in an unknown language, are not set in the fonts of a Chinese page', () => {
  const one = annotation(1, 'After hitting “Takin’ It To the Streets,” the singer', { note: 'Last year’s figure' });
  const screen = onScreen(
    <LibraryLine {...plain} content={{ kind: 'annotation', annotation: one, codes: [], lang: 'und' }} />,
    'zh-CN',
  );
  const langOf = (part: string) => screen.container.querySelector(part)?.getAttribute('lang');
  expect([langOf('.line-quote'), langOf('.line-note')]).toEqual(['und-Latn', 'und-Latn']);
});

test('a headline is cut before a match only as far as the list is too narrow for it', () => {
  const title = '国务院联防联控机制:湖北和武汉要严格管控防输出';
  const line = (width: number) => (
    <LibraryLine
      id="line"
      content={{
        kind: 'article',
        article: { id: '1', title, lang: 'zh', host: 'a.example', day: '' } as never,
        ...{ about: [], count: 1, all: 1 },
      }}
      terms={parseQuery('要', fold).terms}
      fold={fold}
      place={{ at: 1, of: 1 }}
      width={width}
      isActive={false}
      isSelected={false}
      onClick={vi.fn()}
      onOpen={vi.fn()}
    />
  );
  const screen = onScreen(line(450));
  expect(screen.container.querySelector('.line-title')?.textContent).toBe(title);
  screen.show(line(280));
  expect(screen.container.querySelector('.line-title')?.textContent).toMatch(/^….*武汉要严格管控防输出$/);
});

test('with several projects shown together, annotations and articles name their project', () => {
  const common = { terms: [], fold: {} as never, place: { at: 1, of: 1 }, isActive: false, isSelected: false };
  const acts = { onClick: vi.fn(), onOpen: vi.fn() };
  const content = { kind: 'annotation' as const, annotation: annotation(1, '压实'), codes: [], lang: 'zh' };
  const screen = onScreen(<LibraryLine id="line" content={{ ...content, project: '甲研究' }} {...common} {...acts} />);
  expect(screen.getByText('甲研究')).toBeDefined();
  const article = { id: '1', title: '题', lang: 'zh', host: 'a.example', day: '' } as never;
  const counts = { about: [], count: 1, all: 1, projects: ['甲研究', '乙课程'] };
  screen.show(<LibraryLine id="line" content={{ kind: 'article', article, ...counts }} {...common} {...acts} />);
  expect(screen.getByText('甲研究, 乙课程')).toBeDefined();
});

test.each([
  { day: '2019-08-23', isDated: true, says: '人民日报 · 2019年8月23日' },
  { day: '2026-11-30', isDated: false, says: '人民日报 · 读于 2026年11月30日' },
])('a reading date is not presented as a publication date: $says', ({ says, ...dated }) => {
  const article = { id: '1', title: '题', lang: 'zh', source: '人民日报', host: 'a.example', ...dated } as never;
  const content = { kind: 'article' as const, article, about: [], count: 1, all: 1 };
  const rest = { terms: [], fold: {} as never, place: { at: 1, of: 1 }, isActive: false, isSelected: false };
  const screen = onScreen(
    <LibraryLine id="line" content={content} {...rest} onClick={vi.fn()} onOpen={vi.fn()} />,
    'zh-CN',
  );
  expect(screen.container.querySelector('.line-about')?.textContent).toBe(says);
});
