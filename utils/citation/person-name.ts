/** A name as CSL-JSON has it: split where the split is sure, else whole. */
export type CslName = { family: string; given: string; suffix?: string } | { literal: string };

/** Words of names that are not a person's: what bodies are, what they do, and the small words that join their names. */
const BODY_WORDS = [
  'agence agency afp bloomberg correspondents? contributors? daily desk editorial editors? media network news post press reuters times xinhua',
  'academy administration affairs alliance assembly association authority bank board bureau cabinet cent(?:er|re) chamber church club',
  'coalition college commission committee company congress corporation council court department division embassy federation forum foundation',
  'government group house initiative institute international laborator(?:y|ies) league ltd inc llc gmbh ministry museum office',
  'organi[sz]ation parliament party police programme project registry reserve secretariat senate services? society staff team trust union university watch',
  'courts? procuratorate system amt (?:bundes)?ministerium ministère ministerio ministero',
  'and for of the without &',
];
const BODIES = new RegExp(`(?<!\\S)(?:${BODY_WORDS.join(' ').replaceAll(' ', '|')})(?!\\S)`, 'i');
/** Words before the comma of `Writer, Ann`, particles aside; a name with more there is a body's. */
const MOST_FAMILY = 2;
// Small words that belong to the family name behind them: Ursula von der Leyen.
const PARTICLE = /^(de|del|della|der|den|des|di|da|dos|du|la|le|van|von|vom|zu|zur|ter|ten|bin|bint|ibn|al|el)$/;
const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/i;

/** `King, Martin Luther, Jr.`, as RIS writes it. */
const SUFFIXED = /^([\p{Script=Latin}’'. -]+), ([\p{Script=Latin}’'. -]+), ((?:jr|sr)\.?|ii|iii|iv)$/iu;

/** Capitals alone, as in `Amnesty, UK`; `J. R.` are initials. */
const isAcronym = (words: string): boolean => /^\p{Lu}{2,}$/u.test(words);

/**
 * Splits a name written in Latin letters, given name first, into family and given name. Chinese, Japanese and Korean
 * names, single words and the names of bodies stay whole: nobody but their bearer knows better.
 */
export function personName(name: string): CslName {
  const whole = name.replace(/\s+/g, ' ').trim();
  const [, family, given, generation] = SUFFIXED.exec(whole) ?? [];
  if (family && given && generation) return { family, given, suffix: generation };
  const comma = /^([\p{Script=Latin}’'. -]+), ([\p{Script=Latin}’'. -]+)$/u.exec(whole);
  if (comma?.[1] && comma[2] && !SUFFIX.test(comma[2])) {
    const families = comma[1].split(' ').filter((word) => !PARTICLE.test(word.toLowerCase()));
    const isBody = BODIES.test(whole.replaceAll(',', ' ')) || families.length > MOST_FAMILY || isAcronym(comma[2]);
    return isBody ? { literal: whole } : { family: comma[1], given: comma[2] };
  }
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
