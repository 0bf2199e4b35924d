import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { textFragment } from '../../utils/export/text-fragment';
import { expect, test, until } from './harness';

/** A paragraph a line; the markup is what a page may have around the words, the text what is saved of it. */
const PARAGRAPHS: string[] = [
  'The mayor spoke on Monday about the harbour. She said the work would start soon.',
  'The mayor spoke on Friday about the bridge. She said the work would start soon.',
  'The mayor spoke.',
  'A well-known case, “quoted at length”, with (parentheses) &amp; an ampersand, 100% sure; e.g. this one.',
  'It was <b>bold in the mid</b>dle of a <a href="/x">linked phrase</a> and <em>ended</em> quietly.',
  '各县市区要压实主体责任，6月底前完成校园周边隐患排查。要强化部门联动，马上就办。',
  '各县市区要压实主体责任，8月底前完成校园周边隐患整改。要强化部门联动，真抓实干。',
  '会议强调，<strong>安全生产</strong>是头等大事，要<a href="/y">加强监督管理</a>，严肃追责问责。',
  '会议指出，安全生产是头等大事，要加强监督管理，落实到位。',
  'Be\u0323\u0302nh vie\u0323\u0302n noi cafe\u0301 o\u031b\u0309 tru\u031bo\u031b\u0300ng; the re\u0301sume\u0301 was nai\u0308ve.',
  '市长说：“安全第一。”书记说：“安全第一。”大家都说：“安全第一。”',
  'one red door, two red doors, three red doors, and one blue door',
  '東京都の会議で、知事は防災対策を強化すると述べた。知事は防災対策の予算も増やす。',
  '서울시 회의에서 시장은 안전 대책을 강화하겠다고 말했다.',
  'Long ago and far away we go on and on, as they say; long after midnight we still go on and on, as they say; then we stop.',
  'هذا كتابٌ جديدٌ هنا اليوم',
  'Am Anfang Straße und STRASSE',
  'Und hier Strasse, Bundes&shy;tag',
  'Noch ein Bundestag und zero\u200bwidth',
  'Line one of the poem<br>line two of the poem<br>line one again, zerowidth',
];

/** Paragraph, words, and which time they stand in it. */
const QUOTES: [paragraph: number, exact: string, nth?: number][] = [
  [0, 'The mayor spoke'],
  [1, 'The mayor spoke'],
  [2, 'The mayor spoke'],
  [2, 'The mayor spoke.'],
  [0, 'She said the work would start soon.'],
  [1, 'She said the work would start soon.'],
  [1, 'the work would start'],
  [0, 'on Monday about the harbour'],
  [3, 'well-known case'],
  [3, '“quoted at length”'],
  [3, '(parentheses) & an ampersand'],
  [3, '100% sure; e.g. this one.'],
  [3, 'A well-known case, “quoted at length”, with (parentheses)'],
  [4, 'bold in the middle'],
  [4, 'middle of a linked phrase and ended'],
  [4, 'linked phrase'],
  [4, 'It was bold in the middle of a linked phrase and ended quietly.'],
  [5, '各县市区要压实主体责任，6月底前完成校园周边隐患排查。'],
  [6, '各县市区要压实主体责任，8月底前完成校园周边隐患整改。'],
  [6, '各县市区要压实主体责任'],
  [6, '要强化部门联动'],
  [5, '马上就办'],
  [6, '真抓实干'],
  [7, '安全生产'],
  [8, '安全生产'],
  [7, '加强监督管理'],
  [8, '要加强监督管理，落实到位。'],
  [8, '督管'],
  [9, 'Be\u0323\u0302nh vie\u0323\u0302n'],
  [9, 'the re\u0301sume\u0301 was nai\u0308ve'],
  [9, 'cafe\u0301'],
  [9, 'the re\u0301sume\u0301'],
  [10, '安全第一', 1],
  [10, '安全第一', 2],
  [10, '安全第一', 3],
  [10, '“安全第一。”', 2],
  [11, 'red', 1],
  [11, 'red', 2],
  [11, 'red doors', 2],
  [11, 'door', 1],
  [12, '知事は防災対策', 1],
  [12, '知事は防災対策', 2],
  [13, '시장은 안전 대책을 강화하겠다고'],
  [14, 'Long ago and far away we go on and on, as they say; long after midnight we still go on and on, as they say'],
  [14, 'go on and on, as they say', 2],
  [15, 'كتابٌ'],
  [17, 'Strasse'],
  [18, 'Bundestag'],
  [19, 'zerowidth'],
  [19, 'line two of the poem\nline one'],
];

const plain = (markup: string) =>
  markup
    .replaceAll('<br>', '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&shy;', '\u00ad');
const TEXT = PARAGRAPHS.map(plain).join('\n');

function passageOf([paragraph, exact, nth = 1]: (typeof QUOTES)[number]) {
  let start = PARAGRAPHS.slice(0, paragraph).reduce((sum, one) => sum + plain(one).length + 1, 0) - 1;
  for (let n = 0; n < nth; n++) start = TEXT.indexOf(exact, start + 1);
  return { text: TEXT, start, end: start + exact.length };
}

let server: Server;
test.beforeAll(async () => {
  // Each paragraph alone on its screen: where the page stands is what was found.
  const spacer = '<div style="height: 3000px"></div>';
  const body = PARAGRAPHS.map((one, n) => `${spacer}<p id="p${n}">${one}</p>`).join('');
  const page = `<!doctype html><meta charset="utf-8"><style>::target-text { color: rgb(1, 2, 3); background: rgb(250, 5, 5); }</style>${body}${spacer}`;
  server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
test.afterAll(() => server.close());

test(`links to ${QUOTES.length} passages land on them and on no other`, async ({ pressmark }) => {
  const { port } = server.address() as AddressInfo;
  const page = await pressmark.context.newPage();
  const missed: string[] = [];
  for (const [n, quote] of QUOTES.entries()) {
    const fragment = textFragment(passageOf(quote));
    // Another document each time: within one, the browser follows only a link that somebody pressed.
    await page.goto(`http://127.0.0.1:${port}/?${n}#${fragment}`);
    const landed = await until(() => page.evaluate(() => scrollY > 0), 'the passage', 3000).catch(() => false);
    const where = await page.evaluate(() => {
      const middle = innerHeight / 2;
      const seen = [...document.querySelectorAll('p')].find((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return bottom > 0 && top < innerHeight && Math.abs((top + bottom) / 2 - middle) < middle;
      });
      return seen?.id;
    });
    if (!landed || where !== `p${quote[0]}`)
      missed.push(`${quote[1]} (${quote[0]}, ${quote[2] ?? 1}): ${where} by ${decodeURIComponent(fragment)}`);
  }
  expect(missed).toEqual([]);
});
