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

test.each([
  { line: 420, height: 200, isAtFoot: false },
  { line: 200, height: 200, isAtFoot: false },
  { line: 680, height: 200, isAtFoot: true },
  { line: 200, height: 460, isAtFoot: true },
  // As tall as the window: a message lies on one end of it or the other.
  { line: 200, height: 640, isAtFoot: false },
])('a card $height px high at a line $line px down a window of 700: messages come from above: $isAtFoot', (given) => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 360, given.height));
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(400);
  vi.stubGlobal('innerHeight', 700);
  vi.stubGlobal('ResizeObserver', NeverResized);
  const rects = [new DOMRect(40, given.line, 300, 24)];
  const range = { startContainer: document.body, getClientRects: () => rects } as unknown as Range;
  const { container } = onScreen(
    <Floating ranges={[range]} label="card">
      words
    </Floating>,
  );
  expect(container.querySelector('.floating')?.hasAttribute('data-at-foot')).toBe(given.isAtFoot);
});
