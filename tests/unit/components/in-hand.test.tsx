// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { cardId, useInHand } from '@/entrypoints/essay/use-in-hand';
import { onScreen } from './on-screen';

afterEach(cleanup);

function Board({ moving }: { moving: Promise<void> }) {
  const holding = useInHand();
  return (
    <div data-testid="board" onPointerDown={holding.letGo}>
      <div id={cardId('a')} />
      <button type="button" onClick={() => holding.after(moving, 'a', 'card')}>
        move
      </button>
    </div>
  );
}

/** A card that is moved, with nothing in focus; `focused` counts how often it was given the focus. */
function moved() {
  let [resolve, reject] = [(): void => undefined, (_: Error): void => undefined];
  const promise = new Promise<void>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  const screen = onScreen(<Board moving={promise} />);
  const card = document.getElementById(cardId('a')) as HTMLElement;
  let focused = 0;
  card.focus = () => {
    focused++;
  };
  fireEvent.click(screen.getByText('move'));
  /** Drawn again, and what follows a drawing done. */
  const drawn = async (): Promise<number> => {
    await promise.catch(() => undefined);
    screen.show(<Board moving={promise} />);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return focused;
  };
  return { screen, resolve, reject, drawn, focused: () => focused };
}

test('a moved card has the focus once the move is stored, and once only', async () => {
  const { resolve, drawn, focused } = moved();
  expect(await Promise.race([drawn(), Promise.resolve(0)])).toBe(0);
  resolve();
  await waitFor(() => expect(focused()).toBe(1));
  expect(await drawn()).toBe(1);
});

test('a move that is not stored, or after which the mouse was pressed, gives no focus later', async () => {
  const failing = moved();
  failing.reject(new Error('full'));
  expect(await failing.drawn()).toBe(0);
  cleanup();
  const pressed = moved();
  fireEvent.pointerDown(pressed.screen.getByTestId('board'));
  pressed.resolve();
  expect(await pressed.drawn()).toBe(0);
});
