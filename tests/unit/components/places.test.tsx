// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PlaceCard } from '@/components/places/PlaceCard';
import { joinFile, joinFileText, PlaceForm } from '@/components/places/PlaceForm';
import { placeState } from '@/components/places/place-state';
import { saidOf } from '@/components/places/said-of';
import { en } from '@/utils/i18n/en/places';
import { placesWords } from '@/utils/i18n/places';
import { zhCN } from '@/utils/i18n/zh-CN/places';
import { OUTCOMES, type PlaceShown } from '@/utils/model/place';
import { PLACE_PROBLEMS } from '@/utils/model/place-problem';
import { onScreen } from './on-screen';

const place = (change: Partial<PlaceShown> = {}): PlaceShown => ({
  project: { id: 'p', name: '衡阳' },
  kind: 'webdav',
  address: 'https://dav.example/Pressmark',
  isEncrypted: false,
  status: {},
  waiting: 0,
  arrivals: 0,
  ...change,
});
const NOW = Date.parse('2026-11-26T08:00:00.000Z');
const minutesAgo = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();
const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());
afterEach(cleanup);
afterEach(() => act(() => render(null, document.body)));

describe('the status is one sentence', () => {
  test.each([
    ['Up to date · 2 min. ago', place({ status: { done: minutesAgo(2) } })],
    ['Not finished yet', place()],
    [
      '12 changes waiting: The place is full. Your changes stay here and are sent once there is room.',
      place({ waiting: 12, status: { problem: 'full' } }),
    ],
    ['Synchronising: 3 received, 4 sent, 90 to come', place({ running: { received: 3, sent: 4, left: 90 } })],
    ['Synchronising: 0 received, 398 sent, 805 to send', place({ running: { received: 0, sent: 398, toSend: 805 } })],
    [en.ownClock, place({ status: { done: minutesAgo(1), isClockAhead: true } })],
    [
      'Stopped. Nothing is sent or fetched until you press “Synchronise now”.',
      place({ waiting: 1, status: { problem: 'full', isStopped: true } }),
    ],
    ['1 change will be sent in a moment', place({ waiting: 1, status: { done: minutesAgo(1) } })],
  ])('%s', (sentence, shown) => {
    expect(placeState(shown, en, 'en')).toBe(sentence);
  });
  test('in Chinese as well', () => {
    expect(placeState(place({ status: { done: minutesAgo(2) } }), zhCN, 'zh-CN')).toBe('已同步 · 2 分钟前');
  });
});

test('a join file contains the place and no password; other files are rejected', () => {
  expect(joinFile(joinFileText({ kind: 'couchdb', address: 'https://c.example/team' }))).toEqual({
    kind: 'couchdb',
    address: 'https://c.example/team',
  });
  for (const text of ['', '{}', '[]', 'null', '{"pressmarkPlace":{"kind":"ftp","address":"x"}}'])
    expect(joinFile(text)).toBeUndefined();
});

describe('the form', () => {
  const onConnect = vi.fn();
  beforeEach(() => void onConnect.mockReset());
  const show = (problem?: string) =>
    act(() =>
      render(
        <PlaceForm
          projects={[{ id: 'p', name: '' }]}
          canPickFolders={false}
          problem={problem}
          isAsking={false}
          onPickFolder={async () => undefined}
          onConnect={onConnect}
          onCancel={() => undefined}
        />,
        document.body,
      ),
    );
  const type = (label: string, value: string) =>
    act(() => {
      const field = [...document.querySelectorAll('label')]
        .find((one) => one.textContent?.startsWith(label))
        ?.querySelector('input');
      if (!field) throw new Error(label);
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });

  test('connects with what was typed, never without an address; folders only if they can be picked', async () => {
    await show();
    expect(button('Test and connect').disabled).toBe(true);
    expect(document.body.textContent).not.toContain('A folder on this machine');
    await type('Address', 'https://dav.example/x');
    await type('Name', 'wang');
    await type('Password', 'secret');
    await act(() => document.querySelector('form')?.requestSubmit());
    expect(onConnect).toHaveBeenCalledWith(
      expect.objectContaining({
        kind: 'webdav',
        address: 'https://dav.example/x',
        name: 'wang',
        password: 'secret',
        project: 'p',
      }),
    );
  });

  test('warns of an unencrypted address, except on this machine', async () => {
    await show('The place is full.');
    expect(document.querySelector('[role=alert]')?.textContent).toBe('The place is full.');
    await type('Address', 'http://dav.example/x');
    expect(document.querySelector('.place-warning')).not.toBeNull();
    await type('Address', 'http://127.0.0.1:5984/x');
    expect(document.querySelector('.place-warning')).toBeNull();
  });
});

