import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

// A project of one planted file, under this project's rules.
let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'pressmark-layers-'));
  mkdirSync(join(project, 'scripts'));
  for (const file of ['biome.json', 'biome.layers.json', 'scripts/no-spread-of-data.grit'])
    copyFileSync(file, join(project, file));
});
afterEach(() => rmSync(project, { recursive: true }));

function lint(file: string, source: string): string {
  mkdirSync(join(project, dirname(file)), { recursive: true });
  writeFileSync(join(project, file), source);
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--vcs-enabled=false', file], {
    cwd: project,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const violations = [
  { file: 'utils/model/planted.ts', imports: '@/utils/store/database', because: 'This folder may import only' },
  { file: 'utils/anchoring/planted.ts', imports: '@/utils/protocol/send', because: 'This folder may import only' },
  { file: 'utils/anchoring/planted.ts', imports: 'wxt/browser', because: 'Core folders compute' },
  { file: 'utils/extraction/planted.ts', imports: 'dexie', because: 'Core folders compute' },
  { file: 'utils/store/planted.ts', imports: '@/components/ui/Page', because: 'This folder may import only' },
  { file: 'components/ui/planted.ts', imports: '@/utils/store/database', because: 'This folder may import only' },
  { file: 'components/ui/planted.ts', imports: '../hooks/use-messages', because: 'Use ./ inside a folder' },
];

test.each(violations)('$file may not import $imports', ({ file, imports, because }) => {
  expect(lint(file, `import * as planted from '${imports}';\nexport const used = planted;\n`)).toContain(because);
});

test('an import within its layer passes', () => {
  const said = lint('utils/anchoring/planted.ts', `import { z } from '@/utils/model/z';\nexport const used = z;\n`);
  expect(said).not.toContain('noRestrictedImports');
  expect(said).toContain('Checked 1 file');
});

const acting = [
  { file: 'utils/search/planted.ts', global: 'document' },
  { file: 'utils/export/planted.ts', global: 'browser' },
  { file: 'utils/anchoring/planted.ts', global: 'fetch' },
  { file: 'utils/model/planted.ts', global: 'indexedDB' },
];

test.each(acting)('$file may not name the global $global', ({ file, global }) => {
  expect(lint(file, `export const used = ${global};\n`)).toContain('noRestrictedGlobals');
});

test('the linter’s rule and the table in docs/architecture.md match scripts/layers.mjs', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/layers.mjs', '--check'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
