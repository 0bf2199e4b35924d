// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { Floating } from '@/components/selection/Floating';
import { onScreen } from './on-screen';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

class NeverResized {
  observe = (): void => undefined;
  disconnect = (): void => undefined;
}

test('without a margin a card goes to the edge away from its passage, and stays there while scrolling', () => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 360, 200));
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(400);
  vi.stubGlobal('innerHeight', 700);
  vi.stubGlobal('ResizeObserver', NeverResized);
  let top = 520;
  const range = {
    startContainer: document.body,
    getClientRects: () => [new DOMRect(40, top, 300, 24)],
  } as unknown as Range;
  const { container } = onScreen(
    <Floating ranges={[range]} label="card">
      words
    </Floating>,
  );
  const card = container.querySelector('.floating');
  expect(card).toMatchObject({ dataset: { place: 'edge', edge: 'head' } });
  top = 120;
  window.dispatchEvent(new Event('scroll'));
  expect(card).toMatchObject({ dataset: { edge: 'head' } });
  window.dispatchEvent(new Event('resize'));
  expect(card).toMatchObject({ dataset: { edge: 'foot' } });
});
