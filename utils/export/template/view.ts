import { citeKey } from '@/utils/citation/cite-key';
import { codeName } from '@/utils/codebook/code-name';
import { cleanLine } from '@/utils/export/clean-text';
import { dayOf, timeOf } from '@/utils/export/dates';
import type { WriteOptions } from '@/utils/export/format';
import { LABELS, partialStamp } from '@/utils/export/labels';
import { passageLink, savedCopyLink } from '@/utils/export/links';
import { quoteStamp } from '@/utils/export/quote-standing';
import { type AnnotatedArticle, ruleOf, toldApart } from '@/utils/export/read-notebook';
import { quoted } from '@/utils/export/structure/quoted';
import { callouts, codeTags, tagOf } from '@/utils/export/tags';
import { webAddress } from '@/utils/export/web-address';
import type { Annotation } from '@/utils/model/annotation';
import { COLORS, type Code, type Codebook } from '@/utils/model/codebook';
import { wikilinkOf } from './filters';

/** How many of a UUID's 32 digits are used: enough to distinguish the annotations of one vault. */
const BLOCK_ID_LENGTH = 10;

/** The codes as one file needs them: made once for all its articles. */
export interface CodeNames {
  codes: Map<string, Code>;
  /** The same, each under a name that no other has. */
  apart: Map<string, Code>;
  tags: Map<string, string>;
  callouts: Map<string, string>;
}

/** The names of a codebook’s codes in the language of an export. */
export const codeNames = (codebook: Codebook, { language }: WriteOptions): CodeNames => ({
  codes: new Map(codebook.map((code) => [code.id, code])),
  apart: new Map(toldApart(codebook).map((code) => [code.id, code])),
  tags: codeTags(codebook, language),
  callouts: callouts(codebook),
});

function codeView(code: Code, { codes, apart, tags, callouts }: CodeNames, { language }: WriteOptions) {
  const parent = code.parent ? codes.get(code.parent) : undefined;
  const name = codeName(code, language);
  const tag = tags.get(code.id) ?? tagOf(name);
  return {
    name: codeName(apart.get(code.id) ?? code, language),
    tag,
    /** The name where the tag does not say it. */
    apart: tag.split('/').at(-1) === name ? null : name,
    callout: callouts.get(code.id) ?? 'quote',
    color: COLORS[code.color],
    definition: code.definition,
    parent: parent ? codeName(parent, language) : null,
  };
}

const nullable = <T>(value: T | undefined): T | null => value ?? null;

function annotationView(annotation: Annotation, annotated: AnnotatedArticle, names: CodeNames, options: WriteOptions) {
  const { article, places } = annotated;
  const { id, note, directive, official, origin, created, modified } = annotation;
  const own = annotation.codes.flatMap((code) => names.codes.get(code) ?? []);
  return {
    id,
    block_id: `q-${id.replaceAll('-', '').slice(-BLOCK_ID_LENGTH)}`,
    quote: quoted(annotated, annotation),
    note,
    codes: own.map((code) => codeView(code, names, options)),
    callout: (own[0] && names.callouts.get(own[0].id)) ?? 'quote',
    link: nullable(passageLink(article, annotation, places.get(id))),
    saved: nullable(savedCopyLink(article, annotation, options)),
    /** The state of its quote in the newest text; null for an article read once. */
    stamp: nullable(quoteStamp(annotated.standings.get(id), options)),
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

function articleView(annotated: AnnotatedArticle, tags: string[], options: WriteOptions) {
  const { article, annotations, revision } = annotated;
  const authors = article.authors.map(({ name }) => name);
  const officials = officialsOf(annotations);
  return {
    id: article.id,
    title: cleanLine(article.title),
    url: nullable(webAddress(article.url)),
    saved: nullable(savedCopyLink(article, undefined, options)),
    site: nullable(article.site),
    source: nullable(article.source),
    author: authors,
    author_links: authors.map(wikilinkOf),
    editors: article.editors.map(({ name }) => name),
    published: nullable(dayOf(article.published?.iso)),
    published_time: nullable(timeOf(article.published?.iso)),
    published_day: nullable(dayOf(article.published?.iso)),
    accessed: nullable(dayOf(article.accessed)),
    accessed_time: nullable(timeOf(article.accessed)),
    rules: distinct(annotated.annotations.map((annotation) => ruleOf(annotation) ?? '')),
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

/** The position of an article in its file. */
export interface Standing {
  index: number;
  /** Articles in the file. */
  count: number;
}

/**
 * The data that a template can use for one article, under Liquid's names. Missing values are null, so that they can be
 * tested.
 */
export function templateView(annotated: AnnotatedArticle, names: CodeNames, options: WriteOptions, standing: Standing) {
  const annotations = annotated.annotations.map((one) => annotationView(one, annotated, names, options));
  const { columns, ...labels } = LABELS[options.language];
  return {
    article: articleView(
      annotated,
      annotations.flatMap((annotation) => annotation.codes.map(({ tag }) => tag)),
      options,
    ),
    annotations,
    /** In a file about one code. */
    code: options.code ? codeView(options.code, names, options) : null,
    labels: { ...labels, rule: columns.rule },
    first: standing.index === 0,
    single: standing.count === 1 && !options.code,
  };
}
