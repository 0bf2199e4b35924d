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

/** A box of 360 × 200 px in a window of 400 × 700, for a passage whose top can be moved as by scrolling. */
function inNarrowWindow(props: { isCard?: boolean }) {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 360, 200));
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(400);
  vi.stubGlobal('innerHeight', 700);
  vi.stubGlobal('ResizeObserver', NeverResized);
  const passage = { top: 520 };
  const range = {
    startContainer: document.body,
    getClientRects: () => [new DOMRect(40, passage.top, 300, 24)],
  } as unknown as Range;
  const { container } = onScreen(
    <Floating ranges={[range]} label="box" {...props}>
      words
    </Floating>,
  );
  return { passage, box: container.querySelector('.floating') };
}

test('without a margin a toolbar goes to the edge away from its passage, and stays there while scrolling', () => {
  const { passage, box } = inNarrowWindow({});
  expect(box).toMatchObject({ dataset: { place: 'edge', edge: 'head' } });
  passage.top = 120;
  window.dispatchEvent(new Event('scroll'));
  expect(box).toMatchObject({ dataset: { edge: 'head' } });
  window.dispatchEvent(new Event('resize'));
  expect(box).toMatchObject({ dataset: { edge: 'foot' } });
});

test('without a margin a card goes right above or below its passage, and with it while scrolling', () => {
  const { passage, box } = inNarrowWindow({ isCard: true });
  expect(box).toMatchObject({ dataset: { edge: 'passage' }, style: { transform: 'translateY(310px)' } });
  passage.top = 320;
  window.dispatchEvent(new Event('scroll'));
  expect(box).toMatchObject({ style: { transform: 'translateY(110px)' } });
  passage.top = 120;
  window.dispatchEvent(new Event('scroll'));
  expect(box).toMatchObject({ style: { transform: 'translateY(154px)' } });
});
