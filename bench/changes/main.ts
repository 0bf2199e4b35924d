import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFold } from '@/utils/anchoring/fold';
import { type Change, compareVersions } from '@/utils/changes/compare';
import { officialsIn } from '@/utils/changes/officials-in';
import type { Position } from '@/utils/model/annotation';
import pairs from '../../public/traditional-to-simplified.txt?raw';
import { edits, noEdits, random, type Source } from './edits';

const fold = parseFold(pairs);

interface Row {
  texts: number;
  found: number;
  kind: number;
  /** Changes that no edit explains. */
  false: number;
}

/**
 * Makes one edit of each kind on each labelled text of a folder and asks what was changed. Prints Markdown.
 */
export function main(folder: string): string {
  const sources = readSources(folder);
  const table = (kinds: typeof edits | typeof noEdits): string[] =>
    Object.entries(kinds).map(([kind, { make, ...row }]) => {
      const as = 'as' in row ? row.as : undefined;
      const cells = (['zh', 'en'] as const).map((lang) => {
        const sum: Row = { texts: 0, found: 0, kind: 0, false: 0 };
        for (const [i, source] of sources.filter((one) => one.lang === lang).entries()) {
          const made = make(source, random(i * 7919 + kind.length));
          if (!made || made.text === source.text) continue;
          sum.texts++;
          const officials = as === 'name' ? officialsIn(source.text, made.text, lang) : undefined;
          const changes = compareVersions(source, made, { lang: source.lang, fold, officials });
          const own = changes.filter((change) => made.edits.some((edit) => meets(change, edit)));
          if (own.length > 0) sum.found++;
          if (as && own.some(({ kinds }) => kinds.includes(as as Change['kinds'][number]))) sum.kind++;
          sum.false += changes.length - own.length;
        }
        return `${sum.texts} | ${sum.found} | ${as ? sum.kind : '–'} | ${sum.false}`;
      });
      return `| ${kind} | ${cells.join(' | ')} |`;
    });
  const started = performance.now();
  const rows = [...table(edits), ...table(noEdits)];
  const took = performance.now() - started;
  return [
    '| kind | zh: texts | found | as such | false | en: texts | found | as such | false |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    `${sources.length} texts; ${Math.round(took)} ms in all`,
  ].join('\n');
}

/** An edit is met where the change covers it, or the gap it left. */
const meets = ({ after }: Change, { start, end }: Position): boolean =>
  after.start <= end + 1 && after.end >= start - 1;

function readSources(folder: string): Source[] {
  const traditional = new Map<string, string>();
  for (const [code, simplified] of fold.entries())
    if (simplified) traditional.set(String.fromCharCode(simplified), String.fromCharCode(code));
  const toTraditional = (text: string): string => Array.from(text, (char) => traditional.get(char) ?? char).join('');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
    .map(({ text, lang, officials = [] }) => ({
      text,
      lang,
      names: officials.map(({ name }: { name: Position }) => name).filter(Boolean),
      traditional: toTraditional,
    }));
}
