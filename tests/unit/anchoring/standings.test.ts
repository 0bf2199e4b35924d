import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseFold } from '@/utils/anchoring/fold';
import { standingsIn } from '@/utils/anchoring/orphans';
import { findPassages } from '@/utils/annotator/find-passages';
import { selectorFor } from './selector-at';

const table = readFileSync('public/traditional-to-simplified.txt', 'utf8');
const fold = parseFold(table);

const SIMPLIFIED = `市政府三月十二日召开专题会议，听取防汛工作情况汇报。
副市长李四指出，各部门要压实责任，加强值守，确保信息畅通。
会议还研究了防汛工作。各区县负责人和有关部门负责同志参加会议。`;
const TRADITIONAL = `市政府三月十二日召開專題會議，聽取防汛工作情況匯報。
副市長李四指出，各部門要壓實責任，加強值守，確保信息暢通。
會議還研究了防汛工作。各區縣負責人和有關部門負責同志參加會議。`;
const QUOTES = [
  '市政府三月十二日召开专题会议，听取防汛工作情况汇报。',
  '副市长李四指出，各部门要压实责任，加强值守，确保信息畅通。',
  '会议还研究了防汛工作。',
  '各部门要压实责任',
];

const marked = QUOTES.map((quote) => ({ selector: selectorFor(SIMPLIFIED, quote), revision: 'simplified' }));
const edited = TRADITIONAL.replace('壓實責任', '壓實責任、不得拖延');

test.each([
  ['with the stored text', new Map([['simplified', SIMPLIFIED]])],
  ['by words alone', new Map<string, string>()],
])('a passage now in the other script is unchanged, %s', async (_, referees) => {
  expect(standingsIn(TRADITIONAL, marked, referees, fold)).toEqual(marked.map(() => 'as-marked'));
  const memory = { textOf: async (revision: string) => referees.get(revision), foldTable: async () => table };
  const places = await findPassages(TRADITIONAL, marked, memory);
  expect(places.map((place) => place.found && place.how)).toEqual(marked.map(() => 'exact'));
});

test('a passage edited in the other script counts as changed', () => {
  const referees = new Map([['simplified', SIMPLIFIED]]);
  expect(standingsIn(edited, marked, referees, fold)).toEqual(['as-marked', 'changed', 'as-marked', 'as-marked']);
});
