import { fileName } from '@/utils/export/file-name';
import { obsidian } from '@/utils/export/formats/obsidian';
import type { UiLanguage } from '@/utils/model/settings';
import type { Database } from '@/utils/store/database';
import { readNotebook } from '@/utils/store/notebook';
import type { VaultPage } from './vault';

/** The Markdown of every article with something said of it, an article at a time. */
export async function* vaultPages(
  db: Database,
  { language, version }: { language: UiLanguage; version: string },
): AsyncGenerator<VaultPage> {
  const ids = (await db.annotations.orderBy('articleId').uniqueKeys()) as string[];
  for (const id of ids) {
    const notebook = await readNotebook(db, id);
    const [article] = notebook.articles;
    if (!article) continue;
    const chunks = [...obsidian.write(notebook, { language, version })];
    const text = chunks.map((chunk) => (typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk))).join('');
    const named = { title: article.title, date: article.published?.iso };
    yield { key: id, name: fileName(named, obsidian.extension), text };
  }
}
