import type { Speaker, Subject } from '@/utils/suggestions/speech';
import type { OfficialSuggestion, Span } from '@/utils/suggestions/suggestion';
import { nameRunAt } from './names';
import { NATIONAL } from './states';
import { PUBLIC_BODY } from './title-words';
import { joined, type Token } from './tokens';

/**
 * Who may direct, named by kind: public bodies, office holders, parties in parliament, states, laws. Written for
 * Pressmark, following the guideline.
 */
const AUTHORITY = new Set(
  `president premier chancellor minister ministers ministry ministries governor governors mayor mayors senator senators congressman congresswoman lawmaker lawmakers legislator legislators legislature mp mps peers judge judges court courts justices magistrate magistrates
  prosecutor prosecutors prosecution sheriff police policemen troopers detectives constabulary authorities authority officials official government governments administration cabinet council councils councillor councillors councilors department departments agency agencies commission commissioner commissioners committee subcommittee regulator regulators watchdog
  parliament congress senate pentagon kremlin whitehall downing embassy consulate military army navy ambassador ambassadors envoy eu un u.n nato who imf cdc fda fbi cia epa osha faa ftc nhs hse ofcom ofsted ofgem dvla nasa usda sec democrats republicans tories conservatives labour snp lib-dems opposition bjp
  office bureau secretariat headquarters command premier's law laws legislation act bill rule rules regulation regulations ordinance order orders directive guideline guidelines guidance agreement treaty accord resolution ban lockdown restrictions constitution statute decree protocol policy
  us u.s uk britain china russia iran iraq israel turkey france germany japan india pakistan ukraine taiwan australia canada italy spain poland greece korea zealand africa arabia kong kingdom emirates azerbaijan armenia georgia kazakhstan afghanistan bangladesh nepal sudan ethiopia kenya nigeria somalia libya tunisia algeria morocco yemen jordan kuwait oman bahrain romania bulgaria czechia austria switzerland portugal croatia kosovo moldova estonia latvia lithuania iceland argentina chile colombia peru bolivia ecuador haiti cambodia mongolia egypt syria lebanon qatar brazil mexico venezuela cuba washington beijing moscow tehran ankara brussels pyongyang seoul tokyo kyiv kiev delhi islamabad taipei jerusalem riyadh cairo damascus states union ireland scotland wales nations belarus serbia hungary indonesia malaysia singapore philippines vietnam thailand myanmar belgium netherlands sweden norway denmark finland
  speaker leader king queen emperor pm premier spokesman spokeswoman spokesperson secretary firefighters coastguard mps' forecasters centers circular notice communique memo advisory fco defra dfes mod exchequer treasury`
    .trim()
    .split(/\s+/),
);

/** Speakers without power: their advice is no directive. */
const OTHER = new Set(
  `company companies firm firms union unions charity charities campaigner campaigners activist activists protester protesters protestor protestors demonstrators critic critics expert experts analyst analysts scientist scientists researcher researchers doctor doctors physician professor economist economists lawyer lawyers solicitor barrister
  family families relatives father mother parents wife husband son daughter brother sister resident residents neighbours neighbors voter voters respondents surveyed polled survey poll study studies group groups association federation institute foundation club clubs manager coach player players captain bank banks airline airlines ceo executive executives director boss businessman businesswoman
  editor journalist journalists reporter newspaper newspapers students student teacher teachers headteacher fans fan owner owners customer customers user users bishop archbishop priest church investor investors shareholders organiser organisers organizer organizers farmer farmers victim victims witness witnesses suspect defendant organisation organization ngo thinktank supporters driver drivers
  author writer singer actor actress artist designer filmmaker employers employer industry employees workers staff nurse nurses consultant petition columnist commentator commentators observers historians candidate candidates founder chairman-designate spokesmen volunteers guests passengers women men people pundits rac greenpeace oxfam amnesty cbi tuc unison rmt bma nut fifa uefa fa ioc facebook google twitter microsoft apple amazon`
    .trim()
    .split(/\s+/),
);
/** EU leaders, Senate leaders; other leaders may be anybody’s. */
const LED = new Set(
  'eu us uk un nato world party state senate house congressional republican democratic labour tory conservative council government opposition military'.split(
    ' ',
  ),
);
/** World Health Organization, National Hurricane Center, National Weather Service. */
const INTERGOVERNMENTAL = /^(?:organi[sz]ation|cent(?:er|re)|service)$/;
const PRONOUN = new Set(['he', 'she', 'they', 'we', 'i', 'statement', 'it']);
const BEFORE_BODIES = new Set(['the', 'of', 'for', 'in', 'at', 'from']);
const TITLE_BEFORE_NAME = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'professor']);

