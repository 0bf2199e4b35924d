import { expect, test } from 'vitest';
import { callouts, codeTags } from '@/utils/export/tags';
import type { Code } from '@/utils/model/codebook';
import { codes, uuid } from './sample-notebook';

const named = (names: string[]): Code[] =>
  names.map((name, n) => ({ ...(codes[2] as Code), id: uuid(100 + n), names: { en: name, zh: name } }));

test.each([
  ['emoji', ['🔥', '⭐', '✅']],
  ['signs', ['C++', 'C#', 'C']],
  ['nothing but signs', ['+++', '---', '!!', '??']],
  ['case', ['Risk', 'risk']],
  ['what a tag has no room for', ['a b', 'a-b', 'a: b']],
  ['digits', ['2026', '_2026']],
  ['the look of an emoji', ['❤', '❤️', '❤︎']],
])('codes that differ in %s get different tags and callouts', (_, names) => {
  const tags = [...codeTags(named(names), 'en').values()];
  expect(new Set(tags.map((tag) => tag.replace(/[\ufe0e\ufe0f]/g, '').toLowerCase())).size).toBe(names.length);
  for (const tag of tags)
    expect(tag).toMatch(
      /^[^\s#.,;:!?"'()[\]{}<>@$%^&*+=|\\~`]*[^\s\d#.,;:!?"'()[\]{}<>@$%^&*+=|\\~`][^\s#.,;:!?"'()[\]{}<>@$%^&*+=|\\~`]*$/u,
    );
  const types = [...callouts(named(names)).values()];
  expect(new Set(types).size).toBe(names.length);
  for (const type of types) expect(type).toMatch(/^[a-z0-9-]+$/);
});

test.each(['🏳️‍🌈', '👩‍👧', 'می‌خواهم', 'क्‍ष'])('a tag keeps the joiners of %s', (name) => {
  expect([...codeTags(named([name]), 'en').values()]).toEqual([name]);
});

test('a tag keeps emoji, and the code’s parents', () => {
  expect([...codeTags(named(['🔥']), 'en').values()]).toEqual(['🔥']);
  expect(codeTags(codes, 'zh-CN').get(uuid(11))).toBe('指令/要求');
});
