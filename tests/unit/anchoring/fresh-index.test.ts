// @vitest-environment happy-dom
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createFreshIndex, type FreshIndex } from '@/utils/anchoring/fresh-index';
import { createTextIndex } from '@/utils/anchoring/text-index';

/** A message a turn of the event loop, as in browsers: Node hands over a thousand of them in one. */
class Channel {
  port1 = { onmessage: (): void => undefined, close: (): void => undefined };
  port2 = { postMessage: (): unknown => setImmediate(() => this.port1.onmessage()) };
}

beforeEach(() => {
  vi.stubGlobal('MessageChannel', Channel);
  document.body.innerHTML = '<p>Water is <b>cold</b>.</p>'.repeat(1000);
  // Every step takes longer than a slice.
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 10;
    return now;
  });
  onTestFinished(() => {
    clock.mockRestore();
    vi.unstubAllGlobals();
  });
});

function watched(): FreshIndex {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  return createFreshIndex(document.body, life.signal);
}

/** Does this between tasks as long as `work` is not done; how often it was done. */
async function meanwhile(work: Promise<void>, act: (turn: number) => void): Promise<number> {
  let turns = 0;
  let isDone = false;
  const end = work.then(() => {
    isDone = true;
  });
  while (!isDone) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!isDone) act(++turns);
  }
  await end;
  return turns;
}

test('an index read with pauses equals one read at once', async () => {
  const index = watched();
  const turns = await meanwhile(index.ready(), () => undefined);
  expect(turns).toBeGreaterThan(5);
  expect(index.now().text).toBe(createTextIndex(document.body).text);
});

test.each([
  ['a paragraph that was read is taken out', () => document.body.firstElementChild?.remove()],
  ['words that were read become others', () => document.querySelector('b')?.firstChild?.replaceWith('warm')],
  ['a paragraph is put before all', () => document.body.insertAdjacentHTML('afterbegin', '<p>First.</p>')],
])('reading starts again when %s during a pause', async (_, change) => {
  const index = watched();
  await meanwhile(index.ready(), (turn) => {
    if (turn === 3) change();
  });
  const { text, rangesOf } = index.now();
  expect(text).toBe(createTextIndex(document.body).text);
  const [whole] = rangesOf({ start: 0, end: text.length });
  expect(whole?.startContainer.isConnected).toBe(true);
});

test('a caller that cannot wait gets the index at once, even while another is waiting', async () => {
  const index = watched();
  let early: string | undefined;
  await meanwhile(index.ready(), (turn) => {
    if (turn === 3) early = index.now().text;
  });
  expect(early === createTextIndex(document.body).text).toBe(true);
});

test('a tree that keeps changing is finally read without pauses', async () => {
  const index = watched();
  const turns = await meanwhile(index.ready(), (turn) => document.body.append(` ${turn}`));
  expect(turns).toBeLessThan(50);
  expect(index.now().text).toBe(createTextIndex(document.body).text);
});

test('the index is reused until the tree changes or may have changed', () => {
  const index = watched();
  const first = index.now();
  expect(index.now()).toBe(first);
  document.body.append('more');
  const second = index.now();
  expect(second).not.toBe(first);
  index.doubt();
  expect(index.now()).not.toBe(second);
});
