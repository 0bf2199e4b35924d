// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { EditedText } from '@/components/annotation/EditedText';
import { onScreen } from './on-screen';

afterEach(cleanup);

const text = '前一句。市教育局局长、分管副局长、保卫处长等近𠮷𠮷𠮷200人参加会议，会期一天。后一句。';
const place = { start: 4, end: text.indexOf('后一句') };
const marked = [{ start: text.indexOf('200'), end: text.indexOf('200') + 3 }];

const shown = (around?: number) =>
  onScreen(
    <p>
      <EditedText text={text} place={place} marked={marked} as="del" {...(around === undefined ? {} : { around })} />
    </p>,
  ).container.innerHTML;

test('an edited sentence is shown whole, or with the context of the edit, never cutting a character in two', () => {
  expect(shown()).toBe(`<p>${text.slice(4, place.end).replace('200', '<del>200</del>')}</p>`);
  cleanup();
  expect(shown(3)).toBe('<p>…𠮷𠮷<del>200</del>人参加…</p>');
  cleanup();
  expect(shown(100)).toBe(`<p>${text.slice(4, place.end).replace('200', '<del>200</del>')}</p>`);
});