const card = (shown: PlaceShown, onLogin: (name: string, password: string) => void = () => undefined) => (
  <PlaceCard
    place={shown}
    onRun={() => undefined}
    onStop={() => undefined}
    onAllow={() => undefined}
    onLogin={onLogin}
    onDisconnect={() => undefined}
    readArrivals={async () => []}
    onUndo={async () => undefined}
    onForget={async () => undefined}
  />
);

describe.each(['en', 'zh-CN', 'zh-TW'] as const)('in %s', (language) => {
  const words = placesWords[language];

  test('every failure has its own sentence, including what is delayed', async () => {
    const said = new Set<string>();
    for (const problem of PLACE_PROBLEMS) {
      onScreen(card(place({ waiting: 12, status: { problem } })), language);
      const status = document.querySelector('[role=status]')?.textContent ?? '';
      expect(status).toContain('12');
      expect(status).toMatch(/[.。]$/);
      said.add(status);
      cleanup();
    }
    expect(said.size).toBe(PLACE_PROBLEMS.length);
  });

  test('pending arrivals, a fast clock with its machine’s name, and records of a newer version are reported', () => {
    const ahead = { a1b2c3: '王记者 · Windows' };
    const { container } = onScreen(
      card(place({ status: { done: minutesAgo(1), isArriving: true, ahead, newer: 3 } })),
      language,
    );
    const { textContent } = container;
    expect(textContent).toContain(words.arriving);
    expect(textContent).toContain('王记者 · Windows');
    expect(textContent).not.toContain('a1b2c3');
    expect(textContent).toContain(words.newer(3));
  });

  test('every kind of incoming change has its own sentence', () => {
    const said = OUTCOMES.map((outcome) =>
      saidOf(
        { id: 1, at: minutesAgo(1), outcome, table: 'codes', about: '', into: '要点', count: 3, canUndo: true },
        words,
      ),
    );
    expect(new Set(said).size).toBe(OUTCOMES.length);
  });

  test('after rejected credentials others can be entered, by keyboard', async () => {
    const onLogin = vi.fn();
    const { user, getByLabelText } = onScreen(
      card(place({ login: 'wang', status: { problem: 'refused' } }), onLogin),
      language,
    );
    // As the other fields are: a bare one is drawn as the browser draws it.
    expect(getByLabelText(words.name).getAttribute('type')).toBe('text');
    await user.click(getByLabelText(words.name));
    await user.keyboard('xiao{Tab}新密码{Enter}');
    expect(onLogin).toHaveBeenCalledWith('wangxiao', '新密码');
  });
});

