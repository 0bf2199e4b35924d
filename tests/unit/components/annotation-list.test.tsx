// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { AnnotationList } from '@/components/annotation/AnnotationList';
import type { Annotation } from '@/utils/model/annotation';
import { uuid } from '../export/sample-notebook';

afterEach(() => vi.unstubAllGlobals());

const annotation = (n: number): Annotation => ({
  id: uuid(n),
  articleId: uuid(99_999),
  target: {
    selector: { quote: { exact: `passage ${n}`, prefix: '', suffix: '' }, position: { start: n, end: n + 9 } },
  },
  codes: [],
  note: '',
  origin: { by: 'hand' },
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
});

test('of ten thousand annotations some are rendered at first, and more on scrolling to the end', () => {
  let see: ((entries: { isIntersecting: boolean }[]) => void) | undefined;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(look: typeof see) {
        see = look;
      }
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  const root = document.createElement('div');
  const drawn = () => root.querySelectorAll('[data-annotation]').length;
  const all = Array.from({ length: 10_000 }, (_, n) => annotation(n + 1));
  act(() => render(<AnnotationList annotations={all} codes={[]} lang="en" />, root));
  expect(drawn()).toBe(100);
  act(() => see?.([{ isIntersecting: true }]));
  expect(drawn()).toBe(200);
  act(() => see?.([{ isIntersecting: false }]));
  expect(drawn()).toBe(200);
  act(() => render(<AnnotationList annotations={all.slice(0, 7)} codes={[]} lang="en" />, root));
  expect(drawn()).toBe(7);
});

test.each([
  ['zh-Hans', 'zh-Hans'],
  ['', 'und'],
])('a quote of an article in “%s” is set in the language %s, whatever that of the screen', (lang, set) => {
  const root = document.createElement('div');
  const quoted = annotation(1);
  quoted.target.selector.quote.exact = '各县市区要压实主体责任';
  act(() => render(<AnnotationList annotations={[quoted]} codes={[]} lang={lang} />, root));
  expect(root.querySelector('blockquote')?.lang).toBe(set);
});
