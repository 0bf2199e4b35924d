import { anyOf } from '@/utils/suggestions/word-list';
import { countries } from './words/countries';
import { offices } from './words/offices';
import { papers } from './words/papers';
import { others } from './words/private-speakers';
import { bodies } from './words/public-bodies';

/**
 * Who may direct, and who may not, when named by kind rather than by name. Folded. Written for Pressmark, following the
 * guideline: any public body, office holder, their meeting, or an official document; never companies, experts,
 * families.
 */

/** Office holders named by their office alone. */
const OFFICES = anyOf(offices);

/** Public bodies, by how they end or by what they are called. */
const BODIES = anyOf(bodies);

/** Meetings and papers of such bodies. */
const PAPERS = anyOf(papers);

const COUNTRIES = anyOf(countries);

/** Speakers without power: their advice is not a directive. */
const OTHERS = anyOf(others);

const KINDS = ['other', 'pronoun', 'office', 'body', 'paper', 'country'] as const;

/**
 * The last match before a reporting verb is its subject; `namedAs` says of what kind. Groups are numbered, not named,
 * because the engine would build an object of names for every match.
 */
export const SUBJECT = new RegExp(
  `(${OTHERS})|([他她](?!们|时)|其(?!他|中|余|它|实)|报道又|并(?=[要强指表呼]))|(${OFFICES})|(${BODIES})|(${PAPERS})|(${COUNTRIES})`,
  'g',
);

/** What kind of somebody a match of SUBJECT names; undefined of no match. */
export function namedAs(match: RegExpExecArray | null | undefined): (typeof KINDS)[number] | undefined {
  return match ? KINDS.find((_, i) => match[i + 1] !== undefined) : undefined;
}

/** A paper or meeting rather than a person: what it lists without a modal is a programme. */
export const IS_PAPER = new RegExp(`^(?:${PAPERS})$`);
