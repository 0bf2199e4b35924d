import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { announceChange, announceNote } from '@/entrypoints/background/announce';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';

const article = {
  id: 'a',
  url: 'https://news.example/a',
  addresses: ['https://news.example/a', 'https://news.example/a?page=all'],
} as Article;
const annotation = (note: string): Annotation => ({ id: 'one', note }) as Annotation;

const tabs = [
  { id: 1, url: 'https://news.example/a?utm_source=x#part' },
  { id: 2, url: 'https://news.example/b' },
  { id: 3, url: 'https://news.example/a?page=all' },
  { id: 4 }, // a page that the browser does not let us into
];

let toPages: [number, { type: string }][];
let toOurs: { type: string; changed?: { annotations: Annotation[] } }[];

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  toPages = [];
  toOurs = [];
  vi.spyOn(browser.tabs, 'query').mockResolvedValue(tabs as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async (id: number, event: { type: string }) => {
    toPages.push([id, event]);
  }) as never);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (event: { type: string }) => {
    toOurs.push(event);
  }) as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a web page is notified of its own article only, and not of what changed', async () => {
  await announceChange(article, [annotation('secret')]);
  expect(toPages.map(([id]) => id)).toEqual([1, 3, 4]);
  expect(JSON.stringify(toPages)).not.toContain('secret');
  // A tab whose address is unknown may hold any page: it is told only to look.
  expect(toPages.at(-1)).toEqual([4, { type: 'pageRecordChanged' }]);
  expect(toOurs).toEqual([expect.objectContaining({ changed: { article, annotations: [annotation('secret')] } })]);
});

test('a note waiting to be announced is dropped when the annotation changes again', async () => {
  announceNote(article, annotation('typed'));
  await announceChange(article, [{ ...annotation('typed'), deleted: '2026-01-01T00:00:00.000Z' }]);
  await vi.advanceTimersByTimeAsync(300);
  expect(toOurs).toHaveLength(1);
});

test('nor is it announced with an outdated article, or after the whole article changed', async () => {
  announceNote(article, annotation('typed'));
  const corrected = { ...article, title: 'corrected' };
  await announceChange(corrected, []);
  await vi.advanceTimersByTimeAsync(300);
  expect(toOurs.at(-1)?.changed).toEqual({ article: corrected, annotations: [annotation('typed')] });
  announceNote(article, annotation('typed'));
  await announceChange(article);
  await vi.advanceTimersByTimeAsync(300);
  expect(toOurs).toHaveLength(3);
});

test('a note is announced in its latest state once typing pauses, and to no web page', async () => {
  for (const note of ['a', 'ab', 'abc']) announceNote(article, annotation(note));
  expect(toOurs).toEqual([]);
  await vi.advanceTimersByTimeAsync(300);
  expect(toOurs.map(({ changed }) => changed?.annotations.map(({ note }) => note))).toEqual([['abc']]);
  expect(toPages).toEqual([]);
  announceNote(article, annotation('abcd'));
  await vi.advanceTimersByTimeAsync(300);
  expect(toOurs).toHaveLength(2);
});
