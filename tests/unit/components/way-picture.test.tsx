// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { isDrawn, type Stop } from '@/components/repetition/stops';
import { WayPicture } from '@/components/repetition/WayPicture';
import { onScreen } from './on-screen';

afterEach(cleanup);

const stop = (number: number, day: string): Stop => ({
  number,
  level: undefined,
  article: {
    id: String(number),
    title: '会议',
    url: `https://a.example/${number}`,
    lang: 'zh-CN',
    dir: 'ltr',
    published: { text: day, iso: day },
  },
});
const days = (...stops: Stop[]) => {
  const { container } = onScreen(<WayPicture stops={stops} />, 'zh-CN');
  return [...container.querySelectorAll('figcaption span')].map(({ textContent }) => textContent);
};

test('a way within one day says so; one of several days shows its first and last', () => {
  expect(days(stop(1, '2024-05-13T06:00'), stop(2, '2024-05-13T08:00'))).toEqual(['均为 2024年5月13日']);
  expect(days(stop(1, '2024-05-12'), stop(2, '2024-05-13'), stop(3, '2024-05-20'))).toEqual([
    '2024年5月12日',
    '2024年5月20日',
  ]);
});

test('a chart needs two dated articles, and is not announced with fewer', () => {
  const { article, ...rest } = stop(2, '2024-05-13');
  const { published: _, ...undated } = article;
  const one = [stop(1, '2024-05-12'), { ...rest, article: undated }];
  expect(isDrawn(one)).toBe(false);
  expect(days(...one)).toEqual([]);
  expect(isDrawn([...one, stop(3, '2024-05-20')])).toBe(true);
});