test('disconnecting asks about the copy; incoming changes can be undone individually', async () => {
  const onDisconnect = vi.fn();
  const onUndo = vi.fn(async () => undefined);
  const arrivals = [
    {
      id: 7,
      at: minutesAgo(5),
      outcome: 'revived' as const,
      table: 'annotations',
      about: '近200人',
      article: 'a',
      annotation: 'n',
      canUndo: true,
    },
  ];
  await act(() =>
    render(
      <PlaceCard
        place={place({ arrivals: 1, status: { problem: 'no-permission' } })}
        onRun={() => undefined}
        onStop={() => undefined}
        onAllow={() => undefined}
        onLogin={() => undefined}
        onDisconnect={onDisconnect}
        readArrivals={async () => arrivals}
        onUndo={onUndo}
        onForget={async () => undefined}
      />,
      document.body,
    ),
  );
  expect(button('Allow again')).toBeDefined();
  await act(() => button('Disconnect…').click());
  await act(() => button('Delete this machine’s files there').click());
  expect(onDisconnect).toHaveBeenCalledWith(true);
  const details = document.querySelector('details');
  await act(() => {
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
  });
  await vi.waitFor(() => expect(document.querySelector('.place-arrivals')?.textContent).toContain('近200人'));
  expect(document.querySelector('.place-arrivals a')?.getAttribute('href')).toBe('/reader.html?article=a#annotation=n');
  await act(() => button('Undo').click());
  expect(onUndo).toHaveBeenCalledWith(7);
});

test('an incoming change that cannot be read or undone says so in its place', async () => {
  await act(() =>
    render(
      <PlaceCard
        place={place({ arrivals: 1 })}
        onRun={() => undefined}
        onStop={() => undefined}
        onAllow={() => undefined}
        onLogin={() => undefined}
        onDisconnect={() => undefined}
        readArrivals={() => Promise.reject(new Error('nobody answered'))}
        onUndo={async () => undefined}
        onForget={async () => undefined}
      />,
      document.body,
    ),
  );
  const details = document.querySelector('details');
  await act(() => {
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
  });
  await vi.waitFor(() =>
    expect(details?.querySelector('[role="alert"]')?.textContent).toContain('Something went wrong'),
  );
});

test('an open list shows further incoming changes', async () => {
  const one = {
    id: 1,
    at: minutesAgo(5),
    outcome: 'merged' as const,
    table: 'articles',
    about: '第一条',
    canUndo: true,
  };
  const list = [one];
  const shown = (arrivals: number) => (
    <PlaceCard
      place={place({ arrivals, status: { done: minutesAgo(5 - arrivals) } })}
      onRun={() => undefined}
      onStop={() => undefined}
      onAllow={() => undefined}
      onLogin={() => undefined}
      onDisconnect={() => undefined}
      readArrivals={async () => [...list]}
      onUndo={async () => undefined}
      onForget={async () => undefined}
    />
  );
  await act(() => render(shown(1), document.body));
  const details = document.querySelector('details');
  await act(() => {
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
  });
  await vi.waitFor(() => expect(document.querySelectorAll('.place-arrivals li')).toHaveLength(1));
  list.push({ ...one, id: 2, about: '第二条' });
  await act(() => render(shown(2), document.body));
  await vi.waitFor(() => expect(document.querySelectorAll('.place-arrivals li')).toHaveLength(2));
  expect(document.querySelector('summary')?.textContent).toContain('2');
});

test('a shared database is deleted only after a second question that says so', async () => {
  const onDisconnect = vi.fn();
  const nothing = () => undefined;
  await act(() =>
    render(
      <PlaceCard
        place={place({ kind: 'couchdb' })}
        onRun={nothing}
        onStop={nothing}
        onAllow={nothing}
        onLogin={nothing}
        onDisconnect={onDisconnect}
        readArrivals={async () => []}
        onUndo={async () => undefined}
        onForget={async () => undefined}
      />,
      document.body,
    ),
  );
  await act(() => button('Disconnect…').click());
  await act(() => button('Delete the database…').click());
  expect(onDisconnect).not.toHaveBeenCalled();
  expect(document.querySelector('[role=alert]')?.textContent).toContain('what everybody stored in it');
  await act(() => button('Cancel').click());
  expect(onDisconnect).not.toHaveBeenCalled();
  await act(() => button('Disconnect…').click());
  await act(() => button('Delete the database…').click());
  await act(() => button('Delete the database').click());
  expect(onDisconnect).toHaveBeenCalledWith(true);
});
