import { expect, test } from 'vitest';
import { fold, libraryOf } from '@/tests/unit/search/sample-library';
import { addresseeDimension, codedAsDirective, speakerDimension } from '@/utils/analysis/dimension';
import { directivesLeftOut } from '@/utils/analysis/directives-left-out';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Code } from '@/utils/model/codebook';

const DIRECTIVE = startingCodebook.find(({ names }) => names.en === 'Directive') as Code;
const PERSON = '邓柯|衡阳市';
const both = { person: PERSON, speaker: PERSON, addressee: '各县区' };
const index = libraryOf([
  {
    day: '2026-05-01',
    host: 'a.example',
    annotations: [
      { quote: '安全', ...both, directed: true, codes: [DIRECTIVE.id] },
      // Coded by hand and not confirmed: the library does not know what the rules would propose, but knows an official
      // who is coded in it.
      { quote: '安全', codes: [DIRECTIVE.id] },
      { quote: '安全', person: PERSON, codes: [DIRECTIVE.id] },
      { quote: '安全', addressee: both.addressee, directed: true, codes: [DIRECTIVE.id] },
      { quote: '安全', ...both, directed: true, codes: [] },
      // Not a directive at all, so nothing is missing.
      { quote: '安全', person: PERSON, codes: [] },
    ],
  },
]);
const leftOut = (codes: readonly Code[], passes = (_row: number): boolean => true) =>
  directivesLeftOut(index, passes, codedAsDirective(index, [...codes], { language: 'en', fold }), [
    speakerDimension(index, fold),
    addresseeDimension(index, fold),
  ]);

test('a directive that is not counted is listed under one reason, and a row that is not a directive under none', () => {
  expect(leftOut([DIRECTIVE])).toEqual({ toConfirm: 2, uncoded: 1, incomplete: 1 });
  expect(leftOut([DIRECTIVE], (row) => row !== 1)).toEqual({ toConfirm: 1, uncoded: 1, incomplete: 1 });
});

test('without a code for directives, nothing waits to be confirmed and nothing is uncoded', () => {
  expect(leftOut([])).toEqual({ toConfirm: 0, uncoded: 0, incomplete: 1 });
});

test('an official who is only named in a directive of another does not direct', () => {
  const passages = libraryOf([
    {
      annotations: [
        { ...both, quote: '安全', speaker: '胡志文|衡阳市', directed: true, codes: [DIRECTIVE.id] },
        { ...both, quote: '整改', speaker: '', directed: true, codes: [DIRECTIVE.id] },
      ],
    },
  ]);
  const { values, of } = speakerDimension(passages, fold);
  expect([0, 1].map((row) => of(row).map((place) => values[place]?.label))).toEqual([['胡志文'], []]);
});
