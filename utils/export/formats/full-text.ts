import { codeName } from '@/utils/codebook/code-name';
import { cleanLine } from '@/utils/export/clean-text';
import { dayOf } from '@/utils/export/dates';
import { defineFormat } from '@/utils/export/define-format';
import type { WriteOptions } from '@/utils/export/format';
import { LABELS, partialStamp } from '@/utils/export/labels';
import { passageLink, savedCopyLink } from '@/utils/export/links';
import { indented, obsidianMarkdown as md } from '@/utils/export/markdown/dialect';
import { frontMatter } from '@/utils/export/markdown/front-matter';
import { quoteStamp } from '@/utils/export/quote-standing';
import { type AnnotatedArticle, codeFinder, outletsOf, readSlice, toldApart } from '@/utils/export/read-notebook';
import { structuredMarkdown } from '@/utils/export/structure/structured-markdown';
import { webAddress } from '@/utils/export/web-address';
import type { Annotation } from '@/utils/model/annotation';
import type { Code } from '@/utils/model/codebook';

/** Codes and links are on the first line; a note of more than one line follows in blocks of its own. */
function footnote(annotated: AnnotatedArticle, annotation: Annotation, codes: Code[], options: WriteOptions): string {
  const t = LABELS[options.language];
  const link = passageLink(annotated.article, annotation, annotated.places.get(annotation.id));
  const saved = savedCopyLink(annotated.article, annotation, options);
  const names = codes.map((code) => md.strong(codeName(code, options.language)));
  const stamp = quoteStamp(annotated.standings.get(annotation.id), options);
  const links = [
    ...(link ? [md.link(t.original, link)] : []),
    ...(saved ? [md.link(t.saved, saved)] : []),
    ...(stamp ? [md.line(stamp)] : []),
  ];
  const head = [...(names.length > 0 ? names : [md.line(t.uncoded)]), ...links].join(' · ');
  return withNote(head, annotation.note);
}

const withNote = (head: string, note: string): string => {
  const words = md.note(note);
  if (words === '') return head;
  const isBlock = /\n|^(?:#|>|[-*+] |\d+[.)] |```|~~~|\|)/.test(words);
  return isBlock ? `${head}\n\n${words}` : `${head} · ${words}`;
};

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
    ...outletsOf(article),
    dayOf(article.published?.iso),
    partialStamp(article, options),
  ];
  yield `# ${md.line(article.title) || t.untitled}\n\n`;
  const known = facts.flatMap((fact) => (fact ? [md.line(fact)] : [])).join(' · ');
  if (known) yield `${known}\n\n`;
  if (cleanLine(article.note)) yield `${md.note(article.note)}\n\n`;
  for (const block of structuredMarkdown(annotated, label, md)) yield `${block}\n\n`;
  for (const annotation of shown)
    yield `${label(annotation)}: ${indented(footnote(annotated, annotation, findCodes(annotation.codes), options), '    ')}\n`;
  const lost = annotations.filter((annotation) => !isShown(annotation));
  if (lost.length > 0) yield `${shown.length > 0 ? '\n' : ''}## ${t.notInText}\n`;
  for (const { target, codes, note } of lost) {
    const names = findCodes(codes).map((code) => md.strong(codeName(code, options.language)));
    const head = [md.line(target.selector.quote.exact), ...names].filter((part) => part !== '').join(' · ');
    yield `\n- ${indented(withNote(head, note), '  ')}\n`;
  }
}

/** The articles' full text with its structure; marked passages are between `==`, notes are footnotes. */
export const fullText = defineFormat({
  id: 'full-text',
  extension: 'md',
  suffix: 'full-text',
  mediaType: 'text/markdown',
  layouts: ['one', 'articles'],
  passes: ({ codes, options, articleCount }) => {
    const findCodes = codeFinder(toldApart(codes));
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
