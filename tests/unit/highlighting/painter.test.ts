// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { createPainter, type Painter } from '@/utils/highlighting/painter';
import { highlightCss, highlightName, UNCODED } from '@/utils/highlighting/style-sheet';

const registry = new Map<string, Set<Range>>();
const yellow = { color: 'yellow', underline: 'solid' } as const;
let life: AbortController;
let painter: Painter;

beforeEach(() => {
  registry.clear();
  // happy-dom has no custom highlights; the browser's are set-like and map-like, too.
  vi.stubGlobal('Highlight', class extends Set<Range> {});
  vi.stubGlobal('CSS', { highlights: registry });
  Object.assign(document.defaultView as object, { CSS: { highlights: registry } });
  document.body.innerHTML = '<p>The council met on Tuesday.</p>';
  life = new AbortController();
  painter = createPainter(document, life);
});

function range(): Range {
  const all = document.createRange();
  all.selectNodeContents(document.body);
  return all;
}

const shown = () => [...registry.values()].reduce((sum, { size }) => sum + size, 0);

test('annotations of the same appearance share one highlight', async () => {
  painter.paint('a', [range()], yellow);
  painter.paint('b', [range()], { ...yellow, color: 'red' });
  await Promise.resolve();
  expect([registry.size, shown()]).toEqual([2, 2]);
});

test('a second code is painted as a line only, on its own layer; an annotation without a code looks unlike any', async () => {
  const red = { color: 'red', underline: 'double' } as const;
  painter.paint('a', [range()], yellow, { others: [red] });
  painter.paint('b', [range()], UNCODED);
  await Promise.resolve();
  const names = [highlightName(yellow, 0), highlightName(red, 1, true), highlightName(UNCODED, 1)];
  expect([...registry.keys()].filter((name) => registry.get(name)?.size).toSorted()).toEqual(names.toSorted());
  const css = highlightCss('light');
  const ruleOf = (name: string): string => new RegExp(`highlight\\(${name}\\)\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  expect(names.map((name) => ruleOf(name).includes('background'))).toEqual([true, false, true]);
  expect(new Set(css.match(/pm-\d+/g)).size).toBe(css.match(/pm-\d+/g)?.length); // each look has a name of its own
});

test('annotations that are no longer listed are removed', async () => {
  painter.paint('a', [range()], yellow);
  await Promise.resolve();
  painter.unpaint('a');
  await Promise.resolve();
  expect(shown()).toBe(0);
});

test('highlights removed by the page are painted again', async () => {
  painter.paint('a', [range()], yellow);
  await Promise.resolve();
  registry.clear();
  painter.check();
  expect(shown()).toBe(1);
});

test('nothing remains after its signal aborts, even during a flash', async () => {
  vi.useFakeTimers();
  painter.paint('a', [range()], yellow);
  await Promise.resolve();
  expect(painter.flash(painter.rangesOf('a'))).toBe(true);
  life.abort();
  vi.runAllTimers();
  vi.useRealTimers();
  expect(registry.size).toBe(0);
});

test('an unpainted annotation cannot be flashed', () => {
  expect(painter.flash(painter.rangesOf('a'))).toBe(false);
});

test('a note is marked at the last character, including both its surrogates', async () => {
  document.body.innerHTML = '<p>The bridge 😀</p>';
  const passage = document.createRange();
  const text = document.body.firstChild?.firstChild as Text;
  passage.setStart(text, 4);
  passage.setEnd(text, text.data.length);
  painter.paint('a', [passage], yellow, { hasNote: true });
  await Promise.resolve();
  expect([...(registry.get('pm-n') ?? [])].map(String)).toEqual(['😀']);
});

test('the selected annotation stays selected when repainted in other nodes', async () => {
  painter.paint('a', [range()], yellow);
  await Promise.resolve();
  painter.select('a');
  const anew = range();
  painter.paint('a', [anew], yellow);
  await Promise.resolve();
  expect([...(registry.get('pm-s') ?? [])]).toEqual([anew]);
});
