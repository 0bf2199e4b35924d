import { sha256 } from '@/utils/text/sha256';
import type { Folder } from './folder';

/** The folder that holds everything Pressmark writes. */
export const OWN_FOLDER = 'Pressmark';

/** A Markdown file to keep up to date. */
export interface VaultPage {
  /** The article's id: its file keeps its name when the title changes. */
  key: string;
  /** With its extension, safe on every system. */
  name: string;
  text: string;
}

/** Files that Pressmark wrote, by article: no other file is ever touched. */
export type Manifest = Record<string, { name: string; sha256: string }>;

export interface VaultReport {
  written: number;
  same: number;
  /** Changed by hand since Pressmark wrote them: left as they are. */
  edited: string[];
  /** Deleted or moved away by hand: not written again. */
  missing: string[];
}

const pathOf = (name: string): string[] => [OWN_FOLDER, name];

/** A file name not used by a file that Pressmark did not write; a file with the same contents may be taken over. */
async function freeName(folder: Folder, { name, text }: VaultPage, taken: ReadonlySet<string>): Promise<string> {
  const [, stem = name, extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${stem} ${number}${extension}`;
    if (taken.has(candidate.toLowerCase())) continue;
    const there = await folder.read(pathOf(candidate));
    if (there === undefined || there === text) return candidate;
  }
}

/**
 * Updates the Markdown files of a folder. `manifest` lists what was written before, and is updated along the way, so
 * that it is correct even after an interruption.
 */
export async function syncVault(
  folder: Folder,
  pages: AsyncIterable<VaultPage>,
  manifest: Manifest,
): Promise<VaultReport> {
  const report: VaultReport = { written: 0, same: 0, edited: [], missing: [] };
  const taken = new Set(Object.values(manifest).map(({ name }) => name.toLowerCase()));
  for await (const page of pages) {
    const known = manifest[page.key];
    const name = known?.name ?? (await freeName(folder, page, taken));
    const there = await folder.read(pathOf(name));
    if (known && there === undefined) report.missing.push(name);
    else if (there === page.text) {
      manifest[page.key] = { name, sha256: await sha256(page.text) };
      report.same++;
    } else if (known && there !== undefined && (await sha256(there)) !== known.sha256) report.edited.push(name);
    else {
      await folder.write(pathOf(name), [page.text]);
      manifest[page.key] = { name, sha256: await sha256(page.text) };
      report.written++;
    }
    taken.add(name.toLowerCase());
  }
  return report;
}

/** Gives up Pressmark's claim on a file: the file stays unchanged, and the article is written to a new one. */
export function letGo(manifest: Manifest, name: string): void {
  for (const [key, file] of Object.entries(manifest)) if (file.name === name) delete manifest[key];
}
