import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from './harness';

/**
 * Copies the built extension into a folder of its own, changed in one respect: the tests' own machine counts as
 * granted. The browser's permission question cannot be answered from here, so in this build the browser answers yes
 * without asking.
 */
export function grantedBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressmark-granted-'));
  cpSync(builtExtension(), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  manifest.host_permissions = ['http://127.0.0.1/*'];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
