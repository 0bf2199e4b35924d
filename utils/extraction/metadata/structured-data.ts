import { isMachineWord, tidy } from '@/utils/extraction/script';

/** The page's schema.org data about the article; fields that it lacks are absent. */
export interface ArticleData {
  headline?: string;
  authors: string[];
  /** An organisation that it names as the author. */
  provider?: string;
  published?: string;
  modified?: string;
  publisher?: string;
  section?: string;
  image?: string;
  /** The address it names as its own, as written. */
  url?: string;
  keywords: string[];
  isFree?: boolean;
}

/** https://schema.org/Article and its kinds. */
const ARTICLE = /(Article|Posting|Report|Review|Story|WebPage|ItemPage|NewsMediaOrganization)$/;
const BEST = /(Article|Posting|Report|Story)$/;

type Json = Record<string, unknown>;

/** Reads JSON-LD, of several articles the one that names this address; what cannot be parsed is passed over. */
export function readStructuredData(document: Document, url: string): ArticleData {
  const things: Json[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    collect(parse(script.textContent ?? ''), things, 0);
  }
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const best = articles.filter((thing) => typesOf(thing).some((type) => BEST.test(type)));
  const article = best.find((thing) => isAbout(thing, url)) ?? best[0] ?? articles[0];
  return article ? toData(article, things) : { authors: [], keywords: [] };
}

function isAbout({ url: own, mainEntityOfPage: page, '@id': id }: Json, url: string): boolean {
  const said = [own, isObject(page) ? page['@id'] : page, id].find(
    (one) => typeof one === 'string' && URL.canParse(one, url),
  );
  return said !== undefined && new URL(said as string, url).pathname === new URL(url).pathname;
}

function parse(text: string): unknown {
  try {
    // Some sites wrap it in comments or leave line feeds in strings.
    return JSON.parse(
      text.replace(/^\s*(<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(-->|\]\]>)\s*;?\s*$/g, '').replace(/[\n\r\t]+/g, ' '),
    );
  } catch {
    return undefined;
  }
}

function collect(value: unknown, into: Json[], depth: number): void {
  if (depth > 4) return;
  if (Array.isArray(value)) for (const one of value) collect(one, into, depth + 1);
  else if (isObject(value)) {
    into.push(value);
    collect(value['@graph'], into, depth + 1);
    collect(value.mainEntity, into, depth + 1);
  }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const typesOf = (thing: Json): string[] => listOf(thing['@type']).map(String);
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

function toData(article: Json, things: readonly Json[]): ArticleData {
  /** A thing, or the one in the graph its `@id` names. */
  const resolve = (value: unknown): unknown =>
    isObject(value) && Object.keys(value).length === 1 && value['@id']
      ? (things.find((thing) => thing['@id'] === value['@id'] && Object.keys(thing).length > 1) ?? value)
      : value;
  const nameOf = (value: unknown): string | undefined => {
    const thing = resolve(value);
    return isObject(thing) ? (textOf(thing.name) ?? givenName(thing)) : textOf(thing);
  };
  const free = article.isAccessibleForFree;
  const makers = listOf(article.author ?? article.creator).map(resolve);
  const section = textOf(listOf(article.articleSection)[0]);
  const data: ArticleData = {
    // Some programs write the section where the name belongs.
    authors: makers
      .filter((one) => !isOffice(one))
      .flatMap((one) => listOf(nameOf(one)).map(String))
      .filter((name) => name !== section),
    keywords: listOf(article.keywords)
      .flatMap((one) => String(one).split(/[,，;；]/))
      .map(tidy)
      .filter(Boolean),
  };
  const fields = {
    headline: textOf(article.headline) ?? textOf(article.name),
    published: textOf(article.datePublished) ?? textOf(article.dateCreated),
    modified: textOf(article.dateModified),
    publisher: nameOf(article.publisher),
    provider: nameOf(makers.find(isOffice)),
    url:
      textOf(article.url) ??
      textOf(isObject(article.mainEntityOfPage) ? article.mainEntityOfPage['@id'] : article.mainEntityOfPage),
    section,
    image: addressOf(resolve(listOf(article.image)[0])),
    isFree: free === undefined ? undefined : !/^false$/i.test(String(free)),
  };
  return Object.assign(data, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
}

/** https://schema.org/Person: the parts of a name, where it is not said as a whole. */
const givenName = (person: Json): string | undefined =>
  textOf(['givenName', 'additionalName', 'familyName'].flatMap((part) => textOf(person[part]) ?? []).join(' '));

/** https://schema.org/Organization and its kinds: no person. */
const isOffice = (value: unknown): boolean =>
  isObject(value) && typesOf(value).some((type) => /Organization$/.test(type));

const addressOf = (value: unknown): string | undefined => textOf(isObject(value) ? value.url : value);

/** A string with its character references decoded; undefined if it is not a string or is empty. */
function textOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string' || isMachineWord(first)) return undefined;
  return (
    tidy(
      first
        .replace(/&amp;/g, '&')
        .replace(/&quot;/g, '"')
        .replace(/&#0?39;|&apos;/g, "'")
        .replace(/&nbsp;/g, ' '),
    ) || undefined
  );
}
