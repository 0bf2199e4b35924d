import { sha256 } from '@/utils/text/sha256';
import { type Decoded, type ImportFormat, type ReadContext, refuse } from './import-format';
import { escapeHtml, localAddress, textToHtml } from './plain-text';
import { keepExtraction } from './saved-page';

const MAX_TEXT = 5_000_000;
/** Characters; a longer first line is the article's first paragraph. */
const MAX_TITLE = 100;
const TEXT = 'pasted-text';

const isOffered = (file: Decoded, { fileName }: ReadContext): boolean =>
  file.kind === 'text' && fileName !== undefined && (fileName === '' || /\.(txt|md|text)$/i.test(fileName));

/** The parts of a pasted text: its headline, its words, and the address a line of its own gives. */
function partsOf(text: string): { title: string; body: string; address?: string } {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const link = lines.findIndex((line) => /^\s*https?:\/\/\S+\s*$/i.test(line));
  const address = lines[link]?.trim();
  const words = lines.filter((line, i) => i !== link && line.trim() !== '');
  const [first = '', ...rest] = words;
  const hasTitle = rest.length > 0 && first.trim().length <= MAX_TITLE;
  return {
    title: hasTitle ? first.trim().replace(/^#+\s*/, '') : '',
    body: (hasTitle ? rest : words).join('\n'),
    ...(address && URL.canParse(address) ? { address } : {}),
  };
}

/** A text pasted, or a text file, as an article: nothing of it is left out. */
export const pastedText: ImportFormat = {
  id: TEXT,
  recognizes: isOffered,
  async read(file, context) {
    if (file.kind !== 'text') return refuse('unknown-format');
    if (file.text.length > MAX_TEXT) return refuse('too-large', `more than ${MAX_TEXT} characters`);
    const { title, body, address } = partsOf(file.text);
    const url = context.address ?? address ?? localAddress((await sha256(file.text)).slice(0, 16));
    const headline = `<title>${escapeHtml(title)}</title><h1>${escapeHtml(title)}</h1>`;
    const html = `<!doctype html>${headline}<div>${textToHtml(body)}</div>`;
    const page = await context.parseMarkup(html, 'text/html');
    const content = page?.querySelector('div');
    if (!page || !content) return refuse('nothing-readable');
    const { extractFrom } = await context.extraction();
    return keepExtraction(TEXT, extractFrom(page, url, content), context);
  },
};
