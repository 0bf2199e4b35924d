import { codeName } from '@/utils/codebook/code-name';
import { cleanLine } from '@/utils/export/clean-text';
import { dayOf, timeOf } from '@/utils/export/dates';
import { defineFormat } from '@/utils/export/define-format';
import type { WriteOptions } from '@/utils/export/format';
import { LABELS, partialStamp } from '@/utils/export/labels';
import { passageLink, savedCopyLink } from '@/utils/export/links';
import { commonMark as md } from '@/utils/export/markdown/dialect';
import { frontMatter, type YamlValue } from '@/utils/export/markdown/front-matter';
import { quoteStamp } from '@/utils/export/quote-standing';
import {
  type AnnotatedArticle,
  codeFinder,
  outletsOf,
  readSlice,
  ruleOf,
  toldApart,
} from '@/utils/export/read-notebook';
import { quoted } from '@/utils/export/structure/quoted';
import { webAddress } from '@/utils/export/web-address';
import type { Annotation } from '@/utils/model/annotation';
import type { Code } from '@/utils/model/codebook';

const oneOrMore = (names: string[]): YamlValue => (names.length > 1 ? names : names[0]);

/** The properties every Markdown flavour writes, in the order they are read. */
function properties({ article, annotations, revision }: AnnotatedArticle): Record<string, YamlValue> {
  return {
    title: article.title,
    url: webAddress(article.url),
    site: article.site,
    source: article.source,
    author: oneOrMore(article.authors.map(({ name }) => name)),
    published: dayOf(article.published?.iso),
    published_time: timeOf(article.published?.iso),
    accessed: dayOf(article.accessed),
    accessed_time: timeOf(article.accessed),
    lang: article.lang,
    partial: article.partial,
    rules: [...new Set(annotations.flatMap((annotation) => ruleOf(annotation) ?? []))],
    text_sha256: revision?.sha256,
  };
}

function writeAnnotation(
  annotated: AnnotatedArticle,
  annotation: Annotation,
  codes: Code[],
  options: WriteOptions,
): string {
  const { article, places } = annotated;
  const t = LABELS[options.language];
  const link = passageLink(article, annotation, places.get(annotation.id));
  const saved = savedCopyLink(article, annotation, options);
  const stamp = quoteStamp(annotated.standings.get(annotation.id), options);
  return [
    md.quote(quoted(annotated, annotation)),
    [
      ...codes.map((code) => md.strong(codeName(code, options.language))),
      ...(link ? [md.link(t.original, link)] : []),
      ...(saved ? [md.link(t.saved, saved)] : []),
      ...(stamp ? [md.line(stamp)] : []),
    ].join(' · '),
    md.note(annotation.note),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Several articles in a file cannot each have front matter, so each gets a line instead. */
function details({ article }: AnnotatedArticle, options: WriteOptions): string {
  const facts = [
    article.authors.map(({ name }) => name).join(', '),
    ...outletsOf(article),
    dayOf(article.published?.iso),
    partialStamp(article, options),
  ];
  const url = webAddress(article.url);
  return [...facts.filter((fact) => fact).map((fact) => md.line(fact ?? '')), ...(url ? [`<${url}>`] : [])].join(' · ');
}

/** Plain CommonMark: front matter, then quotes in document order with codes, link and note. */
export const markdown = defineFormat({
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  layouts: ['one', 'articles', 'codes', 'persons', 'months'],
  passes: ({ codes, options, articleCount }) => {
    const findCodes = codeFinder(toldApart(codes));
    const alone = articleCount === 1 && !options.code;
    return [
      {
        over: 'slices',
        *each(slice, index) {
          const annotated = readSlice(slice);
          const { article, annotations } = annotated;
          if (index > 0) yield '\n';
          if (alone) yield `${frontMatter(properties(annotated))}\n`;
          yield `# ${md.line(article.title) || LABELS[options.language].untitled}\n`;
          const known = alone ? '' : details(annotated, options);
          if (known) yield `\n${known}\n`;
          if (cleanLine(article.note)) yield `\n${md.note(article.note)}\n`;
          for (const annotation of annotations)
            yield `\n${writeAnnotation(annotated, annotation, findCodes(annotation.codes), options)}\n`;
        },
      },
    ];
  },
});
