import type { CslItem } from '@/utils/citation/csl-item';
import { createCiter } from '@/utils/export/cited-articles';
import { cleanLine } from '@/utils/export/clean-text';
import { defineFormat } from '@/utils/export/define-format';

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Text as LaTeX prints it. */
const latex = (text: string) => cleanLine(text).replace(/[\\^~{}$&#%_]/g, (char) => LATEX[char] ?? `\\${char}`);

// Inside a second pair of braces, styles change no capitals and split no name.
const whole = (text: string) => `{${latex(text)}}`;

const authors = (item: CslItem) =>
  (item.author ?? [])
    .map((author) => ('literal' in author ? whole(author.literal) : `${latex(author.family)}, ${latex(author.given)}`))
    .join(' and ');

const date = ([year, month, day]: [number, number, number]) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function entry(item: CslItem): string {
  const isPaper = item.type === 'article-newspaper';
  const fields: [string, string | undefined][] = [
    ['title', whole(item.title)],
    ['author', authors(item)],
    [isPaper ? 'journaltitle' : 'organization', item['container-title'] && whole(item['container-title'])],
    [isPaper ? 'entrysubtype' : 'publisher', isPaper ? 'newspaper' : item.publisher && whole(item.publisher)],
    ['date', item.issued && date(item.issued['date-parts'][0])],
    ['year', item.issued && String(item.issued['date-parts'][0][0])],
    ['url', item.URL],
    ['urldate', date(item.accessed['date-parts'][0])],
    ['language', item.language && latex(item.language)],
    // Not `note`, which styles print in the list of references.
    ['annotation', item.note && latex(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}},\n` : []));
  return `@${isPaper ? 'article' : 'online'}{${item.id},\n${lines.join('')}}\n\n`;
}

/** The articles for LaTeX (BibLaTeX's fields, which Zotero and JabRef read too); no quotes, no notes. */
export const bibtex = defineFormat({
  id: 'bibtex',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  passes: ({ options }) => {
    const cite = createCiter(options);
    return [{ over: 'slices', each: ({ article }) => [entry(cite(article))] }];
  },
});
