import type { Article } from '@/utils/model/article';
import { citeKey } from './cite-key';
import { type CslName, personName } from './person-name';

/** What a citation needs to know about an article: a saved one, or one just read. */
export type CitedArticle = Pick<
  Article,
  'url' | 'title' | 'authors' | 'source' | 'site' | 'kind' | 'published' | 'lang' | 'accessed' | 'provenance'
>;

/** Year, month, day. */
export type CslDate = { 'date-parts': [[number, number, number]] };

/** An article in CSL-JSON 1.0.2, ready for Pandoc, Zotero and our own styles. */
export interface CslItem {
  id: string;
  type: 'webpage' | 'article-newspaper';
  title: string;
  author?: CslName[];
  /** The newspaper, or the site. */
  'container-title'?: string;
  /** 来源: who wrote or first published it, where that is not the site. */
  publisher?: string;
  issued?: CslDate;
  accessed: CslDate;
  /** Only an address on the web: that of an extension or a local file is of no use to anybody else. */
  URL?: string;
  /** BCP 47; absent where unknown. */
  language?: string;
  /** The page of a printed newspaper. */
  page?: string;
  /** What a reader of the reference should know about it. */
  note?: string;
  /** Fields that CSL lacks: https://github.com/citation-style-language/schema, `custom`. */
  custom?: { saved_copy: string };
}

const cslDate = (iso: string): CslDate => {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  return { 'date-parts': [[year, month, day]] };
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().normalize('NFC');

/** An address, which some pages give where their name belongs; $1 is its host. */
const ADDRESS = /^(?:https?:)?\/\/(?:www\.)?([^/:?#\s]+)\S*$/i;

/** The name in what a page gives as its site or source; an address is none. */
const nameIn = (given = ''): string => oneLine(given).replace(ADDRESS, '');

/** The article as CSL-JSON. Fields that the page does not give are absent; nothing is guessed. */
export function cslItem(article: CitedArticle): CslItem {
  const { url, authors, source, site, kind, published, lang, accessed } = article;
  const publisher = nameIn(source);
  const container = nameIn(site) || publisher || oneLine(site ?? source ?? '').replace(ADDRESS, '$1');
  const author = authors.map(({ name }) => oneLine(name)).filter((name) => name !== '');
  return {
    id: citeKey(article),
    type: kind === 'newspaper' ? 'article-newspaper' : 'webpage',
    title: oneLine(article.title),
    ...(author.length > 0 ? { author: author.map((name) => personName(name, lang)) } : {}),
    ...(container ? { 'container-title': container } : {}),
    ...(publisher && publisher !== container ? { publisher } : {}),
    ...(published ? { issued: cslDate(published.iso) } : {}),
    accessed: cslDate(accessed),
    ...(/^https?:/.test(url) ? { URL: url } : {}),
    ...(lang && lang !== 'und' ? { language: lang } : {}),
  };
}

/** A description in place of a title that a page does not have (APA 9.22, MLA 5.29). */
export const untitled = ({ type }: Pick<CslItem, 'type'>): string =>
  type === 'webpage' ? 'Web page' : 'Newspaper article';