/** Somebody who may be the subject of a verb, with the words it stands on. */
export type Candidate = Subject & Span;

/** Everybody in one sentence who may speak or direct, in order. */
export function candidates(tokens: readonly Token[], officials: readonly OfficialSuggestion[]): Candidate[] {
  const found: Candidate[] = [];
  let next = 0;
  const officialAt = (token: Token) => {
    while ((officials[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
    const official = officials[next];
    return official && official.start <= token.start ? official : undefined;
  };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const official = officialAt(token);
    if (official) {
      const who: Speaker = { ...official.name, person: official.person };
      found.push({ kind: 'authority', who, start: official.start, end: official.end });
      while (at < tokens.length && (tokens[at]?.start ?? Number.POSITIVE_INFINITY) < official.end) at++;
      continue;
    }
    const stranger = strangerAt(tokens, at);
    if (stranger) {
      found.push({ kind: 'other', start: token.start, end: stranger.end });
      at = stranger.to;
      continue;
    }
    const kind = kindOf(token, tokens, at);
    if (kind === 'authority')
      found.push({ kind, who: { start: token.start, end: token.end }, start: token.start, end: token.end });
    else if (kind) found.push({ kind, start: token.start, end: token.end });
    at++;
  }
  return found;
}

/** A person nobody gives an office: two words, or one behind Mr or Ms. */
function strangerAt(tokens: readonly Token[], at: number): { end: number; to: number } | null {
  const run = nameRunAt(tokens, at);
  if (!run) return null;
  const last = tokens[run.to - 1];
  // “the Ministry of Water Resources”: a body, not a person.
  if (BEFORE_BODIES.has(tokens[at - 1]?.key ?? '') && joined(tokens, at)) return null;
  if (last && (AUTHORITY.has(last.key) || OTHER.has(last.key))) return null;
  if (tokens.slice(run.from, run.to).some(({ key }) => PUBLIC_BODY.has(key))) return null;
  const long = run.to - run.from > 1 && !tokens.slice(run.from, run.to).some(({ key }) => AUTHORITY.has(key));
  return long || TITLE_BEFORE_NAME.has(tokens[at - 1]?.key ?? '') ? run : null;
}

function kindOf(token: Token, tokens: readonly Token[], at: number): 'authority' | 'other' | 'pronoun' | null {
  if (token.possessive) return null;
  if (PRONOUN.has(token.key) && (token.key !== 'i' || token.capital)) return 'pronoun';
  if (token.key === 'who' && token.text !== 'WHO') return null;
  if (
    (token.key === 'us' && token.text === 'us') ||
    (token.key === 'act' && !token.capital) ||
    (token.key === 'labour' && !token.capital)
  )
    return null;
  if (
    token.capital &&
    INTERGOVERNMENTAL.test(token.key) &&
    /^(?:health|trade|maritime|weather|hurricane|disease|national|meteorological)$/.test(tokens[at - 1]?.key ?? '')
  )
    return 'authority';
  if (token.key === 'leaders')
    return LED.has(tokens[at - 1]?.key ?? '') || NATIONAL.has(tokens[at - 1]?.key ?? '') ? 'authority' : null;
  if (OTHER.has(token.key)) return 'other';
  if (!AUTHORITY.has(token.key) && !(token.capital && NATIONAL.has(token.key))) return null;
  // “US companies”, “Labour voters”, “government experts”: the next word decides.
  const next = tokens[at + 1];
  if (next?.gap === ' ' && (OTHER.has(next.key) || (NATIONAL.has(token.key) && AUTHORITY.has(next.key)))) return null;
  return 'authority';
}

/** A body of law rather than a person or an organ: it requires by itself. */
export const LEGAL =
  /\b(?:under|by|according to|the|new|state|federal|local|current|these|those|a|an) (?:[\w-]+ ){0,3}?(?:law|laws|legislation|rules|regulations?|ordinance|directives?|guidelines|guidance|agreement|treaty|accord|resolution|constitution|statute|decree|protocols?|restrictions|lockdown|quarantine|curfew)\b/i;
