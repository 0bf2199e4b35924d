// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import PictureDialog from '@/components/article/PictureDialog';
import { CitationDialog } from '@/components/citation/CitationDialog';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';

const close = (): void => undefined;
const nothing = (): void => undefined;
const article = {
  title: 'A headline',
  authors: [],
  url: 'https://news.example/a',
  accessed: '2026-11-26T08:00:00+08:00',
};

afterEach(() => render(null, document.body));

test.each<[string, () => ComponentChild]>([
  ['picture', () => <PictureDialog pictures={[]} first={document.createElement('img')} onClose={close} />],
  [
    'citation',
    () => (
      <CitationDialog
        quote="a quote"
        article={article as never}
        citing={DEFAULT_SETTINGS}
        onStyle={nothing}
        onCorrect={nothing}
        onCopy={nothing}
        onClose={close}
      />
    ),
  ],
])('the %s dialog is open as soon as it is rendered, so that it gets the next key', (_, dialog) => {
  render(dialog(), document.body);
  expect(document.querySelector('dialog')?.open).toBe(true);
});
