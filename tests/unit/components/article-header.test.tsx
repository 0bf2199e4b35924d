// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AppearancePanel } from '@/components/article/AppearancePanel';
import { ArticleBody } from '@/components/article/ArticleBody';
import { ArticleHeader } from '@/components/article/ArticleHeader';
import { RemovedList } from '@/components/article/RemovedList';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { halfTyped, metadata, onScreen } from './on-screen';

afterEach(cleanup);

const ADDRESS = 'https://news.example/a';

describe('author, source and date', () => {
  test('are the page’s, with the day in the language’s format', () => {
    const screen = onScreen(<ArticleHeader metadata={metadata()} url={ADDRESS} />, 'zh-CN');
    expect(screen.getByText('Dana Fielding')).toBeDefined();
    expect(screen.getByText('2026年5月18日 09:30').getAttribute('datetime')).toBe('2026-05-18T09:30');
    expect(screen.getByRole('link', { name: '原网页' }).getAttribute('href')).toBe(ADDRESS);
  });

  test('are corrected by a click, and Enter saves', async () => {
    const onCorrect = vi.fn();
    const screen = onScreen(<ArticleHeader metadata={metadata()} url={ADDRESS} onCorrect={onCorrect} />);
    await screen.user.click(screen.getByRole('button', { name: 'The Courier' }));
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Source' });
    expect(field.value).toBe('The Courier');
    await screen.user.clear(field);
    await screen.user.type(field, 'The Eastbay Courier{Enter}');
    expect(onCorrect).toHaveBeenCalledWith({ source: 'The Eastbay Courier' });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('stay unchanged after Escape, or when nothing was typed', async () => {
    const onCorrect = vi.fn();
    const screen = onScreen(<ArticleHeader metadata={metadata()} url={ADDRESS} onCorrect={onCorrect} />);
    await screen.user.click(screen.getByRole('button', { name: 'Dana Fielding' }));
    await screen.user.type(await screen.findByRole('textbox', { name: 'Author' }), ' Jr.{Escape}');
    await screen.user.click(screen.getByRole('button', { name: 'Dana Fielding' }));
    fireEvent.blur(await screen.findByRole('textbox', { name: 'Author' }));
    expect(onCorrect).not.toHaveBeenCalled();
  });

  test('stay unchanged while a date is half typed, which reads as an empty field', async () => {
    const onCorrect = vi.fn();
    const screen = onScreen(<ArticleHeader metadata={metadata()} url={ADDRESS} onCorrect={onCorrect} />);
    const half = async (): Promise<HTMLInputElement> => {
      await screen.user.click(screen.getByRole('button', { name: '18 May 2026 09:30' }));
      const field = await screen.findByLabelText<HTMLInputElement>('Date');
      halfTyped(field);
      return field;
    };
    const field = await half();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(field.isConnected).toBe(true);
    fireEvent.blur(field);
    expect(field.isConnected).toBe(false);
    fireEvent.keyDown(await half(), { key: 'Escape' });
    expect(onCorrect).not.toHaveBeenCalled();
    expect(screen.getByText('18 May 2026 09:30')).toBeDefined();
  });

  test('require a four-digit year, and a cleared date is removed', async () => {
    const onCorrect = vi.fn();
    const screen = onScreen(<ArticleHeader metadata={metadata()} url={ADDRESS} onCorrect={onCorrect} />);
    await screen.user.click(screen.getByRole('button', { name: '18 May 2026 09:30' }));
    const field = await screen.findByLabelText<HTMLInputElement>('Date');
    expect([field.min, field.max]).toEqual(['1000-01-01', '9999-12-31']);
    fireEvent.input(field, { target: { value: '' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onCorrect).toHaveBeenCalledWith({ published: null });
  });

  test('missing on the page can be added', async () => {
    const onCorrect = vi.fn();
    const { published: _, ...rest } = metadata({ authors: [] });
    const screen = onScreen(<ArticleHeader metadata={rest} url={ADDRESS} onCorrect={onCorrect} />);
    await screen.user.click(screen.getByRole('button', { name: 'Add author' }));
    await screen.user.type(await screen.findByRole('textbox', { name: 'Author' }), 'A. Reader; B. Writer{Enter}');
    expect(onCorrect.mock.calls[0]?.[0].authors.map(({ name }: { name: string }) => name)).toEqual([
      'A. Reader',
      'B. Writer',
    ]);
    expect(screen.getByRole('button', { name: 'Add date' })).toBeDefined();
  });
});

test('a partial text is labelled as such', () => {
  const screen = onScreen(<ArticleHeader metadata={metadata({ partial: 'paywall' })} url={ADDRESS} />);
  expect(screen.getByText(/for subscribers/)).toBeDefined();
});

test('the appearance changes step by step, within limits, for the article’s language', async () => {
  const onChange = vi.fn();
  const screen = onScreen(<AppearancePanel settings={DEFAULT_SETTINGS} lang="zh-CN" onChange={onChange} />);
  await screen.user.click(screen.getByRole('button', { name: 'Size: More' }));
  await screen.user.click(screen.getByRole('radio', { name: 'Dark' }));
  expect(onChange).toHaveBeenCalledWith({ theme: 'dark' });
  const [[change]] = onChange.mock.calls as [[Partial<typeof DEFAULT_SETTINGS>]];
  expect(JSON.stringify(change)).toContain('"fontSize":19');
});

test('a picture that cannot be loaded is labelled in its place, without adding words to the text', async () => {
  const content = document.createRange().createContextualFragment('<p>one</p><p><img src="x.png" alt="a map"></p>');
  const screen = onScreen(
    <ArticleBody content={content as never} onShown={() => undefined} onPainted={() => undefined} />,
  );
  const before = screen.container.textContent;
  fireEvent.error(screen.getByRole('img', { name: 'a map' }));
  await waitFor(() =>
    expect(screen.getByRole('img', { name: 'a map — This image could not be loaded.' })).toBeDefined(),
  );
  expect(screen.container.textContent).toBe(before);
});

test('removed pieces are listed by reason, and put back individually', async () => {
  const onToggle = vi.fn();
  const piece = { did: 'removed', reason: 'r' } as const;
  const trail = [
    { ...piece, pass: 'drop-furniture', text: 'Editor: X', canReturn: true },
    { ...piece, pass: 'drop-teasers', text: 'Other news', canReturn: false },
  ];
  const screen = onScreen(<RemovedList trail={trail} back={[]} onToggle={onToggle} />);
  expect(screen.getAllByRole('button').map((one) => one.getAttribute('aria-label'))).toEqual(['Put back: Editor: X']);
  await screen.user.click(screen.getByRole('button', { name: 'Put back: Editor: X' }));
  expect(onToggle).toHaveBeenCalledWith(0);
  screen.show(<RemovedList trail={trail} back={[0]} onToggle={onToggle} />);
  expect(screen.getByRole('button', { name: 'Remove again: Editor: X' })).toBeDefined();
  screen.show(<RemovedList trail={[]} back={[]} onToggle={onToggle} />);
  expect(screen.getByText('Nothing was removed from this text.')).toBeDefined();
});

test('correcting the source starts from what is shown: the site, when the page names no source', async () => {
  const onCorrect = vi.fn();
  const { source: _, ...rest } = metadata({ site: 'Harbour Post' });
  const screen = onScreen(<ArticleHeader metadata={rest} url="https://news.example/a" onCorrect={onCorrect} />);
  await screen.user.click(screen.getByRole('button', { name: 'Harbour Post' }));
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Source' });
  expect(field.value).toBe('Harbour Post');
  await screen.user.keyboard('{End}{Enter}');
  expect(onCorrect).not.toHaveBeenCalled();
  await screen.user.click(screen.getByRole('button', { name: 'Harbour Post' }));
  await screen.user.keyboard('{End}s{Enter}');
  expect(onCorrect).toHaveBeenCalledWith({ source: 'Harbour Posts' });
});
