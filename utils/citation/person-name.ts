/** A name as CSL-JSON has it: split where that is certain, otherwise whole. */
export type CslName = { family: string; given: string; suffix?: string } | { literal: string };

/**
 * Words that occur in the names of bodies, not of persons: kinds of bodies, what they do, and the small words that join
 * their names.
 */
const BODY_WORDS = [
  'agence agency afp bloomberg correspondents? contributors? daily desk editorial editors? media network news post press reuters times xinhua',
  'academy administration affairs alliance assembly association authority bank board bureau cabinet cent(?:er|re) chamber church club',
  'coalition college commission committee company congress corporation council court department division embassy federation forum foundation',
  'government group house initiative institute international laborator(?:y|ies) league minist(?:ry|ère|erio|ério|ero|erium|erstwo|erie|arstwo|eriet|erul) museum office',
  '(?:corp|inc|ltd)\\.? llc gmbh',
  'organi[sz]ation parliament party police programme project registry reserve secretariat senate services? society staff team trust union university watch',
  'courts? procuratorate system amt radio',
  'and for of the without &',
  // The same in the other languages in which newspapers are signed.
  'agencia agenzia agência agentur associação asociación ayuntamiento bakanlığı banque bundes\\S+ comune',
  'comisión commissione comissão comité consejo conseil consiglio correspondant dpa efe ansa europapress federación fédération fondation',
  'fundación gemeente gemeinde gobierno gouvernement governo instituto institut istituto jazeera journal kementerian nachrichten noticias',
  'parlament parlamento partido parti partito polizei policía polícia presse prensa rédaction redacción redação redaktion redazione rundfunk',
  'secretaría senado sénat société sociedad stadt tribunal universidad université università universität urząd verband verein verlag zeitung',
];
const BODIES = new RegExp(`(?<!\\S)(?:${BODY_WORDS.join(' ').replaceAll(' ', '|')})(?!\\S)`, 'i');
/** The legal form after an organisation's name: Greenpeace e.V., Volkswagen AG. */
const LEGAL_FORM =
  /\s(?:AB|AG|A\/S|ASBL|B\.?V\.?|e\.\s?V\.|GmbH|KG|N\.?V\.|Oy|PLC|plc|S\.?A\.?S\.|S\.?A\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|株式会社|Co\.)$/;
/** The most words before the comma of `Writer, Ann`, apart from particles; a name with more is a body's. */
const MOST_FAMILY = 2;

const oneOf = (words: string, flags = ''): RegExp => new RegExp(`^(?:${words.replaceAll(' ', '|')})$`, flags);

/** Particles that belong to the family name after them: Ursula von der Leyen, Charles De Gaulle. */
const PARTICLE = oneOf(
  "de del della delle dello degli der den des di da do dos das du la las le los lo van von vom zu zum zur ter ten te tot op 't bin bint ibn ben abu al el ul ó o ní nic ua mac st\\.? ste\\.? saint san santa dal dalla av af",
  'i',
);
/** Particles that are also given names: a name may begin with one. */
const ALSO_GIVEN = oneOf('Van Al Ben Abu Mac San Santa Do O Lo Ten La', 'i');
/** Stands between two family names: Ortega y Gasset. */
const JOINT = /^(?:y|i|e)$/;

/** Portuguese and Brazilian “son”, “grandson”, “nephew”: they follow the family name and sort with it. */
const KINSHIP = oneOf('Filho Neto Sobrinho Júnior Junior Segundo');

const GENERATION = oneOf('jr\\.? sr\\.? ii iii iv', 'i');
/** Degrees and honours written after a name without a comma. Case tells them from names: MD, Yo-Yo Ma. */
const DEGREE = oneOf(
  'Ph\\.?D\\.? PHD DPhil D\\.Phil\\.? MD M\\.D\\.? MBA M\\.B\\.A\\.? JD J\\.D\\.? LLM LL\\.M\\.? MPH MSc M\\.Sc\\.? BSc MFA MPA MPhil EdD Ed\\.D\\.? PsyD DDS DVM DMin ScD DrPH Esq\\.? OBE MBE CBE KBE DBE GBE FRS FBA FRCP CPA',
);
/** The same, and those that only a comma tells from a name. */
const BEHIND_COMMA = oneOf('MA M\\.A\\.? BA B\\.A\\.? MS M\\.S\\.? BS RN MP KC QC SJ S\\.J\\.? OP PE CFA');
const isSuffix = (word: string, isBehindComma = false): boolean =>
  GENERATION.test(word) || DEGREE.test(word) || (isBehindComma && BEHIND_COMMA.test(word));
