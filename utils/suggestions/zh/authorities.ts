import { anyOf } from '@/utils/suggestions/word-list';
import { bodies, countries, offices, others, papers } from './speakers';

/**
 * Who may direct, and who may not, when named by kind rather than by name. Folded. Written for Pressmark after the
 * guideline: any public body, office holder, their meeting, or an official document; never companies, experts, families.
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

/** The last of these before a reporting verb is its subject. */
export const SUBJECT = new RegExp(
  `(?<other>${OTHERS})|(?<pronoun>[他她](?!们)|其(?!他|中|余|它|实)|报道又|并(?=[要强指表呼]))|(?<office>${OFFICES})|(?<body>${BODIES})|(?<paper>${PAPERS})|(?<country>${COUNTRIES})`,
  'g',
);

/** A paper or meeting rather than a person: what it lists without a modal is a programme. */
export const IS_PAPER = new RegExp(`^(?:${PAPERS})$`);
