import { cleanLine } from '@/utils/export/clean-text';
import { defineFormat } from '@/utils/export/define-format';
import type { WriteOptions } from '@/utils/export/format';
import { LABELS, partialStamp } from '@/utils/export/labels';
import { frontMatter } from '@/utils/export/markdown/front-matter';
import { atLineStart, markdownInline, markdownLine, markdownNote } from '@/utils/export/markdown/text';
import { type Stretch, stretches } from '@/utils/export/marked-text';
import { type AnnotatedArticle, codeFinder, nameOf, readSlice } from '@/utils/export/read-notebook';
import { webAddress } from '@/utils/export/web-address';
import type { Annotation } from '@/utils/model/annotation';
import type { Code } from '@/utils/model/codebook';

/** One paragraph's stretches as Markdown: `==` around what is marked, a footnote where a passage ends. */
function paragraph(parts: Stretch[], footnote: (annotation: Annotation) => string): string {
  const line = parts.map(({ text, annotations, ending }, index) => {
    const isMarked = annotations.length > 0;
    const opens = isMarked && !parts[index - 1]?.annotations.length ? '==' : '';
    const closes = isMarked && !parts[index + 1]?.annotations.length ? '==' : '';
    return opens + markdownInline(text) + closes + ending.map(footnote).join('');
  });
  return atLineStart(line.join('').trim());
}

/** The saved text with its marks, a paragraph a block of the page. */
function* paragraphs(annotated: AnnotatedArticle, footnote: (annotation: Annotation) => string): Generator<string> {
  let parts: Stretch[] = [];
  for (const stretch of stretches(annotated)) {
    if (stretch.text !== '\n') parts.push(stretch);
    else {
      yield paragraph(parts, footnote);
      parts = [];
    }
  }
  yield paragraph(parts, footnote);
}

function footnoteText(annotation: Annotation, codes: Code[], options: WriteOptions): string {
  const names = codes.map((code) => `**${markdownLine(nameOf(code, options.language))}**`).join(' · ');
  const note = markdownNote(annotation.note).replaceAll('\n', '\n    ');
  return [names, note].filter((part) => part !== '').join(' · ') || markdownLine(LABELS[options.language].uncoded);
}

function* articleText(
  annotated: AnnotatedArticle,
  findCodes: (ids: string[]) => Code[],
  { options, index }: { options: WriteOptions; index: number },
): Generator<string> {
  const { article, annotations, places, revision } = annotated;
  const t = LABELS[options.language];
  const isShown = ({ id }: Annotation) => places.has(id) && places.get(id)?.revision === revision;
  const shown = annotations.filter(isShown);
  const label = (annotation: Annotation) => `[^${index + 1}-${shown.indexOf(annotation) + 1}]`;
  const facts = [
    ...article.authors.map(({ name }) => name),
    article.source,
    article.site,
    article.published?.iso,
    partialStamp(article, options),
  ];
  yield `# ${markdownLine(article.title) || t.untitled}\n\n`;
  const known = facts.flatMap((fact) => (fact ? [markdownLine(fact)] : [])).join(' · ');
  if (known) yield `${known}\n\n`;
  if (cleanLine(article.note)) yield `${markdownNote(article.note)}\n\n`;
  for (const line of paragraphs(annotated, label)) if (line !== '') yield `${line}\n\n`;
  for (const annotation of shown)
    yield `${label(annotation)}: ${footnoteText(annotation, findCodes(annotation.codes), options)}\n`;
  const lost = annotations.filter((annotation) => !isShown(annotation));
  if (lost.length > 0) yield `${shown.length > 0 ? '\n' : ''}## ${t.notInText}\n`;
  for (const { target, codes, note } of lost) {
    const names = findCodes(codes).map((code) => `**${markdownLine(nameOf(code, options.language))}**`);
    yield `\n- ${[markdownLine(target.selector.quote.exact), ...names, markdownNote(note).replaceAll('\n', '\n  ')].filter((part) => part !== '').join(' · ')}\n`;
  }
}

/** The articles' full text, what is marked between `==`, what was said of it as footnotes (Obsidian, Typora). */
export const fullText = defineFormat({
  id: 'full-text',
  extension: 'md',
  mediaType: 'text/markdown',
  layouts: ['one', 'articles'],
  passes: ({ codes, options, articleCount }) => {
    const findCodes = codeFinder(codes);
    return [
      {
        over: 'slices',
        *each(slice, index) {
          const annotated = readSlice(slice);
          const { title, url, partial } = annotated.article;
          if (index > 0) yield '\n';
          if (articleCount === 1) yield `${frontMatter({ title, url: webAddress(url), partial })}\n`;
          yield* articleText(annotated, findCodes, { options, index });
        },
      },
    ];
  },
});
