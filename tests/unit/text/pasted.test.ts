import { expect, test } from 'vitest';
import { articleOfPasted, type Pasted } from '@/utils/text/pasted';

const pasted = (text: string, more: Partial<Pasted> = {}): Pasted => ({
  title: '',
  text,
  author: '',
  source: '',
  day: '',
  address: '',
  ...more,
});

test.each([
  {
    text: '会议强调，要加强统\n筹协调。\n散会。',
    gives: '会议强调，要加强统筹协调。\n散会。',
    why: 'a Chinese line goes on',
  },
  {
    text: 'The coun-\ncil met\nin June.\r\nIt rained.',
    gives: 'The council met in June.\nIt rained.',
    why: 'an English line goes on',
  },
  { text: 'One\n\n two', gives: 'One\ntwo', why: 'an empty line parts' },
])('$why', ({ text, gives }) => expect(articleOfPasted(pasted(text), 'file:///x')?.text).toBe(gives));

test('what it says of itself is by hand, its words are no markup', () => {
  const article = articleOfPasted(
    pasted('a <b>bold</b> & b.', {
      author: '张三；李四',
      day: '2026-05-01',
      address: 'https://a.example/x.pdf',
      source: '报',
    }),
    'file:///x',
  );
  expect(article).toMatchObject({
    url: 'https://a.example/x.pdf',
    html: '<p>a &lt;b&gt;bold&lt;/b&gt; &amp; b.</p>',
    metadata: {
      title: 'a <b>bold</b> & b.',
      authors: [{ name: '张三' }, { name: '李四' }],
      published: { iso: '2026-05-01' },
      lang: 'en',
      provenance: { authors: 'by-hand', source: 'by-hand' },
    },
  });
});

test('nothing pasted is no article; no address has the one it is given', () => {
  expect(articleOfPasted(pasted(' \n'), 'file:///x')).toBeUndefined();
  expect(articleOfPasted(pasted('要', { address: 'javascript:1' }), 'file:///x')).toMatchObject({
    url: 'file:///x',
    metadata: { lang: 'zh-CN' },
  });
});
