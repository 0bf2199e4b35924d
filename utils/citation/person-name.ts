/** A name as CSL-JSON has it: split where the split is sure, else whole. */
export type CslName = { family: string; given: string; suffix?: string } | { literal: string };

// Words of names that are not a person's: agencies, desks, boards.
const BODIES =
  /(?<!\S)(news|press|agency|agence|reuters|bloomberg|xinhua|afp|desk|staff|team|board|editors?|editorial|office|bureau|department|ministry|committee|commission|council|university|institute|association|organi[sz]ation|government|times|post|daily|network|media|group|company|inc|ltd|correspondents?|contributors?|service|services)(?!\S)/i;
// Small words that belong to the family name behind them: Ursula von der Leyen.
const PARTICLE = /^(de|del|della|der|den|des|di|da|dos|du|la|le|van|von|vom|zu|zur|ter|ten|bin|bint|ibn|al|el)$/;
const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/i;

/**
 * Splits a name written in Latin letters, given name first, into family and given name. Chinese, Japanese and Korean
 * names, single words and the names of bodies stay whole: nobody but their bearer knows better.
 */
export function personName(name: string): CslName {
  const whole = name.replace(/\s+/g, ' ').trim();
  const comma = /^([\p{Script=Latin}’'. -]+), ([\p{Script=Latin}’'. -]+)$/u.exec(whole);
  if (comma?.[1] && comma[2] && !SUFFIX.test(comma[2]) && !BODIES.test(whole.replaceAll(',', ' ')))
    return { family: comma[1], given: comma[2] };
  const words = whole.replace(/, (?=(jr|sr|ii|iii|iv)\b)/i, ' ').split(' ');
  const isPersonal = /^[\p{Script=Latin}’'. -]+$/u.test(words.join(' ')) && !BODIES.test(whole);
  if (words.length < 2 || words.length > 6 || !isPersonal) return { literal: whole };
  const suffix = SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  let start = words.length - 1;
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start--;
  if (start < 1) return { literal: whole };
  return {
    family: words.slice(start).join(' '),
    given: words.slice(0, start).join(' '),
    ...(suffix ? { suffix } : {}),
  };
}
