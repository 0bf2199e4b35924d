// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import EditedWords from '@/components/annotation/EditedWords';
import { onScreen } from './on-screen';

afterEach(cleanup);

const said = (exact: string) => ({ quote: { exact, prefix: '', suffix: '' } });

test.each([
  ['a word', 'by the end of June', 'by the end of September', 'June', 'September'],
  ['part of a word', 'every district must report', 'every districts must report', 'district', 'districts'],
  ['a figure', 'some 200 pupils moved', 'some 250 pupils moved', '200', '250'],
  ['words put in', 'submit quarterly statements', 'submit monthly and quarterly statements', '', 'monthly and '],
  ['Chinese', '6月底前完成整改', '9月底前完成整改', '6', '9'],
  ['Chinese put in', '通报、联合整治', '通报、严格执法、联合整治', '', '严格执法、'],
  ['all of it', '甲乙', '丙丁', '甲乙', '丙丁'],
])('shows both wordings whole, and marks what differs: %s', (_, was, now, gone, put) => {
  const { container } = onScreen(<EditedWords was={said(was)} now={said(now)} />);
  expect([...container.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([was, now]);
  expect(container.querySelector('del')?.textContent).toBe(gone);
  expect(container.querySelector('ins')?.textContent).toBe(put);
});
