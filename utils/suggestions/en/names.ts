import type { Span } from '@/utils/suggestions/suggestion';
import { NATIONAL } from './states';
import { joined, type Token } from './tokens';

/** A person's name as a run of words of one line: indices into its tokens, `to` exclusive. */
export interface NameRun extends Span {
  from: number;
  to: number;
}

/** Small words inside names: Ursula von der Leyen, Mohammed bin Salman, Bill de Blasio. */
export const PARTICLES = new Set(
  'de da di do dos du del della der den van von bin bint ibn al el la le ben ten ter zu'.split(' '),
);
export const HONORIFICS = new Set(
  'mr mrs ms miss dr sir dame lord lady prof professor rt hon st comrade madam shri smt datuk dato datin seri tun'.split(
    ' ',
  ),
);

/** Capitalised words that are not part of a name, though they may stand beside one. */
export const NOT_NAMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  the a an this that these those in on at by for from with to of as and but or if when while after before since until although though because he she it they we you i his her its their our my your
  there here what who whom which why how not no yes all both each many most some any more one two three four five six seven eight nine ten last next today yesterday tomorrow also however meanwhile
  earlier later still now then once is was were are be has have had do does did will would can could may might shall should must speaking asked according under over about between during despite
  government council committee department ministry office party house street tower university college hospital school court commission agency bureau police force army navy act bill law assembly association
  union league club city county state states administration campaign foundation institute center centre group company corporation bank day week award prize road avenue square airport station park bridge island river lake church
  news times post journal tv radio covid covid-19 brexit parliament congress senate commons lords cabinet conference summit treaty agreement report white kingdom nations republic republicans republican democrats democrat democratic labour tory tories conservatives conservative
  chief general minister president secretary governor senator mayor judge said told says both neither mr mrs ms dr constable staff inspector superintendent sergeant officer spokesman spokeswoman leader chairman director deputy-general electric motors
  datuk dato datin seri
  north south east west new united great christmas easter islamic muslim christian jewish black asian eu un uk us u.s nato who fbi cia nhs bbc cnn ap afp reuters gop elect election elections`
    .trim()
    .split(/\s+/),
);

/** A word that may stand in a name. */
export function nameWord(token: Token | undefined): boolean {
  return !!token?.capital && !NOT_NAMES.has(token.key) && !NATIONAL.has(token.key) && !/\d/.test(token.key);
}

const AMBIGUOUS_FIRST = new Set(
  'bill may april june august white black park march young west north grant london washington georgia virginia israel jordan chad austin sydney victoria kansas ireland holland france asia dakota tennessee montana carolina paris florence christian'.split(
    ' ',
  ),
);

/** A word that is a name only where a title or a first name says so: May, Park, London. */
export const couldBeName = (token: Token) => token.capital && AMBIGUOUS_FIRST.has(token.key);

/**
 * The name that begins at token `at`: up to five words, ended by a possessive or by punctuation. Null if there is none.
 */
export function nameRunAt(tokens: readonly Token[], at: number): NameRun | null {
  const first = tokens[at];
  if (
    !first ||
    !(
      nameWord(first) ||
      (AMBIGUOUS_FIRST.has(first.key) && first.capital && nameWord(tokens[at + 1]) && joined(tokens, at + 1))
    )
  )
    return null;
  let to = at + 1;
  let last = first;
  while (!last.possessive && to < at + 6) {
    const next = tokens[to];
    if (!next || !joined(tokens, to)) break;
    if (PARTICLES.has(next.key) && !next.possessive && nameWord(particleEnd(tokens, to))) {
      to++;
      last = next;
      continue;
    }
    if (!nameWord(next) && !(AMBIGUOUS_FIRST.has(next.key) && next.capital)) break;
    to++;
    last = next;
  }
  return { from: at, to, start: first.start, end: last.end };
}

/** The first word behind a row of particles that begins at `at`. */
function particleEnd(tokens: readonly Token[], at: number): Token | undefined {
  let next = at + 1;
  while (joined(tokens, next) && PARTICLES.has(tokens[next]?.key ?? '')) next++;
  return joined(tokens, next) ? tokens[next] : undefined;
}
