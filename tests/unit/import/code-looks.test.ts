// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createLooks, nextLook } from '@/utils/codebook/next-look';
import type { Code } from '@/utils/model/codebook';
import { sampleNotebook } from '../export/sample-notebook';
import { context } from './parse-markup';
import { dryRun, EMPTY, readAll } from './reading';

const table = (text: string) => readAll(text, { ...context, fileName: 'codes.csv' });
const lookOf = ({ color, underline }: Code): string => `${color} ${underline}`;

test('codes without a colour in the file each get a different appearance, like codes made by hand', async () => {
  const { codes } = await dryRun(await table('code,definition\nA,1\nB,2\nC,3\nD,4\nE,5\nF,6\nG,7\nH,8\nI,9\n'), EMPTY);
  const looks = createLooks([]);
  expect(codes.added.map(lookOf)).toEqual(codes.added.map(() => lookOf(looks() as Code)));
  expect(new Set(codes.added.map(lookOf)).size).toBe(9);
});

test('they differ from existing codes and from those with a colour in the file', async () => {
  const file = await table('code,definition,colour\nA,1,\nB,2,red\nC,3,gray\nD,4,none\n');
  const { codes } = await dryRun(file, sampleNotebook);
  const [a, b, c, d] = codes.added as Code[];
  expect(b).toMatchObject({ color: 'red', underline: 'solid' });
  expect(c).toMatchObject({ color: 'gray', underline: 'solid' });
  const others = [...sampleNotebook.codes, b, c] as Code[];
  expect(lookOf(a as Code)).toBe(lookOf(nextLook(others) as Code));
  expect(lookOf(d as Code)).toBe(lookOf(nextLook([...others, a as Code]) as Code));
});

test('an existing code keeps its appearance, whatever the file leaves out', async () => {
  const file = 'path,name,name_en,name_zh,description,example,color,uses,id\nA,A,A,A,d,,,0,\n';
  const first = await dryRun(await table(file), EMPTY);
  const [made] = first.codes.added as Code[];
  const own: Code = { ...(made as Code), color: 'purple', underline: 'wavy' };
  const again = await dryRun(await table(file), { ...EMPTY, codes: [own] });
  expect([again.codes.added, again.codes.changed, again.codes.conflicts, again.codes.same]).toEqual([[], [], [], 1]);
});

test('a codebook of thousands of codes gets its appearances quickly', () => {
  const looks = createLooks([]);
  const start = performance.now();
  const given = Array.from({ length: 5000 }, looks);
  expect(performance.now() - start).toBeLessThan(5000);
  const times = new Map<string, number>();
  for (const look of given) times.set(lookOf(look as Code), (times.get(lookOf(look as Code)) ?? 0) + 1);
  expect(new Set(times.values())).toEqual(new Set([125]));
});
