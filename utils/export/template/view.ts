import { citeKey } from '@/utils/citation/cite-key';
import { cleanLine } from '@/utils/export/clean-text';
import type { WriteOptions } from '@/utils/export/format';
import { LABELS, partialStamp } from '@/utils/export/labels';
import { type AnnotatedArticle, nameOf, ruleOf } from '@/utils/export/read-notebook';
import { textFragment } from '@/utils/export/text-fragment';
import { webAddress } from '@/utils/export/web-address';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { COLORS, type Code, type Codebook } from '@/utils/model/codebook';
import { tagOf, wikilinkOf } from './filters';

/** Of a UUID's 32 digits, as many as tell the annotations of one vault apart. */
const BLOCK_ID_LENGTH = 10;

/** The name of a code's callout type: Latin letters, digits and dashes; undefined where its English name has none. */
export function calloutOf(code: Code | undefined): string {
  const slug = code?.names.en
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug || (code ? `code-${code.id.slice(0, 8)}` : 'quote');
}

/** A code's tag, its parents before it: 指令/要求. */
function tagPath(code: Code, codes: Map<string, Code>, language: WriteOptions['language']): string {
  const path: string[] = [];
  for (let at: Code | undefined = code; at && path.length < 9; at = at.parent ? codes.get(at.parent) : undefined)
    path.unshift(tagOf(nameOf(at, language).replaceAll('/', '-')));
  return path.join('/');
}

function codeView(code: Code, codes: Map<string, Code>, { language }: WriteOptions) {
  const parent = code.parent ? codes.get(code.parent) : undefined;
  return {
    name: nameOf(code, language),
    tag: tagPath(code, codes, language),
    callout: calloutOf(code),
    color: COLORS[code.color],
    definition: code.definition,
    parent: parent ? nameOf(parent, language) : null,
  };
}

const nullable = <T>(value: T | undefined): T | null => value ?? null;

function annotationView(annotation: Annotation, article: Article, codes: Map<string, Code>, options: WriteOptions) {
  const { id, target, note, directive, official, origin, created, modified } = annotation;
  const own = annotation.codes.flatMap((code) => codes.get(code) ?? []);
  const url = webAddress(article.url)?.split('#')[0];
  return {
    id,
    block_id: `q-${id.replaceAll('-', '').slice(-BLOCK_ID_LENGTH)}`,
    quote: target.selector.quote.exact,
    note,
    codes: own.map((code) => codeView(code, codes, options)),
    callout: calloutOf(own[0]),
    link: url ? `${url}#${textFragment(target.selector.quote.exact)}` : null,
    directive: directive
      ? { ...directive, strength: nullable(directive.strength), deadline: { date: null, ...directive.deadline } }
      : null,
    official: nullable(official),
    origin: origin.by,
    rule: nullable(ruleOf(annotation)),
    created,
    modified,
  };
}

const distinct = (names: string[]) => [...new Set(names.filter((name) => name !== ''))];

/** Persons that the annotations name: officials, and who directs. */
const officialsOf = (annotations: Annotation[]) =>
  distinct(annotations.flatMap(({ official, directive }) => [official?.name ?? '', directive?.speaker ?? '']));

function articleView({ article, annotations, revision }: AnnotatedArticle, tags: string[], options: WriteOptions) {
  const authors = article.authors.map(({ name }) => name);
  const officials = officialsOf(annotations);
  return {
    id: article.id,
    title: cleanLine(article.title),
    url: nullable(webAddress(article.url)),
    site: nullable(article.site),
    source: nullable(article.source),
    author: authors,
    author_links: authors.map(wikilinkOf),
    editors: article.editors.map(({ name }) => name),
    published: nullable(article.published?.iso),
    published_day: nullable(article.published?.iso.slice(0, 10)),
    accessed: article.accessed,
    lang: article.lang,
    partial: nullable(article.partial),
    stamp: nullable(partialStamp(article, options)),
    keywords: article.keywords,
    note: article.note,
    officials,
    official_links: officials.map(wikilinkOf),
    tags: distinct(['news', ...tags, ...article.keywords.map(tagOf)]),
    text_sha256: nullable(revision?.sha256),
    citekey: citeKey(article),
  };
}

/** Where an article stands in its file. */
export interface Standing {
  index: number;
  /** Articles in the file. */
  count: number;
}

/** All that a template may say of one article; names as Liquid writes them. Absent is null, so that it can be asked for. */
export function templateView(
  annotated: AnnotatedArticle,
  codebook: Codebook,
  options: WriteOptions,
  standing: Standing,
) {
  const codes = new Map(codebook.map((code) => [code.id, code]));
  const annotations = annotated.annotations.map((one) => annotationView(one, annotated.article, codes, options));
  const { columns, ...labels } = LABELS[options.language];
  return {
    article: articleView(
      annotated,
      annotations.flatMap((annotation) => annotation.codes.map(({ tag }) => tag)),
      options,
    ),
    annotations,
    /** Of a file about one code. */
    code: options.code ? codeView(options.code, codes, options) : null,
    labels: { ...labels, rule: columns.rule },
    first: standing.index === 0,
    single: standing.count === 1 && !options.code,
  };
}
