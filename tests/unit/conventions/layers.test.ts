import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

// A project of one planted file, under this project's rules.
let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'pressmark-layers-'));
  copyFileSync('biome.json', join(project, 'biome.json'));
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
  { file: 'utils/anchoring/planted.ts', imports: '@/utils/messaging/send', because: 'This folder may import only' },
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
