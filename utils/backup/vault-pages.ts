import { fileName } from '@/utils/export/file-name';
import type { WriteOptions } from '@/utils/export/format';
import { obsidian } from '@/utils/export/formats/obsidian';
import type { Database } from '@/utils/store/database';
import { readNotebook } from '@/utils/store/notebook';
import type { VaultPage } from './vault';

/** The Markdown of every article with annotations or a note, one article at a time. */
export async function* vaultPages(
  db: Database,
  options: Pick<WriteOptions, 'language' | 'version' | 'savedCopies'>,
): AsyncGenerator<VaultPage> {
  const ids = (await db.annotations.orderBy('articleId').uniqueKeys()) as string[];
  for (const id of ids) {
    const notebook = await readNotebook(db, id);
    const [article] = notebook.articles;
    if (!article) continue;
    const chunks = [...obsidian.write(notebook, options)];
    const text = chunks.map((chunk) => (typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk))).join('');
    const named = { title: article.title, date: article.published?.iso };
    yield { key: id, name: fileName(named, obsidian.extension), text };
  }
}
