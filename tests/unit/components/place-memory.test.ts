// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { recallPlace, rememberPlace } from '@/components/navigation/place-memory';

beforeEach(() => sessionStorage.clear());

test('a place is remembered with what was looked for there; a page that only stands under another is none of its places', () => {
  rememberPlace('library', { address: '/library.html?q=x', scrollTop: 12 });
  rememberPlace('library', { address: '/paste.html?title=y', scrollTop: 0 });
  expect(recallPlace('library')).toEqual({ address: '/library.html?q=x', scrollTop: 12 });
  rememberPlace('codebook', { address: '/options.html#codebook', scrollTop: 3 });
  expect(recallPlace('codebook')?.scrollTop).toBe(3);
});
