import { createTextIndex } from '@/utils/anchoring/text-index';
import { ARTICLE_PROPERTY, EMBEDDED } from '@/utils/export/formats/html-data';
import { type ImportFormat, refuse } from './import-format';
import { ImportedRecords } from './imported-records';
import { loose } from './loose';
import { TOLD_OF_PASSAGES } from './own-facts';
import { parseTime } from './parse-time';
import { localAddress } from './plain-text';
import { addAnnotations } from './web-annotation';
import { readTarget } from './web-annotation-targets';

const GENERATOR = /<meta name="?generator"? content="Pressmark(?: \d|")/i;
/** How much of a page is searched for the program that wrote it, in UTF-16 units. */
const HEAD = 4000;

/**
 * The text of an article in our page, without the numbers and codes next to passages; undefined when none was saved.
 */
function textOf(article: Element): { text: string; html: string } | undefined {
  const content = article.querySelector(':scope > .text')?.cloneNode(true) as Element | undefined;
  if (!content) return undefined;
  for (const beside of content.querySelectorAll('sup:has(> a[href^="#a-"]), .margin')) beside.remove();
  for (const mark of content.querySelectorAll('mark')) {
    while (mark.firstChild) mark.before(mark.firstChild);
    mark.remove();
  }
  content.normalize();
  const { text } = createTextIndex(content);
  return text.trim() === '' ? undefined : { text, html: content.innerHTML };
}

/** Our own page for reading and printing: its articles, and what was marked in them, from the data it carries. */
export const ownPage: ImportFormat = {
  id: 'own-page',
  recognizes: (file) => file.kind === 'markup' && GENERATOR.test(file.text.slice(0, HEAD)),
  async read(file, context) {
    if (file.kind !== 'markup') return refuse('unknown-format');
    const page = await context.parseMarkup(file.text, 'text/html');
    const embedded = [...(page?.querySelectorAll(`article > script[type="${EMBEDDED}"]`) ?? [])];
    // Written before pages carried their data.
    if (embedded.length === 0) return refuse('own-reading', 'HTML');
    const records = new ImportedRecords(context.now);
    for (const data of embedded) {
      const value = jsonOf(data.textContent ?? '');
      const target = readTarget(value?.[ARTICLE_PROPERTY]);
      const article = data.parentElement;
      if (!value || !target || !article) {
        records.refuse('articles', article?.querySelector('h1')?.textContent ?? '', 'malformed');
        continue;
      }
      const { source, title } = target;
      const isOnTheWeb = /^https?:/i.test(source);
      const text = textOf(article);
      // A page dated in the future would take precedence over everything read from now on.
      const read = parseTime(target.article.own.accessed);
      records.article(isOnTheWeb ? source : localAddress(source), {
        title,
        ...(isOnTheWeb ? {} : { name: source }),
        ...target.article,
        texts: text ? [{ ...text, created: read && read <= context.now ? read : undefined }] : [],
      });
      await addAnnotations(records, value, context);
    }
    return records.isEmpty
      ? refuse('nothing-readable')
      : records.finish('own-page', TOLD_OF_PASSAGES, { tellsWhole: true });
  },
};

function jsonOf(text: string) {
  try {
    return loose(JSON.parse(text));
  } catch {
    return undefined;
  }
}
