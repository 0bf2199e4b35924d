import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PressmarkError } from '@/utils/model/problem';
import { z } from '@/utils/model/z';
import { watch } from '@/utils/protocol/events';
import { answer, askerOf, type Envelope, request } from '@/utils/protocol/request';
import { type Handlers, type Sender, type ServeOptions, serve } from '@/utils/protocol/serve';

const OURS = 'chrome-extension://test-extension-id/';
const own: Sender = { id: browser.runtime.id, url: `${OURS}library.html` };
const frame: Sender = { id: browser.runtime.id, url: `${OURS}reader.html`, tab: { id: 1 } as never, frameId: 3 };
const page: Sender = {
  id: browser.runtime.id,
  url: 'https://news.example/a',
  tab: { id: 1, url: 'https://news.example/a' } as never,
  frameId: 0,
};
const privately = (sender: Sender): Sender => ({ ...sender, tab: { ...sender.tab, incognito: true } as never });

const words = z.object({ words: z.string().check(z.maxLength(20)) });
const table = {
  'own.read': request({ from: 'own', does: 'reads', asks: z.object({}), gets: answer<string[]>() }),
  'frame.write': request({ from: 'frame', does: 'writes', asks: words, gets: answer<string>() }),
  'page.ask': request({ from: 'page', does: 'acts', asks: z.object({ address: z.string() }), gets: answer<string>() }),
  'page.write': request({ from: 'page', does: 'writes', asks: words, gets: answer<string>() }),
  'own.allowed': request({ from: 'own', does: 'writes', inPrivate: true, asks: z.object({}), gets: answer<string>() }),
  'own.act': request({ from: 'own', does: 'acts', inPrivate: false, asks: z.object({}), gets: answer<string>() }),
};
type Served = typeof table;

let listen: (message: unknown, sender: Sender, respond: (reply: Envelope) => void) => boolean;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((given) => {
    listen = given as typeof listen;
  });
});

/** The answer; undefined if the request is left to others. */
function ask(type: string, data: unknown, sender: Sender): Promise<Envelope | undefined> {
  return new Promise((resolve) => {
    if (!listen({ type, data }, sender, resolve)) resolve(undefined);
  });
}

const answering = (handlers: Partial<Handlers<Served>> = {}, options: ServeOptions = {}) =>
  serve(
    table,
    {
      'own.read': async () => ['read'],
      'frame.write': async ({ words }) => words,
      'page.ask': ({ address }) => address,
      'page.write': ({ words }) => words,
      'own.allowed': () => 'allowed',
      'own.act': () => 'acted',
      ...handlers,
    },
    options,
  );

test.each([
  { who: 'a page of ours in a tab', sender: { ...own, tab: { id: 1 } as never, frameId: 0 }, asker: 'own' },
  { who: 'the popup', sender: own, asker: 'own' },
  { who: 'the background of Firefox', sender: { url: 'moz-extension://x/background.html' }, asker: 'own' },
  { who: 'a worker that bears no address', sender: { id: 'x' }, asker: 'own' },
  { who: 'the clean view over a page', sender: frame, asker: 'frame' },
  { who: 'a script in a web page', sender: page, asker: 'page' },
  { who: 'a script in a web page that bears no address', sender: { tab: { id: 1 } as never }, asker: 'page' },
  { who: 'a script in a file', sender: { ...page, url: 'file:///a.html' }, asker: 'page' },
])('$who sends as $asker', ({ sender, asker }) => {
  expect(askerOf(sender)).toBe(asker);
});

test.each([
  { type: 'own.read', sender: own, ok: true },
  { type: 'own.read', sender: frame, ok: false },
  { type: 'own.read', sender: page, ok: false },
  { type: 'frame.write', sender: own, ok: true },
  { type: 'frame.write', sender: frame, ok: true },
  { type: 'frame.write', sender: page, ok: false },
  { type: 'page.write', sender: page, ok: true },
  { type: 'page.write', sender: own, ok: true },
])('$type asked from $sender.url is answered: $ok', async ({ type, sender, ok }) => {
  const handle = vi.fn(() => 'done');
  answering({ 'own.read': handle as never, 'frame.write': handle, 'page.write': handle });
  const reply = await ask(type, { words: 'w' }, sender);
  expect(reply).toMatchObject(ok ? { ok: true, value: 'done' } : { ok: false, problem: 'page-refused' });
  expect(handle).toHaveBeenCalledTimes(ok ? 1 : 0);
});

test('another extension, and a request without a handler, get no answer', async () => {
  answering();
  expect(await ask('own.read', {}, { ...own, id: 'another' })).toBeUndefined();
  expect(await ask('toString', {}, own)).toBeUndefined();
  expect(await ask('unknown', {}, own)).toBeUndefined();
});

test('messages for other listeners are left to them', async () => {
  answering({}, { isForUs: (data) => (data as { words: string }).words === 'ours' });
  expect(await ask('frame.write', { words: 'theirs' }, own)).toBeUndefined();
  expect(await ask('frame.write', { words: 'ours' }, own)).toMatchObject({ value: 'ours' });
});

test.each(['frame.write', 'page.write', 'own.act'])('%s is refused in a private window', async (type) => {
  const handle = vi.fn();
  answering({ [type]: handle });
  expect(await ask(type, { words: 'w' }, privately(own))).toMatchObject({ ok: false, problem: 'private-window' });
  expect(handle).not.toHaveBeenCalled();
});

test('a private window may read, and write if the request allows it', async () => {
  answering();
  expect(await ask('own.read', {}, privately(own))).toMatchObject({ ok: true });
  expect(await ask('own.allowed', {}, privately(own))).toMatchObject({ ok: true });
});

