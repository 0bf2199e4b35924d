import type { CslItem } from '@/utils/citation/csl-item';
import { createCiter } from '@/utils/export/cited-articles';
import { cleanLine } from '@/utils/export/clean-text';
import { defineFormat } from '@/utils/export/define-format';

const LATEX: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '^': '{\\textasciicircum}',
  '~': '{\\textasciitilde}',
};

/**
 * Signs that TeX joins into one (ligatures): dashes, double quotation marks and guillemets, ¿ and ¡ from a backtick.
 */
const LIGATURE = /-(?=-)|`(?=`)|'(?=')|,(?=,)|<(?=<)|>(?=>)|[?!](?=`)/g;

/** BibTeX counts escaped braces too: an unpaired one would run on to the end of the file. */
const BRACES: Record<string, string> = { '{': '{\\textbraceleft}', '}': '{\\textbraceright}' };

function areBalanced(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Text as LaTeX prints it. */
function latex(text: string): string {
  const line = cleanLine(text);
  const signs = areBalanced(line) ? LATEX : { ...LATEX, ...BRACES };
  return line.replace(/[\\^~{}$&#%_]/g, (char) => signs[char] ?? `\\${char}`).replace(LIGATURE, '$&{}');
}

// Inside a second pair of braces, styles change no capitals and split no name.
const whole = (text: string) => `{${latex(text)}}`;

/** `Writer, Jr., Ann`: BibTeX has the suffix in the middle. */
const personal = ({ family, given, suffix }: { family: string; given: string; suffix?: string }): string =>
  [family, ...(suffix ? [suffix] : []), given].map(latex).join(', ');

/** Languages by the names of babel and polyglossia, which BibLaTeX expects. */
const BABEL: Record<string, string> = {
  zh: 'chinese',
  en: 'english',
  ar: 'arabic',
  de: 'ngerman',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  pt: 'portuguese',
  ru: 'russian',
  vi: 'vietnamese',
  nl: 'dutch',
  sv: 'swedish',
  pl: 'polish',
  el: 'greek',
  tr: 'turkish',
  fa: 'persian',
  uk: 'ukrainian',
  hi: 'hindi',
  cs: 'czech',
  bg: 'bulgarian',
  ca: 'catalan',
  da: 'danish',
  et: 'estonian',
  fi: 'finnish',
  he: 'hebrew',
  hr: 'croatian',
  hu: 'hungarian',
  id: 'indonesian',
  lt: 'lithuanian',
  lv: 'latvian',
  nb: 'norsk',
  no: 'norsk',
  ro: 'romanian',
  sk: 'slovak',
  sl: 'slovene',
  sr: 'serbian',
  th: 'thai',
};

const babelName = ({ language }: CslItem): string | undefined => BABEL[language?.split('-')[0]?.toLowerCase() ?? ''];

/** An address may hold anything but an unpaired brace. */
const verbatim = (url: string): string => url.replace(/[{}\\]/g, (char) => encodeURIComponent(char));

const authors = (item: CslItem) =>
  (item.author ?? []).map((author) => ('literal' in author ? whole(author.literal) : personal(author))).join(' and ');

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
    ['url', item.URL && verbatim(item.URL)],
    ['urldate', date(item.accessed['date-parts'][0])],
    ['langid', babelName(item)],
    // Printed as it is where BibLaTeX knows no word for it.
    ['language', item.language && (babelName(item) ?? latex(item.language))],
    // Not `note`, which styles print in the list of references.
    ['annotation', [item.note, item.custom?.saved_copy].flatMap((words) => (words ? latex(words) : [])).join('. ')],
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
