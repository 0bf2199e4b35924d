import type { Speaker } from '@/utils/suggestions/speech';
import type { Span } from '@/utils/suggestions/suggestion';

/** Words before the noun a body is called by: Supreme Court, city council, US Department, chief justice. */
const BEFORE =
  /(?:(?:[A-Z][\w’'&.-]*|city|county|state|federal|local|national|regional|provincial|district|town|village|borough|parish|public|health|education|fire|police|foreign|home|interior|defen[cs]e|finance|justice|environment|transport|agriculture|labou?r|trade|energy|water|food|drug|safety|consumer|competition|data|protection|privacy|election|electoral|appeals?|appellate|high|supreme|superior|crown|circuit|bankruptcy|family|military|air|coast|traffic|immigration|border|customs|tax|school|university|planning|licensing|prime|deputy|vice|chief|senior|central|emergency|medical|disaster|weather|election|government|security|intelligence|law|enforcement|civil|aviation|highway|financial|stock|exchange|markets?|standards|advertising|broadcasting|communications|railway|rail|nuclear|wildlife|parks?)(?:[’']s)? )+$/;
/** Capitalised words at the beginning of a sentence that are no name by themselves. */
const OPENING =
  /^(?:The|A|An|In|On|At|But|And|Yet|Also|This|That|These|Those|Its|His|Her|Their|Our|As|If|When|While|After|Before|Under|For|From|By|With|Meanwhile|However|Earlier|Later|Last|Next|Today|Yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Some|Many|Several|All|Both|Two|Three|Now|Then|So) /;
/** “Ministry of Health”, “Secretary of Labor”, “Department for Education”. */
const BEHIND = /^ (?:of|for)(?: the)? [A-Z][\w’'&-]*(?:(?: of| and| for)? [A-Z][\w’'&-]*){0,4}/;
const OFFICE_BEHIND =
  /^ (?:general|secretary-general|high commissioner|chief|spokesman|spokeswoman|spokesperson|ombudsman)\b/;

/** “Reserve Bank of India”. */
const OF = /(?:[A-Z][\w’'&-]* ){1,5}(?:of|for) (?:the )?$/;
/** “The council has issued a notice requiring…”: the council directs, by its notice. */
const ISSUES =
  /^(?<who>(?:[\w’'&.-]+ ){1,7}?)(?:has |have |had |also |today |then )*(?:issued|signed|published|released|adopted|served)\b/;
const PAPER =
  /(?:notice|order|directive|guidance|guidelines|advisory|rules?|regulations?|circular|memo|communique|statement|decree)$/i;
/** “The FCA has told…”, “The board instructed…”: the subject at the head of a sentence, whatever it is. */
const SUBJECT =
  /^(?<who>(?:[\w’'&.-]+ ){1,7}?)(?:has |have |had |also |today |again |formally |then |repeatedly |on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day |voted (?:\S+ )?to |decided to |agreed to |moved to |will )*$/;
const NO_SUBJECT =
  /\b(?:it|he|she|they|we|I|you|there|who|which|that|this|said|says|is|was|are|were|in|on|after|before|when|if)\b/;

/**
 * The speaker with the whole name of the body, of which the rules recognise only the noun. An addressee is not a
 * speaker. Null if the sentence names no speaker.
 */
export function wholeSpeaker(
  text: string,
  sentence: Span,
  speaker: Speaker | null,
  { verb, addressee, impersonal }: { verb: Span; addressee: Span | null; impersonal: boolean },
): Speaker | null {
  if (!speaker) return impersonal ? null : subjectIn(text, sentence, verb, SUBJECT);
  if (addressee && speaker.start < addressee.end && addressee.start < speaker.end && speaker.start < verb.start)
    return null;
  if (speaker.person) return speaker;
  if (PAPER.test(text.slice(speaker.start, speaker.end)) && speaker.start > sentence.start) {
    const issuer = subjectIn(text, sentence, speaker, ISSUES);
    if (issuer) return issuer;
  }
  const from = text.lastIndexOf('\n', speaker.start) + 1;
  const lead = text.slice(Math.max(from, speaker.start - 60), speaker.start);
  let before = OF.exec(lead)?.[0] ?? BEFORE.exec(lead)?.[0] ?? '';
  while (OPENING.test(before)) before = before.replace(OPENING, '');
  const after = text.slice(speaker.end, Math.max(sentence.end, speaker.end + 60));
  const behind = BEHIND.exec(after)?.[0] ?? OFFICE_BEHIND.exec(after)?.[0] ?? '';
  return { ...speaker, start: speaker.start - before.length, end: speaker.end + behind.length };
}

/** The subject a sentence begins with, without its article. */
function subjectIn(text: string, sentence: Span, before: Span, pattern: RegExp): Span | null {
  const who = pattern.exec(text.slice(sentence.start, before.start))?.groups?.who;
  if (!who || NO_SUBJECT.test(who)) return null;
  const article = /^(?:The|A|An) /.exec(who)?.[0].length ?? 0;
  const end = sentence.start + who.trimEnd().length;
  return end > sentence.start + article ? { start: sentence.start + article, end } : null;
}
