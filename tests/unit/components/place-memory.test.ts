// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { recallPlace, rememberPlace } from '@/components/navigation/place-memory';

beforeEach(() => sessionStorage.clear());

test('a place is remembered with its query; a page nested under another has no place of its own', () => {
  rememberPlace('library', { address: '/library.html?q=x', scrollTop: 12 });
  rememberPlace('library', { address: '/paste.html?title=y', scrollTop: 0 });
  expect(recallPlace('library')).toEqual({ address: '/library.html?q=x', scrollTop: 12 });
  rememberPlace('codebook', { address: '/options.html#codebook', scrollTop: 3 });
  expect(recallPlace('codebook')?.scrollTop).toBe(3);
});
