// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { NamedHere } from '@/entrypoints/library/AnnotationDetail';
import { fold, libraryOf } from '../search/sample-library';
import { onScreen } from './on-screen';

afterEach(cleanup);

const index = libraryOf([
  {
    annotations: [
      { quote: 'a', person: '邓柯|衡阳市' },
      { quote: 'b', person: '鄧柯|长沙市' },
      { quote: 'c', speaker: 'John Smith|city council' },
      { quote: 'd', person: 'Smith|city council' },
      { quote: 'e', person: 'Mary Smith|harbour board' },
    ],
  },
]);
const official = { name: '邓柯', title: '市委副书记', organisation: '衡阳市委', place: '衡阳市' };

test('a passage that names an official shows who that is, with links to the person and to possible others', () => {
  const screen = onScreen(<NamedHere annotation={{ official }} memory={{ index, fold }} />);
  const facts = screen.getAllByRole('definition').map(({ textContent }) => textContent);
  expect(facts).toEqual(['邓柯', '市委副书记', '衡阳市 · 衡阳市委']);
  const links = screen
    .getAllByRole('link')
    .map((link) => [link.textContent, decodeURIComponent((link as HTMLAnchorElement).hash)]);
  expect(links).toEqual([
    ['Everything on this person', '#officials=邓柯|衡阳市'],
    ['鄧柯·长沙市', '#officials=鄧柯|长沙市'],
  ]);
});

test('a shorter form of the name in the same office may be the same person, elsewhere not', () => {
  const smith = { ...official, name: 'John Smith', title: 'mayor', organisation: 'city council', place: '' };
  const screen = onScreen(<NamedHere annotation={{ official: smith }} memory={{ index, fold }} />);
  expect(screen.getByRole('note').textContent).toBe('Perhaps the same person: Smith·city council');
});

test('a passage that names nobody shows nothing of this', () => {
  expect(onScreen(<NamedHere annotation={{}} memory={{ index, fold }} />).container.textContent).toBe('');
});
