import { type Directive, EMPTY_DIRECTIVE, type Strength } from '@/utils/model/directive';
import type { Official } from '@/utils/model/official';
import { deadlineIn as englishDeadline } from './en/deadlines';
import { MODAL } from './en/directive-words';
import { partsOf } from './en/parts';
import { type Facts, factsOf } from './facts';
import { readingLanguage } from './reading-language';
import { suggest } from './suggest';
import type { DirectiveSuggestion, OfficialSuggestion, Quoted, Span, Suggestion } from './suggestion';
import { shared } from './within';
import { addresseeIn } from './zh/addressees';
import { deadlineIn as chineseDeadline } from './zh/deadlines';
import { MUST } from './zh/directive-words';
import { fold } from './zh/fold';

/** A passage that a person coded, in UTF-16 code units of the article's text. */
export interface CodedPassage extends Span {
  id: string;
  kind: Suggestion['kind'];
}

/** What the rules say of one passage, for each kind it was coded as. */
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
 * What the rules say of passages that a person coded: that they direct, or name an official, is given, so that the rules
 * are asked for the rest only. By passage id; every passage gets an answer, empty where the rules find nothing. Whole
 * articles are read, because who speaks may stand in an earlier sentence.
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
  const found = fitting<DirectiveSuggestion>(article.all, passage);
  if (!found) return byItself(passage, article);
  const directive = article.facts.directiveOf(found, passage);
  // The passage may reach beyond the sentence that directs.
  const deadline = directive.deadline.text === '' ? deadlineOf(passage, article) : undefined;
  return { ...directive, ...(deadline ? { deadline } : {}) };
}

/** The suggestion of its kind that shares most with a passage. */
function fitting<S extends Suggestion>(all: readonly Suggestion[], passage: CodedPassage): S | undefined {
  const sharing = all.filter((one) => one.kind === passage.kind && shared(one, passage) > 0);
  return sharing.toSorted((a, b) => shared(b, passage) - shared(a, passage))[0] as S | undefined;
}

function deadlineOf(passage: Span, { text, language, published }: Reading): Directive['deadline'] | undefined {
  const found: (Quoted & { date?: string }) | null =
    language === 'zh'
      ? chineseDeadline(fold(text), passage, published)
      : language === 'en'
        ? englishDeadline(text, passage, published)
        : null;
  if (!found) return undefined;
  return { text: text.slice(found.start, found.end), ...(found.date ? { date: found.date } : {}) };
}

/** Of a passage that no rule calls a directive: whose words stand there, who must, what, and by when, as far as it says. */
function byItself(passage: CodedPassage, article: Reading): Directive {
  const { text, language, all, facts } = article;
  const parts = language === 'zh' ? chineseParts(text, passage) : language === 'en' ? englishParts(text, passage) : {};
  const official = speakerBefore(passage, all, text);
  const who = official && facts.officialOf(official);
  return {
    ...EMPTY_DIRECTIVE,
    ...(who ? { speaker: who.name, title: who.title, organisation: who.organisation, place: who.place } : {}),
    ...parts,
    deadline: deadlineOf(passage, article) ?? { text: '' },
  };
}

/** The official named last in the passage’s own line, at its head or before it. */
function speakerBefore(passage: Span, all: readonly Suggestion[], text: string): OfficialSuggestion | undefined {
  const line = text.lastIndexOf('\n', passage.start - 1) + 1;
  const head = passage.start + Math.min(40, (passage.end - passage.start) / 2);
  return all.findLast(
    (one): one is OfficialSuggestion => one.kind === 'official' && one.start >= line && one.start <= head,
  );
}

type Parts = { strength?: Strength; addressee?: string; action?: string };

function chineseParts(text: string, { start, end }: Span): Parts {
  const folded = fold(text);
  const must = MUST.exec(folded.slice(start, end));
  if (!must) return {};
  const from = start + must.index;
  const addressee = addresseeIn(folded, { start, end }, from);
  return {
    strength: 'must',
    ...(addressee ? { addressee: text.slice(addressee.start, addressee.end) } : {}),
    action: text.slice(from, end).replace(/[。！？；，\s]+$/, ''),
  };
}

function englishParts(text: string, sentence: Span): Parts {
  const [modal] = text.slice(sentence.start, sentence.end).matchAll(MODAL);
  if (!modal) return {};
  const start = sentence.start + modal.index;
  const { addressee, action } = partsOf(text, sentence, { start, end: start + modal[0].length }, { modal: true });
  return {
    strength: 'must',
    ...(addressee ? { addressee: text.slice(addressee.start, addressee.end) } : {}),
    ...(action ? { action: text.slice(action.start, action.end) } : {}),
  };
}

/** A part of a name in a script with capitals (Dana, O’Neil, J., Jr., McKay), a particle before one, or a word of another script. */
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}’'-]*(?<!^.)|\p{Lu}\.|[JS]r\.|\p{Lo}+|(?:al|bin|da|de|del|della|der|di|dos|du|el|ibn|la|le|van|von|y|zu)(?:-\p{Lu}\p{L}+)?)$/u;

/** A name that no rule knows: few enough characters to be one, and nothing that a sentence has. '' for anything longer. */
function nameAlone(passage: string): string {
  const name = passage.trim();
  if (/[\n，。；：！？,;:!?]/.test(name)) return '';
  const isChinese = /\p{Script=Han}/u.test(name);
  if (isChinese) return /^[\p{Script=Han}·]{2,10}$/u.test(name) ? name : '';
  const words = name.split(/\s+/);
  return words.length <= 5 && words.every((word) => NAME_WORD.test(word)) ? name : '';
}