const TITLE = /^(?:(?:mr|mrs|ms|dr|prof|rev)\.?|sir|dame|professor)$/i;

/**
 * Family names of Spain and Latin America that do not end in -ez; people with one of these usually have two family
 * names.
 */
const SPANISH = oneOf(
  'García Garcia Moreno Muñoz Alonso Navarro Torres Ramos Gil Serrano Blanco Molina Morales Ortega Delgado Castro Ortiz Rubio Marín Sanz Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano Prieto Calvo Gallego Vidal Cabrera Reyes Flores Herrera Aguilar Vargas Rojas Mendoza Silva Cruz Rivera Romero Salazar Espinoza Espinosa Fuentes Contreras Sepúlveda Figueroa Peña Soto Vega Valdés Bravo Llosa Ruiz Díaz Diaz Borges Lorca Neruda Allende Obrador Sheinbaum Pardo Milei Petro Guzmán Luna Ríos Campos Pacheco Carrillo Fonseca Sandoval Ibarra Acosta Salinas Montero Casado Cifuentes Zapatero Aznar Rajoy Bachelet',
);
const isSpanish = (word = ''): boolean => SPANISH.test(word) || /^\p{Lu}\p{L}+[ée]z(?:-\p{L}+)?$/u.test(word);

/** East Asian family names that come first in Latin letters, as news agencies write them. */
const CHINESE = oneOf(
  'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Lü Ding Ren Shen Yao Cui Zhong Tan Fan Jin Shi Liao Jia Xia Fu Fang Bai Zou Meng Xiong Qin Qiu Hou Yin Xue Lei Long Shao Hao Gong Kong Mao Qian Xi Wan Dai Mo Hua Nie Geng',
);
const SYLLABLE =
  '(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|üe|er|a|o|e|i|u|ü)';
const CHINESE_GIVEN = new RegExp(`^(?:${SYLLABLE})(?:['’-]?${SYLLABLE})?$`, 'i');
const KOREAN = oneOf(
  'Kim Lee Park Choi Choe Jung Jeong Chung Kang Cho Jo Yoon Yun Jang Lim Im Han Oh Seo Shin Sin Kwon Hwang Ahn An Song Yoo Yu Hong Moon Mun Bae Baek Nam Noh Roh Ban Rhee Ri Pak',
);
const VIETNAMESE = oneOf(
  'Nguyen Nguyễn Tran Trần Le Lê Pham Phạm Hoang Hoàng Huynh Huỳnh Vo Võ Dang Đặng Bui Bùi Ngo Ngô Duong Dương',
);

/** Languages in Latin letters that put the family name first: Orbán Viktor. */
const FAMILY_FIRST = /^hu\b/i;

/** Whether a name is written family name first, though in Latin letters: Xi Jinping, Moon Jae-in, Nguyen Van An. */
function isFamilyFirst(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (words.length === 2 && CHINESE.test(first) && CHINESE_GIVEN.test(second)) return true;
  if (words.length === 2 && KOREAN.test(first) && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(second)) return true;
  return words.length > 2 && words.length < 5 && VIETNAMESE.test(first);
}

/**
 * Two-letter abbreviations of bodies. Longer ones are recognised by capitals at the beginning: Jean DUPONT is a person.
 */
const ABBREVIATED = oneOf('UN EU UK US UE ONU AP');

/**
 * Whether an organisation's abbreviation is among the words: BBC News, UN Women, Amnesty UK. A name all in capitals may
 * be a person's.
 */
function hasBody(words: readonly string[]): boolean {
  const isShouted = words.every((word) => word === word.toUpperCase());
  return !isShouted && (/^\p{Lu}{3,}$/u.test(words[0] ?? '') || words.some((word) => ABBREVIATED.test(word)));
}

