import { expect, test } from 'vitest';
import { normalize } from '@/utils/anchoring/normal-text';
import { mapRevision, type RevisionMap } from '@/utils/anchoring/revision-map';

function map(before: string, after: string): RevisionMap {
  const work = mapRevision(normalize(before), normalize(after));
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const first = 'the council met on tuesday evening';
const second = 'residents were not asked about it';

test('passages that changed places are followed', () => {
  const { images } = map(`${first} ${second}`, `${second} ${first}`);
  const length = normalize(second).units.length;
  expect(images[0]).toBe(length);
  expect(images.at(-1)).toBe(length - 1);
});

test('deleted text has no image, and inserted text no origin', () => {
  const { images, origins } = map(`${first} ${second}`, `${first} a wholly different ending`);
  const length = normalize(first).units.length;
  expect(new Set(images.slice(length + 1))).toEqual(new Set([-1]));
  expect(new Set(origins.slice(length + 1))).toEqual(new Set([-1]));
});

test('words that occur twice are distinguished by their context', () => {
  const { images } = map(`${first} twice ${second} twice`, `new words here ${first} twice ${second} twice`);
  const shift = normalize('new words here').units.length;
  expect([...images].every((image, i) => image === i + shift)).toBe(true);
});
