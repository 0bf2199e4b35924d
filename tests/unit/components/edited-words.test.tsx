// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import EditedWords from '@/components/annotation/EditedWords';
import { onScreen } from './on-screen';

afterEach(cleanup);

const said = (exact: string) => ({ quote: { exact, prefix: '', suffix: '' } });

test.each([
  ['a word', 'by the end of June', 'by the end of September', ['June'], ['September']],
  ['part of a word', 'every district must report', 'every districts must report', ['district'], ['districts']],
  ['a figure', 'some 200 pupils moved', 'some 250 pupils moved', ['200'], ['250']],
  ['words put in', 'submit quarterly statements', 'submit monthly and quarterly statements', [], ['monthly and']],
  ['Chinese', '6月底前完成整改', '9月底前完成整改', ['6'], ['9']],
  ['Chinese put in', '通报、联合整治', '通报、严格执法、联合整治', [], ['严格执法、']],
  ['signs alone', 'is it done.', 'is it done?', ['.'], ['?']],
  ['signs alone, in Chinese', '增长50%，达标', '增长50％、达标', ['%，'], ['％、']],
  ['all of it', '甲乙', '丙丁', ['甲乙'], ['丙丁']],
  [
    'two edits, and what stands between them stays',
    'by the end of June every school reports, and the rate rises to 15%',
    'by the end of September every school reports, and the rate rises to 20%',
    ['June', '15%'],
    ['September', '20%'],
  ],
])('both wordings are shown in full with differences marked: %s', (_, was, now, gone, put) => {
  const { container } = onScreen(<EditedWords was={said(was)} now={said(now)} />);
  const texts = (name: string) => [...container.querySelectorAll(name)].map(({ textContent }) => textContent);
  expect(texts('dd')).toEqual([was, now]);
  expect(texts('del')).toEqual(gone);
  expect(texts('ins')).toEqual(put);
});
