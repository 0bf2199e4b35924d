// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { cutOf, EditedText } from '@/components/annotation/EditedText';
import { onScreen } from './on-screen';

afterEach(cleanup);

const text = '前一句。市教育局局长、分管副局长、保卫处长等近𠮷𠮷𠮷200人参加会议，会期一天。后一句。';
const place = { start: 4, end: text.indexOf('后一句') };
const marked = [{ start: text.indexOf('200'), end: text.indexOf('200') + 3 }];

const shown = (around?: number) =>
  onScreen(
    <p>
      <EditedText
        text={text}
        place={place}
        marked={marked}
        as="del"
        {...(around === undefined ? {} : { cut: cutOf([{ place, marked }], around) })}
      />
    </p>,
  ).container.innerHTML;

test('an edited sentence is shown whole, or with the context of the edit, never cutting a character in two', () => {
  expect(shown()).toBe(`<p>${text.slice(4, place.end).replace('200', '<del>200</del>')}</p>`);
  cleanup();
  expect(shown(3)).toBe('<p>…𠮷𠮷<del>200</del>人参加…</p>');
  cleanup();
  expect(shown(100)).toBe(`<p>${text.slice(4, place.end).replace('200', '<del>200</del>')}</p>`);
});

test('the earlier and the later version of a sentence are cut alike, also where one has nothing marked', () => {
  const [was, is] = ['各部门要建立健全会商研判、信息共享机制，形成合力。', '各部门要建立健全信息共享机制，形成合力。'];
  const whole = (words: string) => ({ start: 0, end: words.length });
  const gone = { start: was.indexOf('会商研判、'), end: was.indexOf('信息') };
  const cut = cutOf(
    [
      { place: whole(was), marked: [gone] },
      { place: whole(is), marked: [] },
    ],
    4,
  );
  const { container } = onScreen(
    <>
      <p>
        <EditedText text={was} place={whole(was)} marked={[gone]} as="del" cut={cut} />
      </p>
      <p>
        <EditedText text={is} place={whole(is)} marked={[]} as="ins" cut={cut} />
      </p>
    </>,
  );
  expect([...container.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    '…建立健全会商研判、信息共享…',
    '…建立健全信息共享…',
  ]);
});
