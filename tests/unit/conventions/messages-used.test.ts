import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UI_LANGUAGES } from '@/utils/model/settings';

const program = ['components', 'entrypoints', 'utils']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, String(file))))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('utils/i18n/'));

/**
 * Every file that may name a message: all but the catalogues themselves; the browser's own commands are in the
 * manifest.
 */
const sources = [...program, 'wxt.config.ts'].map((file) => readFileSync(file, 'utf8'));

/** The words of the modules that name a catalogue, its type, or (for the common one) its hook. */
function wordsOfUsers(catalogue: string): { members: Set<string>; all: Set<string> } {
  const camel = catalogue.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const name = camel.replace(/^./, (first) => first.toUpperCase());
  const naming =
    catalogue === 'messages' ? 'useMessages|messagesFor|Messages' : `${camel}Words|${name}(?:Words|Content)`;
  const users = sources
    .filter((source) => new RegExp(`\\b(?:${naming})\\b|/i18n/(?:en/)?${catalogue}'`).test(source))
    .join('\n');
  const found = (pattern: RegExp) => new Set([...users.matchAll(pattern)].map(([, word = '']) => word));
  return {
    // t.key, t['key'], const { key } = …, const { key: name } = …
    members: found(/(?:\.|\['|[{,] *)([\p{L}_$][\p{L}\p{N}_$-]*)(?:\b|'\])/gu),
    all: found(/([\p{L}_$][\p{L}\p{N}_$-]*)/gu),
  };
}

type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys at every depth: `person.titles`. */
const paths = (tree: Tree, before = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) => [
    before + key,
    ...(isTree(value) ? paths(value, `${before}${key}.`) : []),
  ]);

const read = async (language: string, catalogue: string): Promise<Tree> => {
  const module: Tree = await import(`../../../utils/i18n/${language}/${catalogue}.ts`);
  return Object.assign({}, ...Object.values(module).filter(isTree));
};

const catalogues = readdirSync('utils/i18n/en').map((file) => basename(file, '.ts'));

describe.each(catalogues)('the messages of %s', (catalogue) => {
  test('exist in every language, and none is empty', async () => {
    const keys = paths(await read('en', catalogue)).sort();
    for (const language of UI_LANGUAGES) {
      const words = await read(language, catalogue);
      expect(paths(words).sort(), language).toEqual(keys);
      expect(Object.entries(words).filter(([, value]) => value === '')).toEqual([]);
    }
  });

  test('are all used', async () => {
    const { members, all } = wordsOfUsers(catalogue);
    const words = await read('en', catalogue);
    const dead = Object.entries(words).filter(
      ([key]) => !members.has(key) && !sources.some((text) => text.includes(`'${key}'`)),
    );
    expect(dead.map(([key]) => key)).toEqual([]);
    // Tables are looked up by ids, which stand in other tables; what no source names at all, nobody looks up.
    const named = (path: string): boolean => {
      const key = path.split('.').at(-1) ?? '';
      return all.has(key) || sources.some((text) => text.includes(key));
    };
    expect(paths(words).filter((path) => !named(path))).toEqual([]);
  });
});
