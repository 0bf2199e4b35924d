// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { rememberPlace } from '@/components/navigation/place-memory';
import BackToLibrary from '@/entrypoints/reader/BackToLibrary';
import { onScreen } from './on-screen';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const cameFrom = (address: string | undefined): void => {
  const entries = [...(address ? [{ url: new URL(address, location.href).href }] : []), { url: location.href }];
  vi.stubGlobal('navigation', { currentEntry: { index: entries.length - 1 }, entries: () => entries });
};

test.each([
  ['the ledger, where it was left', '/ledger.html?status=open', 'Back to Ledger', '/ledger.html?status=open', true],
  ['an essay', '/essay.html#one', 'Back to Essay', '/essay.html#one', true],
  ['the library', '/library.html?q=x', 'Back to the library', '/library.html?q=x', true],
  ['a page of the web', 'https://news.example/', 'Back to the library', '/library.html', false],
  ['nowhere', undefined, 'Back to the library', '/library.html', false],
])('links back to %s', async (_, address, name, target, goesBack) => {
  cameFrom(address);
  for (const page of ['ledger', 'essay', 'library'] as const)
    if (address?.startsWith(`/${page}`)) rememberPlace(page, { address, scrollTop: 2512 });
  const back = vi.spyOn(history, 'back').mockImplementation(() => undefined);
  const screen = onScreen(<BackToLibrary />);
  const link = screen.getByRole('link', { name });
  expect(link.getAttribute('href')).toBe(target);
  link.addEventListener('click', (event) => event.preventDefault());
  await screen.user.click(link);
  expect(back).toHaveBeenCalledTimes(goesBack ? 1 : 0);
});
