import { cleanLine, escapeMarkup } from '@/utils/export/clean-text';
import { runPasses } from '@/utils/export/define-format';
import type { ArchiveFormat, FormatDefinition, Piece, WriteOptions } from '@/utils/export/format';
import { derivedGuid, guid } from '@/utils/export/guid';
import { savedCopyLink } from '@/utils/export/links';
import { codeFinder, readSlice, ruleOf } from '@/utils/export/read-notebook';
import { ownFacts } from '@/utils/export/refi-own';
import { webAddress } from '@/utils/export/web-address';
import { zipPieces } from '@/utils/export/zip';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Codebook } from '@/utils/model/codebook';
import { type Coder, coderNamer } from '@/utils/model/project';
import { codesElement } from './refi-codebook';
import { createSourceNamer, type TextSource, textSources } from './refi-sources';

/** A format that is a .zip of several files. */
const defineArchive = (definition: FormatDefinition<Piece>): ArchiveFormat => ({
  ...definition,
  isArchive: true,
  write: (notebook, options) => zipPieces(runPasses(definition, notebook, options)),
});

/** Code points of a quote that its selection is named with. */
const NAME_LENGTH = 60;

const USER = derivedGuid('user');

type CreatorOf = (annotation: Pick<Annotation, 'origin' | 'coder'>) => string;

/**
 * Tells the creator of an annotation: a person, or the reader where nobody has a name. REFI-QDA only knows users, so a
 * rule is written as one.
 */
function creators(coders: readonly Coder[]): CreatorOf {
  const nameOf = coderNamer(coders);
  return (annotation) => {
    const rule = ruleOf(annotation);
    if (rule) return derivedGuid('rule', rule);
    return annotation.coder && nameOf(annotation) ? guid(annotation.coder) : USER;
  };
}

const VARIABLES: Record<string, (article: Article, options: WriteOptions) => string | undefined> = {
  url: ({ url }) => webAddress(url),
  site: ({ site }) => site,
  source: ({ source }) => source,
  author: ({ authors }) => authors.map(({ name }) => name).join('; '),
  published: ({ published }) => published?.iso,
  accessed: ({ accessed }) => accessed,
  saved_copy: (article, options) => savedCopyLink(article, undefined, options),
  lang: ({ lang }) => lang,
  partial: ({ partial }) => partial,
};

const variableGuid = (name: string) => derivedGuid('variable', name);

const variables = () =>
  Object.keys(VARIABLES)
    .map((name) => `<Variable guid="${variableGuid(name)}" name="${name}" typeOfVariable="Text"/>\n`)
    .join('');

function variableValues(article: Article, options: WriteOptions): string {
  return Object.entries(VARIABLES)
    .flatMap(([name, read]) => {
      const value = read(article, options);
      return value
        ? `<VariableValue><VariableRef targetGUID="${variableGuid(name)}"/><TextValue>${escapeMarkup(value)}</TextValue></VariableValue>\n`
        : [];
    })
    .join('');
}

interface Users {
  rules: ReadonlySet<string>;
  coders: readonly Coder[];
}

function head(codes: Codebook, { rules, coders }: Users, options: WriteOptions): string {
  const codebook = codes.length > 0 ? `<CodeBook>\n${codesElement(codes, options)}\n</CodeBook>\n` : '';
  const named = [
    ...[...rules].sort().map((rule) => [derivedGuid('rule', rule), rule] as const),
    ...coders.map(({ id, name }) => [guid(id), name] as const),
  ];
  const users = named.map(([id, name]) => `<User guid="${id}" name="${escapeMarkup(name)}"/>\n`);
  return `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Pressmark" origin="Pressmark ${escapeMarkup(options.version)}" creatingUserGUID="${USER}">
<Users>
<User guid="${USER}" name="Pressmark"/>
${users.join('')}</Users>
${codebook}<Variables>
${variables()}</Variables>
`;
}

/** Facts of an article that no variable of the standard can hold completely. */
function ownArticle(article: Article, { created: textCreated }: TextSource): string {
  const { id: _, url: __, addresses: ___, note: ____, putBack: _____, deleted: ______, ...rest } = article;
  return ownFacts({ ...rest, textCreated });
}

interface Writing {
  findCodes: (ids: string[]) => Codebook;
  creatorOf: CreatorOf;
  options: WriteOptions;
}

function sourceElement(source: TextSource, article: Article, { findCodes, creatorOf, options }: Writing): string {
  const selections = source.selections.map(({ annotation, start, end }) => {
    const { id, note, codes, created, modified, target } = annotation;
    const { origin, directive, official } = annotation;
    const own = ownFacts({ ...(origin.by === 'hand' ? {} : { origin }), directive, official });
    const name = [...cleanLine(target.selector.quote.exact)].slice(0, NAME_LENGTH).join('');
    const description = note ? `<Description>${escapeMarkup(note)}</Description>\n` : '';
    const creator = creatorOf(annotation);
    const codings = findCodes(codes).map(
      (code) =>
        `<Coding guid="${derivedGuid(id, code.id)}" creatingUser="${creator}" creationDateTime="${created}"><CodeRef targetGUID="${guid(code.id)}"/></Coding>\n`,
    );
    return `<PlainTextSelection guid="${guid(id)}" name="${escapeMarkup(name)}" startPosition="${start}" endPosition="${end}" creatingUser="${creator}" creationDateTime="${created}" modifyingUser="${USER}" modifiedDateTime="${modified}">
${own}${description}${codings.join('')}</PlainTextSelection>\n`;
  });
  const note = article.note ? `<Description>${escapeMarkup(article.note)}</Description>\n` : '';
  return `<TextSource guid="${source.guid}" name="${escapeMarkup(source.name)}" plainTextPath="internal://${source.guid}.txt" creatingUser="${USER}" creationDateTime="${article.created}">
${ownArticle(article, source)}${note}${selections.join('')}${variableValues(article, options)}</TextSource>
`;
}

/**
 * Texts, codes and codings for other qualitative analysis programs: REFI-QDA 1.5, `.qdpx`. Positions count code points
 * over the text files in the archive; `lineEnds: 'two'` is for MAXQDA, which counts a line end as two.
 */
export const refiProject = defineArchive({
  id: 'qdpx',
  extension: 'qdpx',
  mediaType: 'application/zip',
  offers: ['lineEnds'],
  passes: ({ codes, coders, options }) => {
    const writing = { findCodes: codeFinder(codes), creatorOf: creators(coders), options };
    const rules = new Set<string>();
    const annotating = new Set<string>();
    let hasSources = false;
    const nameSource = createSourceNamer();
    return [
      {
        over: 'slices',
        *each(slice) {
          for (const annotation of slice.annotations) {
            const rule = ruleOf(annotation);
            if (rule) rules.add(rule);
            else if (annotation.coder) annotating.add(annotation.coder);
          }
          // Lower case: ATLAS.ti looks for no other folder.
          for (const { guid, text } of textSources(readSlice(slice), options)) {
            yield { file: `sources/${guid}.txt` };
            yield text;
          }
        },
      },
      {
        over: 'slices',
        open: () => [
          { file: 'project.qde' },
          head(codes, { rules, coders: coders.filter(({ id, name }) => name && annotating.has(id)) }, options),
        ],
        *each(slice) {
          for (const source of textSources(readSlice(slice), options)) {
            if (!hasSources) yield '<Sources>\n';
            hasSources = true;
            yield sourceElement({ ...source, name: nameSource(source.name) }, slice.article, writing);
          }
        },
        close: () => [`${hasSources ? '</Sources>\n' : ''}</Project>\n`],
      },
    ];
  },
});
