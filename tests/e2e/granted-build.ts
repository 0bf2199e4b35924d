import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from './harness';

/**
 * A copy of the built extension, in a folder of its own. The browser's own question cannot be answered from here: in this build
 * the tests' machine counts as granted, so that the browser says yes to it without asking. All else is as built.
 */
export function grantedBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressmark-granted-'));
  cpSync(builtExtension(), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  manifest.host_permissions = ['http://127.0.0.1/*'];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
