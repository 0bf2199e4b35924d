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
    { authors: 'Marie Dupont', date: '2024-05-18' },
    { lang: 'fr' },
  ],
  [
    'es',
    '<p>Por José García</p><p>18 de mayo de 2024</p>',
    { authors: 'José García', date: '2024-05-18' },
    { lang: 'es' },
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