test('a page may name only its own address; our pages may name any', async () => {
  answering({}, { isOwnAddress: (address, { url }) => address === url });
  expect(await ask('page.ask', { address: page.url }, page)).toMatchObject({ ok: true, value: page.url });
  const elsewhere = { address: 'https://news.example/b' };
  expect(await ask('page.ask', elsewhere, page)).toMatchObject({ ok: false, problem: 'page-refused' });
  expect(await ask('page.ask', elsewhere, frame)).toMatchObject({ ok: true });
});

test('data that do not match their schema reach no handler', async () => {
  const handle = vi.fn();
  answering({ 'frame.write': handle });
  expect(await ask('frame.write', { words: 7 }, own)).toMatchObject({ ok: false, problem: 'unexpected' });
  expect(handle).not.toHaveBeenCalled();
});

test.each([
  {
    how: 'throws',
    handler: () => {
      throw new PressmarkError('nothing-found');
    },
  },
  { how: 'rejects', handler: () => Promise.reject(new PressmarkError('nothing-found')) },
])('a handler that $how answers with its problem', async ({ handler }) => {
  answering({ 'page.ask': handler }, { isOwnAddress: () => true });
  expect(await ask('page.ask', { address: 'a' }, own)).toMatchObject({ ok: false, problem: 'nothing-found' });
});

test('an error is explained before it is sent', async () => {
  answering(
    { 'own.allowed': () => Promise.reject(new Error('QuotaExceeded')) },
    { explain: () => new PressmarkError('storage-full') },
  );
  expect(await ask('own.allowed', {}, own)).toMatchObject({ ok: false, problem: 'storage-full' });
});

/** A work that ends when it is told to. */
function slow(log: string[], name: string) {
  let end = (): void => undefined;
  const work = (): Promise<string> => {
    log.push(`${name} begins`);
    return new Promise((resolve) => {
      end = () => {
        log.push(`${name} ends`);
        resolve(name);
      };
    });
  };
  return { work, end: () => end() };
}

function logged<T>(log: string[], what: string, value: T): T {
  log.push(what);
  return value;
}

const rest = (): Promise<void> => new Promise((done) => setTimeout(done));

test('writes run in the order requested, and reads after them; actions do not wait', async () => {
  const log: string[] = [];
  const first = slow(log, 'first');
  answering({
    'frame.write': first.work,
    'page.write': () => logged(log, 'second', 'second'),
    'own.read': () => logged(log, 'read', []),
    'own.act': () => logged(log, 'acted', 'acted'),
  });
  const all = [
    ask('frame.write', { words: '' }, own),
    ask('page.write', { words: '' }, page),
    ask('own.read', {}, own),
    ask('own.act', {}, own),
  ];
  await rest();
  expect(log).toEqual(['acted', 'first begins']);
  first.end();
  await Promise.all(all);
  expect(log).toEqual(['acted', 'first begins', 'first ends', 'second', 'read']);
});

test('a failed write does not delay others', async () => {
  answering({ 'frame.write': () => Promise.reject(new Error('no')) });
  const failing = ask('frame.write', { words: '' }, own);
  expect(await ask('page.write', { words: 'w' }, page)).toMatchObject({ ok: true, value: 'w' });
  expect(await failing).toMatchObject({ ok: false });
});

test('a write’s preparation does not delay other writes', async () => {
  const log: string[] = [];
  const first = slow(log, 'preparing');
  answering({
    'frame.write': {
      prepare: async () => {
        await first.work();
        return async () => logged(log, 'written', 'written');
      },
    },
    'page.write': () => logged(log, 'other', 'other'),
  });
  const prepared = ask('frame.write', { words: '' }, own);
  await ask('page.write', { words: '' }, page);
  first.end();
  expect(await prepared).toMatchObject({ ok: true, value: 'written' });
  expect(log).toEqual(['preparing begins', 'other', 'preparing ends', 'written']);
});

test('an action that must come directly from a click begins before any await', () => {
  const act = vi.fn(() => 'acted');
  answering({ 'own.act': act });
  void ask('own.act', {}, own);
  expect(act).toHaveBeenCalledOnce();
});

test('handling ends with its signal', () => {
  const remove = vi.spyOn(browser.runtime.onMessage, 'removeListener').mockReturnValue(undefined);
  const life = new AbortController();
  answering({}, { signal: life.signal });
  life.abort();
  expect(remove).toHaveBeenCalledWith(listen);
});

test('data longer than a record may be are reported as too-long, other invalid data as unexpected', async () => {
  answering();
  expect(await ask('frame.write', { words: 'x'.repeat(21) }, frame)).toMatchObject({ ok: false, problem: 'too-long' });
  expect(await ask('frame.write', { words: 7 }, frame)).toMatchObject({ ok: false, problem: 'unexpected' });
});

test('in a frame left by Firefox nothing is answered or thrown, since its rendering would never end', () => {
  const { runtime } = browser;
  const gone = new AbortController();
  const dead = () => {
    throw new TypeError("can't access dead object");
  };
  serve({ 'own.read': table['own.read'] }, { 'own.read': () => [] }, { signal: gone.signal });
  Object.defineProperty(browser, 'runtime', { get: dead, configurable: true });
  try {
    expect(() => serve({ 'own.read': table['own.read'] }, { 'own.read': () => [] })).not.toThrow();
    expect(() => watch('notebookChanged', () => undefined, gone.signal)).not.toThrow();
    gone.abort();
  } finally {
    Object.defineProperty(browser, 'runtime', { value: runtime, configurable: true, writable: true });
  }
});
