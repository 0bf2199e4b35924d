import { Foreign } from './foreign';
import { type Decoded, type ImportFormat, type ReadContext, refuse } from './import-format';
import { asList, asText, type Loose, loose } from './loose';

/** The pages of a highlights file; undefined for other files. */
function pagesIn(file: Decoded): Loose[] | undefined {
  if (file.kind !== 'json' || !Array.isArray(file.value)) return undefined;
  const pages = file.value.map(loose);
  const isPage = (page: Loose | undefined): page is Loose => Array.isArray(page?.highlights) && asText(page.url) !== '';
  return pages.length > 0 && pages.every(isPage) ? pages : undefined;
}

/** A highlight's words: the clipper keeps a piece of the page, markup included. */
async function wordsOf(content: string, { parseMarkup }: ReadContext): Promise<string> {
  if (!/<[a-z!/]/i.test(content)) return content.trim();
  const page = await parseMarkup(content, 'text/html');
  return (page?.body.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The highlights that the Obsidian Web Clipper exports: obsidianmd/obsidian-clipper, highlights-manager. */
export const webClipper: ImportFormat = {
  id: 'web-clipper',
  recognizes: (file) => pagesIn(file) !== undefined,
  async read(file, context) {
    const pages = pagesIn(file);
    if (!pages) return refuse('unknown-format');
    const foreign = new Foreign(context.now);
    for (const page of pages) {
      const article = foreign.article(asText(page.url), { title: asText(page.title) });
      for (const [index, one] of asList(page.highlights).entries()) {
        const highlight = loose(one) ?? {};
        const exact = await wordsOf(asText(highlight.text ?? highlight.content), context);
        if (exact === '') {
          foreign.refuse('annotations', `${asText(page.url)} #${index + 1}`, 'no-quote');
          continue;
        }
        const created = foreign.instant(highlight.timestamp);
        foreign.annotations.push({
          key: `web-clipper\n${article}\n${exact}`,
          article,
          quote: { exact, prefix: '', suffix: '' },
          note: asList(highlight.notes).map(asText).join('\n\n') || asText(highlight.comment),
          codes: [],
          created,
          modified: created,
        });
      }
    }
    return foreign.finish('web-clipper', { annotations: ['note'], articles: [], codes: [], revisions: [] });
  },
};
