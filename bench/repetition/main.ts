import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFold } from '@/utils/anchoring/fold';
import { lettersOf } from '@/utils/repetition/letters';
import { likenessIn } from '@/utils/repetition/likeness';
import { parsePlaceNames } from '@/utils/repetition/place-names';
import { hitsIn, probeFor } from '@/utils/repetition/probe';
import { sentenceSpans, sketchOf } from '@/utils/repetition/sketch';
import { tokensOf, type Wording } from '@/utils/repetition/tokens';
import places from '../../public/china-places.txt?raw';
import pairs from '../../public/traditional-to-simplified.txt?raw';
import { kinds, random, type Source } from './pairs';

const wording: Wording = { letters: lettersOf(parseFold(pairs)), places: parsePlaceNames(places) };

interface Row {
  pairs: number;
  found: number;
  /** Where it was found, the place is the planted sentence. */
  right: number;
  similarity: number;
}

/**
 * One sentence of each text is planted, changed, in another article; who asks for the original should be told of it.
 */
export function main(folder: string): string {
  const sources = readSources(folder);
  const half = (which: number): Source[] => sources.filter((_, i) => i % 2 === which);
  const out: string[] = [];
  for (const [name, own] of [
    ['first half', half(0)],
    ['second half', half(1)],
  ] as const) {
    for (const lang of ['zh', 'en'] as const) {
      const texts = own.filter((one) => one.lang === lang);
      out.push(
        `\n${name}, ${lang}: ${texts.length} texts\n`,
        '| kind | pairs | found | right place | likeness |',
        '| --- | ---: | ---: | ---: | ---: |',
      );
      for (const [kind, say] of Object.entries(kinds)) out.push(row(kind, texts, say));
      out.push(
        ...falselySaid(
          texts,
          sources.filter((one) => one.lang === lang),
        ),
      );
    }
  }
  return out.join('\n');
}

const asked = (source: Source, draw: () => number): string | undefined => {
  const tokens = tokensOf(source.text, wording);
  const long = sentenceSpans(tokens)
    .filter(([from, to]) => to - from >= 12 && to - from <= 120)
    .map(([from, to]) => source.text.slice(tokens.starts[from] ?? 0, (tokens.ends[to - 1] ?? 0) + 1))
    .filter((one) => !one.includes('\n'));
  return long[Math.floor(draw() * long.length)];
};

function row(kind: string, texts: readonly Source[], say: (typeof kinds)[string]): string {
  const sum: Row = { pairs: 0, found: 0, right: 0, similarity: 0 };
  for (const [i, source] of texts.entries()) {
    const draw = random(i * 7919 + kind.length);
    // Five sentences are tried: many have no date, no figure and no place.
    for (let tries = 0; tries < 5; tries++) {
      const sentence = asked(source, draw);
      const said = sentence && say({ ...source, text: sentence, names: namesIn(source, sentence) }, draw);
      const host = texts[(i + 1) % texts.length];
      if (!sentence || !said || !host) continue;
      const lines = host.text.split('\n');
      const at = Math.floor(draw() * (lines.length + 1));
      const text = [...lines.slice(0, at), said, ...lines.slice(at)].join('\n');
      const start = lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
      sum.pairs++;
      const like = look(sentence, text);
      if (!like) break;
      sum.found++;
      sum.similarity += like.similarity;
      const { position } = like;
      if (Math.min(position.end, start + said.length) - Math.max(position.start, start) > said.length / 4) sum.right++;
      break;
    }
  }
  const mean = sum.found > 0 ? (sum.similarity / sum.found).toFixed(2) : '–';
  return `| ${kind} | ${sum.pairs} | ${sum.found} | ${sum.right} | ${mean} |`;
}

function namesIn(source: Source, sentence: string): Source['names'] {
  const at = source.text.indexOf(sentence);
  return source.names.flatMap(({ start, end }) =>
    start >= at && end <= at + sentence.length ? [{ start: start - at, end: end - at }] : [],
  );
}

function look(sentence: string, text: string): ReturnType<typeof likenessIn> {
  const tokens = tokensOf(sentence, wording);
  const hits = hitsIn(probeFor([sketchOf(tokens)]), sketchOf(tokensOf(text, wording)));
  return likenessIn(
    tokens,
    text,
    hits.map(({ start }) => start),
    wording,
  );
}

/**
 * Every sentence of every text, asked of all other texts as they are: what is said then is a repetition or a mistake.
 */
function falselySaid(texts: readonly Source[], all: readonly Source[]): string[] {
  const sketches = all.map(({ text }) => sketchOf(tokensOf(text, wording)));
  const said: string[] = [];
  let [sentences, candidates] = [0, 0];
  for (const source of texts) {
    const tokens = tokensOf(source.text, wording);
    for (const [from, to] of sentenceSpans(tokens)) {
      const sentence = source.text.slice(tokens.starts[from] ?? 0, tokens.ends[to - 1] ?? 0);
      const own = tokensOf(sentence, wording);
      const probe = probeFor([sketchOf(own)]);
      sentences++;
      for (const [i, sketch] of sketches.entries()) {
        const other = all[i];
        if (!other || other === source) continue;
        const hits = hitsIn(probe, sketch);
        if (hits.length === 0) continue;
        candidates++;
        const like = likenessIn(
          own,
          other.text,
          hits.map(({ start }) => start),
          wording,
        );
        if (like)
          said.push(
            `${like.similarity.toFixed(2)} ${sentence.replace(/\s+/g, ' ').slice(0, 60)} ⇢ ${other.text.slice(like.position.start, like.position.end).replace(/\s+/g, ' ').slice(0, 60)}`,
          );
      }
    }
  }
  return [
    '',
    `${sentences} sentences asked of ${all.length} texts: ${candidates} candidates, ${said.length} said:`,
    ...said,
  ];
}

function readSources(folder: string): Source[] {
  const traditional = new Map<string, string>();
  for (let i = 0; i + 1 < pairs.length; i += 2) traditional.set(pairs.charAt(i + 1), pairs.charAt(i));
  const toTraditional = (text: string): string => Array.from(text, (char) => traditional.get(char) ?? char).join('');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
    .map(({ text, lang, officials = [] }) => ({
      text,
      lang,
      names: officials.map(({ name }: { name: Source['names'][number] }) => name).filter(Boolean),
      traditional: toTraditional,
    }));
}
