import { expect, test } from 'vitest';
import { fileName, fileNames } from '@/utils/export/file-name';

test.each(['con', 'COM¹', 'lpt³ notes', 'CONIN$', 'conout$.txt', 'Aux.2024'])(
  '“%s” is a device name on Windows',
  (title) => {
    expect(fileName({ title }, 'md')).toBe(`pressmark ${title}.md`);
  },
);

test.each(['می‌خواهم', 'क्‍ष', '👩‍👧 at home'])('“%s” keeps its joiners', (title) => {
  expect(fileName({ title }, 'md')).toBe(`${title}.md`);
});

test('a joiner without effect is invisible, and removed', () => {
  expect(fileName({ title: 'a\u200db\u200c' }, 'md')).toBe('a b.md');
});

test.each(['🇩🇪', '👩‍👧', 'क्षि'])('a long title of %s is cut after a whole character', (one) => {
  const name = fileName({ title: one.repeat(150) }, 'md');
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
  expect(name.slice(0, -'.md'.length).replaceAll(one, '')).toBe('');
});

test('names that some systems treat as equal are made distinct', () => {
  const names = fileNames(
    ['Straße', 'STRASSE', 'straße', 'ﬁnal', 'final', 'É', 'é'].map((title) => ({ title })),
    'md',
  );
  expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(names.length);
});
