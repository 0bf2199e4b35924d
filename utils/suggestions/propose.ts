import type { Directive } from '@/utils/model/directive';
import type { Official } from '@/utils/model/official';
import { deadlinesIn, furtherThan } from './all-deadlines';
import { asks, groundedIn as groundedEnglish, readCoded as readEnglish } from './en/coded';
import { type Facts, factsOf } from './facts';
import { readingLanguage } from './reading-language';
import { chineseSentences, englishSentences, lines } from './sentences';
import { suggest } from './suggest';
import type { DirectiveParts, DirectiveSuggestion, OfficialSuggestion, Quoted, Span, Suggestion } from './suggestion';
import { shared } from './within';
import { groundedIn as groundedChinese, readCoded as readChinese } from './zh/coded';
import { fold } from './zh/fold';

/** A passage that a person coded, in UTF-16 code units of the article's text. */
export interface CodedPassage extends Span {
  id: string;
  kind: Suggestion['kind'];
}

/** What the rules found for one passage, by the kind it was coded as. */
export interface Proposed {
  directive?: Directive;
  official?: Official;
}

interface Article {
  text: string;
  /** BCP 47 tag; '' where it is not known. */
  lang: string;
  /** ISO 8601 day or instant. */
  published?: string | undefined;
}

/**
 * What the rules say of passages that a person coded. That a passage directs, or names an official, is given; the rules
 * only supply the rest. Returns an answer for every passage id, an empty one if the rules find nothing. Whole articles
 * are read, because the speaker may be named in an earlier sentence.
 */
export function propose({ text, lang, published }: Article, passages: readonly CodedPassage[]): Map<string, Proposed> {
  const language = readingLanguage(text, lang);
  const all = suggest(text, language, { published, coded: passages.filter(({ kind }) => kind === 'directive') });
  const article = { text, language, published, all, facts: factsOf(text, language, all, published) };
  const proposed = new Map<string, Proposed>();
  for (const passage of passages) {
    const one =
      passage.kind === 'directive'
        ? { directive: directiveOf(passage, article) }
        : { official: officialOf(passage, article) };
    proposed.set(passage.id, { ...proposed.get(passage.id), ...one });
  }
  return proposed;
}

interface Reading {
  text: string;
  language: ReturnType<typeof readingLanguage>;
  published: string | undefined;
  all: readonly Suggestion[];
  facts: Facts;
}

function officialOf(passage: CodedPassage, { text, all, facts }: Reading): Official {
  const found = fitting<OfficialSuggestion>(all, passage);
  const name = nameAlone(text.slice(passage.start, passage.end));
  return found ? facts.officialOf(found) : { name, title: '', organisation: '', place: '' };
}

function directiveOf(passage: CodedPassage, article: Reading): Directive {
  const directive = article.facts.directiveOf(partsIn(passage, article), passage);
  if (directive.deadline.text !== '') return directive;
  // The passage may reach beyond the sentence that directs.
  const { text, language: lang, published } = article;
  const all = deadlinesIn({ text, lang, published }, passage);
  const [first] = all;
  if (!first) return directive;
  const further = furtherThan(first, all, { text, lang });
  return {
    ...directive,
    deadline: { text: first.text, ...(first.date ? { date: first.date } : {}) },
    ...(further.length > 0 ? { further } : {}),
  };
}

/** What the rules say of a passage; if they see no directive in it, what its own words and its reporting clause say. */
function partsIn(passage: CodedPassage, article: Reading): DirectiveParts {
  const { text, language, published, all } = article;
  if (language === '') return passage;
  const { readCoded, groundedIn, asks, sentencesIn } = LANGUAGES[language];
  const folded = language === 'zh' ? fold(text) : text;
  const inSentence = (sentence: Span) => ({
    text: folded,
    sentence,
    passage: { start: Math.max(passage.start, sentence.start), end: Math.min(passage.end, sentence.end) },
    officials: all.filter((one) => one.kind === 'official' && shared(one, sentence) > 0) as OfficialSuggestion[],
    published,
  });
  const sentences = [...lines(folded)]
    .filter((line) => shared(line, passage) > 0)
    .flatMap((line) => sentencesIn(folded, line))
    .filter((sentence) => shared(sentence, passage) > 0);
  const found = fitting<DirectiveSuggestion>(all, passage);
  const isFound = found && !found.unlikely && (found.action ?? found).start < passage.end;
  const sentence = found && sentences.find((one) => shared(one, found) > 0);
  if (isFound && sentence && asks(found, inSentence(sentence)))
    return inOwnWords(text, groundedIn(found, inSentence(sentence)));
  const read = sentences.map((one) => readCoded(inSentence(one)));
  return inOwnWords(text, read.find(({ action }) => action) ?? read.find(({ speaker }) => speaker) ?? passage);
}

const LANGUAGES = {
  zh: { readCoded: readChinese, groundedIn: groundedChinese, asks: () => true, sentencesIn: chineseSentences },
  en: { readCoded: readEnglish, groundedIn: groundedEnglish, asks, sentencesIn: englishSentences },
};

/** Rules read folded text; what is proposed is the article’s own characters. */
function inOwnWords(text: string, parts: DirectiveParts): DirectiveParts {
  const own = <Part extends Quoted>(part: Part | undefined): Part | undefined =>
    part && { ...part, text: text.slice(part.start, part.end) };
  const { speaker, verb, addressee, action, deadline } = parts;
  return Object.assign(
    { ...parts },
    ...Object.entries({ speaker, verb, addressee, action, deadline }).map(([name, part]) =>
      part ? { [name]: own(part) } : {},
    ),
  );
}

/** The suggestion of its kind that shares most with a passage. */
function fitting<S extends Suggestion>(all: readonly Suggestion[], passage: CodedPassage): S | undefined {
  const sharing = all.filter((one) => one.kind === passage.kind && shared(one, passage) > 0);
  return sharing.toSorted((a, b) => shared(b, passage) - shared(a, passage))[0] as S | undefined;
}

/**
 * A part of a name in a script with capitals (Dana, O’Neil, J., Jr., McKay), a particle before one, or a word of a
 * script without.
 */
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}’'-]*(?<!^.)|\p{Lu}\.|[JS]r\.|\p{Lo}+|(?:al|bin|da|de|del|della|der|di|dos|du|el|ibn|la|le|van|von|y|zu)(?:-\p{Lu}\p{L}+)?)$/u;

/**
 * The passage as a name that no rule knows, if it is short enough and has nothing that only a sentence has; ''
 * otherwise.
 */
function nameAlone(passage: string): string {
  const name = passage.trim();
  if (/[\n，。；：！？,;:!?]/.test(name)) return '';
  const isChinese = /\p{Script=Han}/u.test(name);
  if (isChinese) return /^[\p{Script=Han}·]{2,10}$/u.test(name) ? name : '';
  const words = name.split(/\s+/);
  return words.length <= 5 && words.every((word) => NAME_WORD.test(word)) ? name : '';
}
