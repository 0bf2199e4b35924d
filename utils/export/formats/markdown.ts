import { cleanLine } from '@/utils/export/clean-text';
import { defineFormat } from '@/utils/export/define-format';
import type { WriteOptions } from '@/utils/export/format';
import { LABELS, partialStamp } from '@/utils/export/labels';
import { frontMatter, type YamlValue } from '@/utils/export/markdown/front-matter';
import { markdownLine, markdownNote, markdownQuote } from '@/utils/export/markdown/text';
import { type AnnotatedArticle, codeFinder, nameOf, readSlice, ruleOf } from '@/utils/export/read-notebook';
import { textFragment } from '@/utils/export/text-fragment';
import { webAddress } from '@/utils/export/web-address';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';

const oneOrMore = (names: string[]): YamlValue => (names.length > 1 ? names : names[0]);

/** The properties every Markdown flavour writes, in the order they are read. */
function properties({ article, revision }: AnnotatedArticle): Record<string, YamlValue> {
  return {
    title: article.title,
    url: webAddress(article.url),
    site: article.site,
    source: article.source,
    author: oneOrMore(article.authors.map(({ name }) => name)),
    published: article.published?.iso,
    accessed: article.accessed,
    lang: article.lang,
    partial: article.partial,
    text_sha256: revision?.sha256,
  };
}

/** A link to the passage on the web; undefined where the article has no web address. */
function linkBack(article: Article, annotation: Annotation, label: string): string | undefined {
  const url = webAddress(article.url);
  if (!url) return undefined;
  return `[${label}](${url.split('#')[0]}#${textFragment(annotation.target.selector.quote.exact)})`;
}

function writeAnnotation(article: Article, annotation: Annotation, codes: Code[], { language }: WriteOptions): string {
  const names = codes.map((code) => `**${markdownLine(nameOf(code, language))}**`);
  const link = linkBack(article, annotation, LABELS[language].original);
  const rule = ruleOf(annotation);
  const suggested = rule ? [`${LABELS[language].columns.rule} ${markdownLine(rule)}`] : [];
  return [
    markdownQuote(annotation.target.selector.quote.exact),
    [...names, ...(link ? [link] : []), ...suggested].join(' · '),
    markdownNote(annotation.note),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Where several articles share a file, front matter can stand only once, so each gets a line instead. */
function details({ article }: AnnotatedArticle, options: WriteOptions): string {
  const facts = [
    article.authors.map(({ name }) => name).join(', '),
    article.source,
    article.site,
    article.published?.iso,
    partialStamp(article, options),
  ];
  const url = webAddress(article.url);
  return [...facts.filter((fact) => fact).map((fact) => markdownLine(fact ?? '')), ...(url ? [`<${url}>`] : [])].join(
    ' · ',
  );
}

/** Plain CommonMark: front matter, then quotes in document order with codes, link and note. */
export const markdown = defineFormat({
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  layouts: ['one', 'articles', 'codes'],
  passes: ({ codes, options, articleCount }) => {
    const findCodes = codeFinder(codes);
    const alone = articleCount === 1 && !options.code;
    return [
      {
        over: 'slices',
        *each(slice, index) {
          const annotated = readSlice(slice);
          const { article, annotations } = annotated;
          if (index > 0) yield '\n';
          if (alone) yield `${frontMatter(properties(annotated))}\n`;
          yield `# ${markdownLine(article.title) || LABELS[options.language].untitled}\n`;
          const known = alone ? '' : details(annotated, options);
          if (known) yield `\n${known}\n`;
          if (cleanLine(article.note)) yield `\n${markdownNote(article.note)}\n`;
          for (const annotation of annotations)
            yield `\n${writeAnnotation(article, annotation, findCodes(annotation.codes), options)}\n`;
        },
      },
    ];
  },
});
