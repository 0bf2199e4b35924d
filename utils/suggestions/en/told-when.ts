import type { Span } from '@/utils/suggestions/suggestion';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec)\\.)';
const HOURS = '(?: (?:morning|afternoon|evening|night))?';

/**
 * Phrases in which news says when, where and how often somebody was told something, each with the reason it is listed.
 */
const SAYS = [
  [`(?:on )?(?:last |next |this )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day${HOURS}`, 'told the firm on Thursday to'],
  [`on ${MONTH} \\d{1,2}(?:, 20\\d\\d)?`, 'told the firm on May 4 to'],
  [`on \\d{1,2} ${MONTH}(?: 20\\d\\d)?`, 'told the firm on 4 May to'],
  [`in (?:early |late |mid-)?${MONTH}(?: 20\\d\\d)?`, 'told the firm in May to'],
  ['in 20\\d\\d', 'told the firm in 2024 to'],
  [`(?:yesterday|today|tonight)${HOURS}`, 'told the firm yesterday to'],
  [
    '(?:earlier |late(?:r)? )?(?:this|last|that|the same) (?:week|weekend|month|year|day|morning|afternoon|evening|night|spring|summer|autumn|winter)',
    'told the firm last week to',
  ],
  [
    '(?:\\d+|an?|two|three|four|five|six|several) (?:hour|day|week|month|year)s? (?:ago|earlier|later|before)',
    'told the firm two weeks ago to',
  ],
  [
    'in an? (?:[a-z-]+ )?(?:statement|letter|memo|memorandum|notice|note|circular|email|speech|address|decree|order|ruling|tweet|post)',
    'told the firm in a letter to',
  ],
  [
    '(?:again|once again|once more|repeatedly|formally|publicly|in writing|by letter|by phone)',
    'told the firm again to',
  ],
] as const;

const ANY = `(?:late |early )?(?:${SAYS.map(([says]) => says).join('|')})`;
const BEHIND = new RegExp(`,? ${ANY},?$`);
const BEFORE = new RegExp(`^${ANY},? `, 'i');

/** Words before a phrase of time that make it part of whoever is told, instead of saying when they were told. */
const BELONGS = [
  [
    /\b(?:of|in|on|by|for|from|with|to|at|since|until|after|before|during|over|under|as|and|or)$/,
    'the victims of last year',
  ],
  [/\b(?:born|held|found|shot|hit|hurt|lost|left|made|sent|taken|given|seen|known|killed)$/, 'pupils born in 2010'],
  [/\b(?!(?:the|these|an?) )[a-z]+ (?![a-z]*(?:hundred|eed|shed)$)[a-z]+ed$/, 'those arrested on Thursday'],
] as const;

/** Newspapers that are named after a day. */
const PAPERS = /\b(?:Mail|Independent|Scotland|Wales|Herald) on Sunday,?$/;

/** Whether what tells when, behind `before`, tells it of who is told. */
const isPartOf = (who: string, before: string): boolean =>
  PAPERS.test(who) || BELONGS.some(([ends]) => ends.test(before));

/**
 * Whoever is told something, without when or how it was said: “the firm on Thursday” becomes “the firm”. Null stays
 * null.
 */
export function withoutWhen(text: string, who: Span | null): Span | null {
  if (!who) return null;
  let { start, end } = who;
  for (
    let found = BEHIND.exec(text.slice(start, end));
    found && found.index > 0 && !isPartOf(text.slice(start, end), text.slice(start, start + found.index));
    found = BEHIND.exec(text.slice(start, end))
  )
    end = start + found.index;
  for (let found = BEFORE.exec(text.slice(start, end)); found; found = BEFORE.exec(text.slice(start, end)))
    start += found[0].length;
  return { start, end };
}
