import { describe, expect, test } from 'vitest';
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

test('metadata count as typed by hand, and the text is not markup', () => {
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

test('empty text is not an article; one without an address gets a generated one', () => {
  expect(articleOfPasted(pasted(' \n'), 'file:///x')).toBeUndefined();
  expect(articleOfPasted(pasted('要', { address: 'javascript:1' }), 'file:///x')).toMatchObject({
    url: 'file:///x',
    metadata: { lang: 'zh-CN' },
  });
});

describe('paragraphs of other scripts and kinds', () => {
  test.each([
    ['Hindi', 'यह पहला वाक्य है।\nयह दूसरा वाक्य है।'],
    ['Urdu', 'یہ پہلا جملہ ہے۔\nیہ دوسرا جملہ ہے۔'],
    ['Arabic', 'هل هذا صحيح؟\nنعم هو صحيح.'],
    ['Armenian', 'Սա առաջին նախադասությունն է։\nԵրկրորդն է։'],
    ['French', 'Il a dit : « oui »\nElle est partie.'],
    ['German', 'Sie sagte: »Ja.«\nEr ging.\nUnd: „Nein.“\nDann kam er.'],
    ['British', 'They said ‘it is so’\nThe minister left.'],
    [
      'a sub-heading',
      'The council met on Monday and spoke for hours about it.\nWhat was decided\nA school will be built.',
    ],
    ['a heading first', 'Background\nThe council met in June, and it decided to build a school.'],
    ['a Chinese heading', '一是总体要求\n以新的思想为指导，全面落实各项工作部署，坚持稳中求进。'],
    ['a list', 'It bought:\n- Apples\n- Pears of the best kind that there was\n- Plums'],
    ['a numbered list', '1. Apples\n2. Pears of the best kind that there was\n3. Plums'],
    [
      'a list in dashes',
      '– Apples and all the other kinds of fruit there are\n– Pears of the best kind that there was',
    ],
  ])('%s stay unchanged', (_, text) => expect(articleOfPasted(pasted(text), 'file:///x')?.text).toBe(text));

  test.each([
    ['kana', 'これはひらが\nなです', 'これはひらがなです'],
    ['katakana', 'コンピュー\nターです', 'コンピューターです'],
    ['Thai', 'ภาษาไท\nยคือ', 'ภาษาไทยคือ'],
    ['Han beyond the plane', '地名是𬭎\n𬭎山', '地名是𬭎𬭎山'],
    ['Korean', '위원회는 학교를\n짓기로 했다', '위원회는 학교를 짓기로 했다'],
    ['a name with a hyphen', 'They spoke of COVID-\n19 there.', 'They spoke of COVID-19 there.'],
    ['a word of several', 'It is a state-of-the-\nart school.', 'It is a state-of-the-art school.'],
    ['a double name', 'the Anglo-\nSaxon kings', 'the Anglo-Saxon kings'],
    ['two German words with one end', 'die Kinder-\nund Jugendhilfe', 'die Kinder- und Jugendhilfe'],
    ['a soft hyphen', 'the coun\u00ad\ncil met', 'the council met'],
    [
      'a dash within',
      'the plan that he made last summer\n– and that was it – failed',
      'the plan that he made last summer – and that was it – failed',
    ],
    ['an apostrophe', 'it was about the workers’\nrights in the end', 'it was about the workers’ rights in the end'],
    [
      'a name at the end of a line',
      'The committee was asked whether President\nMacron of France would come to the summit',
      'The committee was asked whether President Macron of France would come to the summit',
    ],
  ])('%s is joined', (_, text, gives) => expect(articleOfPasted(pasted(text), 'file:///x')?.text).toBe(gives));

  test.each([
    ['Smith, Ann', ['Smith, Ann']],
    ['van Dijk, Jan', ['van Dijk, Jan']],
    ['Smith, Ann M.; Lee, Bo', ['Smith, Ann M.', 'Lee, Bo']],
    ['Ann Lee, Bo Li', ['Ann Lee', 'Bo Li']],
    ['Martin Luther King, Jr.', ['Martin Luther King, Jr.']],
    ['张三、李四', ['张三', '李四']],
    ['张三, 李四', ['张三', '李四']],
  ])('%s is %j', (author, names) =>
    expect(articleOfPasted(pasted('words', { author }), 'file:///x')?.metadata.authors.map(({ name }) => name)).toEqual(
      names,
    ),
  );

  test.each([
    ['هل هذا صحيح؟', { lang: 'und', dir: 'rtl' }],
    ['これはひらがなです', { lang: 'ja', dir: 'ltr' }],
    ['यह पहला वाक्य है।', { lang: 'und', dir: 'ltr' }],
  ])('%s has its direction, and no language but its own', (text, metadata) =>
    expect(articleOfPasted(pasted(text), 'file:///x')).toMatchObject({ metadata }),
  );
});
