// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { AFTER, BEFORE, BESIDE } from '@/utils/extraction/passes';
import { articleWords } from '@/utils/i18n/article';

/** They take away what no reader ever saw, and say nothing of it. */
const SILENT = new Set(['drop-scripts', 'drop-unseen', 'resolve-lazy-images', 'set-out-lists', 'tidy-markup']);

const told = [...BEFORE, ...BESIDE, ...AFTER].map(({ name }) => name).filter((name) => !SILENT.has(name));

test.each(Object.entries(articleWords))('every pass gives a reason for removal or repair, in %s', (_, { reasons }) => {
  expect(told.filter((name) => !reasons[name])).toEqual([]);
});