const NAME = /^[\p{Script=Latin}’'. -]+$/u;

/** Capitals only, as in `Amnesty, UK`; `J. R.` are initials. */
const isAcronym = (words: string): boolean => /^\p{Lu}{2,}$/u.test(words);

/** Removes what stands after a name: `John Smith, Jr., PhD`, `John Smith PhD`, `King, Martin Luther, Jr.` */
function withoutSuffixes(whole: string): { name: string; suffix: string } {
  const suffixes: string[] = [];
  const parts = whole.split(', ');
  while (parts.length > 1 && (parts.at(-1) ?? '').split(' ').every((word) => isSuffix(word, true)))
    suffixes.unshift(parts.pop() ?? '');
  // BibTeX writes `King, Jr., Martin Luther`.
  if (parts.length === 3 && GENERATION.test(parts[1] ?? '')) suffixes.unshift(parts.splice(1, 1).join());
  const inPart = (at: number): void => {
    const words = (parts[at] ?? '').split(' ');
    while (words.length > 1 && isSuffix(words.at(-1) ?? '')) suffixes.unshift(words.pop() ?? '');
    parts[at] = words.join(' ');
  };
  inPart(parts.length - 1);
  if (parts.length === 2) inPart(0);
  // Degrees and honours are left out, as titles are.
  const generation = suffixes.flatMap((one) => one.split(' ')).filter((word) => GENERATION.test(word));
  return { name: parts.join(', '), suffix: generation.join(' ') };
}

/** Where the family name begins among the words of a name written given name first. */
function familyStart(words: readonly string[]): number {
  let start = words.length - 1;
  if (start > 1 && KINSHIP.test(words[start] ?? '')) start--;
  if (start > 2 && JOINT.test(words[start - 1] ?? '')) start -= 2;
  else if (start > 1 && isSpanish(words[start]) && isSpanish(words[start - 1])) start--;
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start--;
  return start;
}

/**
 * Splits a name written in Latin letters, given name first, into family and given name and a suffix (Jr., III). Titles
 * before a name and degrees behind it are left out, as every style requires. Chinese, Japanese and Korean names, single
 * words and the names of bodies stay whole, because only their bearer knows the parts. So do names in an article in
 * Hungarian (`lang`, BCP 47), except those with a comma.
 */
export function personName(name: string, lang = ''): CslName {
  const whole = name.replace(/\s+/g, ' ').trim();
  const literal = { literal: whole };
  if (BODIES.test(whole.replaceAll(',', ' ')) || LEGAL_FORM.test(whole)) return literal;
  const { name: bare, suffix } = withoutSuffixes(whole);
  const behind = suffix === '' ? {} : { suffix };
  const [family = '', given, ...more] = bare.split(', ');
  if (given !== undefined) {
    if (more.length > 0 || !NAME.test(family) || !NAME.test(given)) return literal;
    const families = family.split(' ').filter((word) => !PARTICLE.test(word) && !JOINT.test(word));
    return families.length > MOST_FAMILY || isAcronym(given) ? literal : { family, given, ...behind };
  }
  if (FAMILY_FIRST.test(lang)) return literal;
  const words = bare.split(' ');
  while (words.length > 2 && TITLE.test(words[0] ?? '')) words.shift();
  if (words.length < 2 || words.length > 6 || !NAME.test(bare) || isFamilyFirst(words) || hasBody(words))
    return literal;
  // `van den Berg` is a complete family name.
  if (/^\p{Ll}/u.test(bare) && words.slice(0, -1).every((word) => PARTICLE.test(word))) return literal;
  // `Oslo kommune`: no family name is small behind a capital.
  if (/^\p{Lu}.*\s\p{Ll}+$/u.test(bare)) return literal;
  const start = familyStart(words);
  const first = words.slice(0, start);
  // `De Gaulle` is a complete family name.
  if (first.every((word) => PARTICLE.test(word) && !ALSO_GIVEN.test(word))) return literal;
  return { family: words.slice(start).join(' '), given: first.join(' '), ...behind };
}
