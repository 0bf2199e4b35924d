// @vitest-environment happy-dom
import { test } from 'vitest';
import { check, type Row } from './information-line';

const SPACED: [string, string, string] = [
  'Every village road in the county will be inspected before the end of June, the council decided on Thursday, after two bridges were closed within a week.',
  '“We will publish what we find, road by road,” said Zhou Jianguo, the deputy head of the transport department. “Nobody should have to guess whether a bridge is safe.”',
  'Three years ago a tractor could not reach the village of Liushu; now the parcel van comes twice a day, and the shop on the square has doubled its sales.',
];
const spaced: Row[] = [
  [
    'by',
    '<p class="byline">By Ann Lee and Bo Berg</p><p>May 18, 2024 8:30 a.m.</p>',
    { authors: 'Ann Lee,Bo Berg', date: '2024-05-18T08:30' },
  ],
  [
    'by title',
    '<p>By <a href="/a">Ann Lee</a>, Transport Correspondent</p><time datetime="2024-05-18T08:30:00Z">18 May 2024</time>',
    { authors: 'Ann Lee', date: '2024-05-18T08:30:00Z' },
  ],
  [
    'by date one line',
    '<p>By Ann Lee | Published May 18, 2024 | Updated May 19, 2024</p>',
    { authors: 'Ann Lee', date: '2024-05-18' },
  ],
  ['staff', '<p>By Courier Staff</p><p>18/05/2024</p>', { authors: '', date: '2024-05-18' }],
  ['us date', '<p>By Ann Lee</p><p>05/18/2024</p>', { authors: 'Ann Lee', date: '2024-05-18' }],
  ['agency', '<p>Reuters</p><p>May 18, 2024</p>', { authors: '' }],
  [
    'meta author site',
    '<p>May 18, 2024</p>',
    { authors: '' },
    { head: '<meta name="author" content="The Liushu Courier">' },
  ],
  ['meta author', '<p>May 18, 2024</p>', { authors: 'Ann Lee' }, { head: '<meta name="author" content="Ann Lee">' }],
  [
    'meta author url',
    '<p>May 18, 2024</p>',
    { authors: '' },
    { head: '<meta property="article:author" content="https://facebook.com/annlee">' },
  ],
  [
    'jsonld graph',
    '<p>May 18, 2024</p>',
    { authors: 'Ann Lee', date: '2024-05-18T08:30:00+01:00' },
    {
      head: '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"},{"@type":"NewsArticle","headline":"Council orders checks on every village road","datePublished":"2024-05-18T08:30:00+01:00","author":[{"@id":"#p1"}]},{"@type":"Person","@id":"#p1","name":"Ann Lee"}]}</script>',
    },
  ],
  [
    'microdata',
    '<p itemprop="author" itemscope><span itemprop="name">Ann Lee</span></p><meta itemprop="datePublished" content="2024-05-18T08:30">',
    { authors: 'Ann Lee', date: '2024-05-18T08:30' },
  ],
  [
    'related end',
    '<p>By Ann Lee</p>',
    { lacks: 'Read more' },
    {
      after:
        '<p>Read more: <a href="/x">How the bridges were built</a></p><h3>Related stories</h3><ul><li><a href="/1">Bridge closed after crack is found</a></li><li><a href="/2">Council debates budget for roads</a></li></ul><p>Follow us on Twitter</p>',
    },
  ],
  [
    'newsletter mid',
    '<p>By Ann Lee</p>',
    { lacks: 'Sign up' },
    { body: [SPACED[0], 'Sign up for our daily newsletter and never miss a story.', SPACED[1], SPACED[2]] },
  ],
  [
    'de',
    '<p>Von Anna Schmidt</p><p>18. Mai 2024, 8:30 Uhr</p>',
    { authors: 'Anna Schmidt', date: '2024-05-18T08:30' },
    { lang: 'de' },
  ],
  [
    'fr',
    '<p>Par Marie Dupont</p><p>Publié le 18 mai 2024 à 8h30</p>',
    { authors: 'Marie Dupont', date: '2024-05-18T08:30' },
    { lang: 'fr' },
  ],
  [
    'es',
    '<p>Por José García</p><p>18 de mayo de 2024</p>',
    { authors: 'José García', date: '2024-05-18' },
    { lang: 'es' },
  ],
  [
    'fr, published and changed in one line',
    '<p>Par Marie Dupont<br>Publié le 18 mai 2024 à 18h05, mis à jour le 19 mai 2024 à 9h12</p>',
    { authors: 'Marie Dupont', date: '2024-05-18T18:05', lacks: 'Publié' },
    { lang: 'fr' },
  ],
  [
    'labels',
    '<div><span>Autor: Jan Kowalski</span><span>Data publikacji: 18 maja 2024, 08:15</span></div>',
    { authors: 'Jan Kowalski', date: '2024-05-18T08:15' },
    { lang: 'pl' },
  ],
  ['label, Text', '<p>Text: Anna Schmidt</p><p>18.05.2024</p>', { authors: 'Anna Schmidt' }, { lang: 'de' }],
  [
    'posted by, on, in',
    '<p>Posted by <a href="/u">Bo Berg</a> on 18 May 2024 in Roads</p>',
    { authors: 'Bo Berg', date: '2024-05-18' },
  ],
  [
    'below a lead',
    `<p>${SPACED[1]}</p><p>By Ann Lee | 18 May 2024</p>`,
    { authors: 'Ann Lee', date: '2024-05-18', lacks: 'By Ann Lee' },
    { body: [...SPACED, ...SPACED] },
  ],
  ['American numbers', '<p>07/04/2024 at 10:15 a.m.</p>', { date: '2024-07-04T10:15' }, { lang: 'en-US' }],
  ['British numbers', '<p>07/04/2024</p>', { date: '2024-04-07' }, { lang: 'en-GB' }],
  ['only a change is shown', '<p>Updated: 19 May 2024</p>', { date: '2024-05-18' }],
  [
    'an author of comments is not the article’s',
    '<p>18 May 2024</p>',
    { authors: '' },
    {
      after:
        '<div id="comments"><div class="comment"><b class="comment-author vcard"><span class="fn">Carl Reader</span></b><p>I drive there every day.</p></div></div>',
    },
  ],
  [
    'microformats of a blog',
    '',
    { authors: 'María Ejemplo', date: '2024-05-17T10:00:00+02:00' },
    {
      lang: 'es',
      after:
        '<div class="post-footer"><span class="post-author vcard">Publicado por <span class="fn">María Ejemplo</span></span> <abbr class="published" title="2024-05-17T10:00:00+02:00">10:00</abbr></div>',
    },
  ],
  ['initials', '<p>By A. J. Lee</p><p>May 18, 2024</p>', { authors: 'A. J. Lee' }],
  ['caps', '<p>BY ANN LEE</p><p>MAY 18, 2024</p>', { authors: 'ANN LEE', date: '2024-05-18' }],
];

test.each(spaced)('%s', (...row) =>
  check('Council orders checks on every village road', SPACED, [
    row[0],
    row[1],
    row[2],
    { lang: 'en', site: 'The Liushu Courier', ...row[3] },
  ]),
);
