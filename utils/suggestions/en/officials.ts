import { Coverage } from '@/utils/suggestions/coverage';
import { officialSuggestion } from '@/utils/suggestions/make';
import type { OfficialSuggestion, Span } from '@/utils/suggestions/suggestion';
import { appositions } from './appositions';
import { HONORIFICS, type NameRun, nameRunAt, PARTICLES } from './names';
import type { People } from './people';
import { type Mention, titledNames } from './titled-names';
import { headAt } from './titles';
import { joined, type Token } from './tokens';

/** “Trump administration”, “Blair government”: the name of a thing. */
const MAKES_A_THING =
  /^(?:administration|government|campaign|team|cabinet|era|supporters?|voters?|backers?|loyalists?|allies|ally|aides?|officials?|presidency|premiership|foundation|organization|organisation|tower|hotel|rally|rallies|family|regime|doctrine|plan|policy|policies|white|impeachment|years|camp|ministry|university|center|centre|library|street|institute|v|vs|jr|impersonator)$/;
const SENTENCE_OPENERS =
  /^(?:in|on|at|but|and|when|while|after|before|as|if|for|with|though|although|since|because|by|that|what|how|why|did|does|is|was|has|had|will|can|could|should|would|may|from|to|of|under|than|like|against|about|over|between|yet|so|then|now|later|earlier|meanwhile|yesterday|today|following|unlike|once|both|only|asked|says?|said)$/;

/** The mentions of one line that carry a title, or are said to hold an office; teaches `people`. */
export function titled(tokens: readonly Token[], text: string, people: People): Mention[] {
  const found = [...titledNames(tokens)];
  const byStart = new Map(found.map((mention) => [mention.name.start, mention]));
  const taken = covered(tokens, found);
  for (const mention of appositions(tokens)) {
    const same = byStart.get(mention.name.start);
    if (same) {
      if (mention.title) same.title ??= mention.title;
    } else if (!taken.touches(mention.name)) found.push(mention);
  }
  for (const { name } of found) people.add(plain(text, name));
  return found;
}

/** The code units of a line that names and titles take. */
function covered(tokens: readonly Token[], mentions: readonly Mention[]): Coverage {
  const taken = new Coverage({ start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 });
  for (const { name, title } of mentions) {
    taken.add(name);
    if (title) taken.add(title);
  }
  return taken;
}

/** Notes the well-known people whom a line names in full. */
export function meet(tokens: readonly Token[], text: string, people: People): void {
  for (let at = 0; at < tokens.length; ) {
    const run = nameRunAt(tokens, at);
    if (run && run.to - run.from > 1) people.meet(plain(text, run));
    at = run ? run.to : at + 1;
  }
}

/**
 * The officials of one line, in order. `people` must already know the whole article; `rivals` holds the last owner of
 * each surname.
 */
export function officialsIn(
  text: string,
  tokens: readonly Token[],
  known: readonly Mention[],
  people: People,
  rivals: Map<string, boolean>,
): OfficialSuggestion[] {
  const all: Mention[] = [...known];
  const taken = covered(tokens, known);
  for (let at = 0; at < tokens.length; ) {
    const run = nameRunAt(tokens, at) ?? lonely(text, tokens, at, people);
    if (!run) {
      at++;
      continue;
    }
    at = run.to;
    const mine = taken.touches(run);
    const alias = mine
      ? null
      : (longestAlias(text, tokens, run.from, run.to, people) ?? byFirstName(text, tokens, run, people));
    const surname = tokens[run.to - 1]?.key ?? '';
    if (run.to - run.from > 1) rivals.set(surname, !mine && !alias);
    if (!alias) continue;
    if (alias.from === run.to - 1 && run.to - run.from === 1 && rivals.get(surname)) continue;
    if (adjectival(tokens, alias)) continue;
    const person = alias.person ?? people.person(plain(text, alias)) ?? '';
    all.push({
      name: { start: alias.start, end: alias.end },
      rule: people.isTitled(person) ? 'en.official.again' : 'en.official.well-known',
      person,
    });
  }
  return all.sort((a, b) => a.name.start - b.name.start).map((mention) => suggestion(text, mention, people));
}

interface Alias extends Span {
  from: number;
  to: number;
  /** Who is meant, where the words alone do not say. */
  person?: string;
}

/** Park, May: a word that is seldom a name is one where this article has given it to an official. */
function lonely(text: string, tokens: readonly Token[], at: number, people: People): NameRun | null {
  const token = tokens[at];
  if (
    !token?.capital ||
    (joined(tokens, at) && tokens[at - 1]?.capital) ||
    ['the', 'in', 'of', 'at', 'near'].includes(tokens[at - 1]?.key ?? '')
  )
    return null;
  const next = tokens[at + 1];
  if (next?.capital && joined(tokens, at + 1)) return null;
  const person = people.person(plain(text, token));
  return person && people.isTitled(person) && person !== plain(text, token)
    ? { from: at, to: at + 1, start: token.start, end: token.end }
    : null;
}

/** Dr Tedros, Datuk Hassan: behind an honorific the first name of one official, and of one only. */
function byFirstName(text: string, tokens: readonly Token[], run: NameRun, people: People): Alias | null {
  if (
    run.to - run.from > 1 ||
    !HONORIFICS.has(tokens[run.from - 1]?.key ?? '') ||
    !/^\.?\s$/.test(tokens[run.from]?.gap ?? '')
  )
    return null;
  const person = people.byFirstName(plain(text, run));
  return person ? { ...run, person } : null;
}

/** The run itself if it is an alias; else the alias it ends with, if the word before that is no first name. */
function longestAlias(text: string, tokens: readonly Token[], from: number, to: number, people: People): Alias | null {
  for (let start = from; start < to; start++) {
    const [first, last] = [tokens[start], tokens[to - 1]];
    if (!first || !last) return null;
    if (people.person(plain(text, { start: first.start, end: last.end })))
      return { from: start, to, start: first.start, end: last.end };
    if (
      !SENTENCE_OPENERS.test(first.key) &&
      !HONORIFICS.has(first.key) &&
      !headAt(tokens, start) &&
      !PARTICLES.has(first.key)
    )
      return null;
  }
  return null;
}

function adjectival(tokens: readonly Token[], alias: Alias): boolean {
  const [before, last, after] = [tokens[alias.from - 1], tokens[alias.to - 1], tokens[alias.to]];
  if (last?.possessive) return false;
  if (after && joined(tokens, alias.to) && MAKES_A_THING.test(after.key)) return true;
  return (
    alias.to - alias.from === 1 &&
    before?.key === 'the' &&
    joined(tokens, alias.from) &&
    !!after &&
    joined(tokens, alias.to) &&
    !after.capital
  );
}

const plain = (text: string, { start, end }: Span) =>
  text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/\b(\p{Lu})\./gu, '$1');

function suggestion(text: string, { name, title, rule, person }: Mention, people: People): OfficialSuggestion {
  const words = plain(text, name);
  return officialSuggestion({ name, title, person: person ?? people.person(words) ?? words, rule });
}
