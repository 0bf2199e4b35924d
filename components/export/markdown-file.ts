import { version } from '@/package.json';
import { fileName } from '@/utils/export/file-name';
import { markdown } from '@/utils/export/formats/markdown';
import type { Notebook } from '@/utils/model/notebook';
import type { UiLanguage } from '@/utils/model/settings';
import { instant } from '@/utils/model/time';

/** A notebook as one Markdown file, named after its article, or after the day when it holds several. */
export function markdownFile(
  notebook: Notebook,
  language: UiLanguage,
): { name: string; mediaType: string; text: string } {
  const [article, ...others] = notebook.articles;
  const named =
    article && others.length === 0
      ? { title: article.title, date: article.published?.iso }
      : { title: 'Pressmark', date: instant() };
  const savedCopies = `${location.origin}/reader.html`;
  const text = [...markdown.write(notebook, { language, version, savedCopies })].join('');
  return { name: fileName(named, markdown.extension), mediaType: markdown.mediaType, text };
}
