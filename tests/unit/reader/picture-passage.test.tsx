// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { pictureNote, wordsOf } from '@/entrypoints/reader/picture-passage';
import { useSentenceCursor } from '@/entrypoints/reader/use-sentence-cursor';
import type { AnnotatedText } from '@/utils/annotator/annotated-text';
import type { Position } from '@/utils/model/annotation';

vi.mock('@/entrypoints/reader/cursor-paint', () => ({ paintCursor: () => undefined }));
vi.mock('@/utils/highlighting/scroll-to-passage', () => ({ scrollToPassage: () => false }));

const inArticle = (html: string): HTMLImageElement => {
  document.body.innerHTML = `<div class="article-body">${html}</div>`;
  return document.querySelector('img') as HTMLImageElement;
};
const image = '<img src="https://news.example/a.jpg">';

test.each([
  {
    html: `<p>前文。</p><figure>${image}<figcaption>清扫落叶</figcaption></figure>`,
    words: '清扫落叶',
    where: 'caption',
  },
  { html: `<p>会议强调。</p>${image}<p>后文。</p>`, words: '会议强调。', where: 'before' },
  { html: `${image}<p>后文。</p>`, words: '后文。', where: 'after' },
])('a picture stands for the text $where', ({ html, words, where }) => {
  const found = wordsOf(inArticle(html));
  expect([found?.range.toString(), found?.where]).toEqual([words, where]);
});

test('a picture’s note contains none of the page’s words, but a name, since a link needs a label', () => {
  const note = '![图片](https://news.example/a.jpg)';
  expect(pictureNote(inArticle(`<p>前文。</p>${image}`), '图片')).toBe(note);
  expect(pictureNote(inArticle('<img alt="县道" src="https://news.example/a.jpg">'), '图片')).toBe(note);
});

test.each([
  { nearest: 'before' as const, stands: '要压实责任。' },
  { nearest: 'after' as const, stands: '会议强调，资金要专款专用。' },
  { nearest: undefined, stands: '会议强调，资金要专款专用。要压实责任。' },
])('a picture without a caption stands for the nearest sentence: $nearest', ({ nearest, stands }) => {
  const words = '会议强调，资金要专款专用。要压实责任。';
  const cut = ({ start, end }: Position) => words.slice(start, end);
  const text = {
    words: () => words,
    rangesOf: (position: Position) => [{ position } as unknown as Range],
    positionOf: (range: Range & { position: Position }) => range.position,
    describe: (range: Range & { position: Position }) => ({
      quote: { exact: cut(range.position), prefix: '', suffix: '' },
    }),
  } as unknown as AnnotatedText;
  const { result } = renderHook(() => useSentenceCursor(text, 'zh'));
  act(() => result.current.standOn({ start: 0, end: words.length }, { note: '![图片](a)', nearest }));
  expect([result.current.passage?.selector.quote.exact, result.current.passage?.note]).toEqual([stands, '![图片](a)']);
});
