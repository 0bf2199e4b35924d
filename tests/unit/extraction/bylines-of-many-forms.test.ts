// @vitest-environment happy-dom
import { test } from 'vitest';
import { check, type Row } from './information-line';

const S = [
  'The council said on Tuesday that every school in the district must publish its safety plan by the end of June.',
  'Engineers will inspect the old bridge twice a week, and the results will be put on the council’s website, officials said.',
  'Parents at the meeting asked why the repairs had taken so long, and whether the money set aside two years ago was spent.',
];
const en = { lang: 'en', site: 'Example Times' };
const o = (more: object) => ({ ...en, ...more });
const rows: Row[] = [
  ['plain by', '<p>By Ann Lee</p><p>May 18, 2024</p>', { authors: 'Ann Lee', date: '2024-05-18' }, en],
  ['by and outlet', '<p>By Ann Lee, The Example Times</p>', { authors: 'Ann Lee' }, en],
  ['caps', '<p>BY ANN LEE AND BO BERG</p>', { authors: 'ANN LEE,BO BERG' }, en],
  ['role after', '<div><span>Ann Lee</span><span>Senior Reporter</span></div>', { authors: 'Ann Lee' }, en],
  ['class author', '<div class="post-author">Ann Lee</div>', { authors: 'Ann Lee' }, en],
  [
    'class byline name',
    '<div class="article__byline"><span class="byline__name">Ann Lee</span><span class="byline__title">Education correspondent</span></div>',
    { authors: 'Ann Lee' },
    en,
  ],
  ['posted by on', '<p>Posted by Ann Lee on May 18, 2024 in News</p>', { authors: 'Ann Lee', date: '2024-05-18' }, en],
  [
    'written by',
    '<p>Written by <a href="/a">Ann Lee</a></p><p>Published: 18/05/2024</p>',
    { authors: 'Ann Lee', date: '2024-05-18' },
    en,
  ],
  ['date by', '<p>18 May 2024 by Ann Lee</p>', { authors: 'Ann Lee', date: '2024-05-18' }, en],
  ['dr', '<p>By Dr. Ann Lee</p>', { authors: 'Dr. Ann Lee' }, en],
  ['apostrophe', '<p>By Siobhán O’Brien and Jean-Luc d’Arc</p>', { authors: 'Siobhán O’Brien,Jean-Luc d’Arc' }, en],
  ['initials', '<p>By A. B. Lee</p>', { authors: 'A. B. Lee' }, en],
  ['foot', '<p>May 18, 2024</p>', { authors: 'Ann Lee' }, o({ after: '<p>— Ann Lee</p>' })],
  ['foot by', '<p>May 18, 2024</p>', { authors: 'Ann Lee' }, o({ after: '<p><em>By Ann Lee</em></p>' })],
  ['meta', '<p>May 18, 2024</p>', { authors: 'Ann Lee' }, o({ head: '<meta name="author" content="Ann Lee">' })],
  [
    'meta last first',
    '<p>May 18, 2024</p>',
    { authors: 'Ann Lee' },
    o({ head: '<meta name="author" content="Lee, Ann">' }),
  ],
  ['meta slug', '<p>May 18, 2024</p>', { authors: '' }, o({ head: '<meta name="author" content="admin">' })],
  [
    'jsonld',
    '<p>May 18, 2024</p>',
    { authors: 'Ann Lee,Bo Berg' },
    o({
      head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Council publishes its plan for safer schools","author":[{"@type":"Person","name":"Ann Lee"},{"name":"Bo Berg"}]}</script>',
    }),
  ],
  [
    'jsonld org',
    '<p>By Ann Lee</p>',
    { authors: 'Ann Lee' },
    o({
      head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":{"@type":"Organization","name":"Example Times"}}</script>',
    }),
  ],
  [
    'twitter creator',
    '<p>May 18, 2024</p>',
    { authors: '' },
    o({ head: '<meta name="twitter:creator" content="@annlee">' }),
  ],
  [
    'von',
    '<p>Von Anna Müller</p><p>18.05.2024, 08:30 Uhr</p>',
    { authors: 'Anna Müller', date: '2024-05-18T08:30' },
    o({ lang: 'de' }),
  ],
  ['von und', '<p>Von Anna Müller und Jörg Groß, Berlin</p>', { authors: 'Anna Müller,Jörg Groß' }, o({ lang: 'de' })],
  ['autor de', '<p>Autor: Anna Müller</p><p>Stand: 18. Mai 2024</p>', { authors: 'Anna Müller' }, o({ lang: 'de' })],
  ['ein beitrag', '<p>Ein Beitrag von Anna Müller</p>', { authors: 'Anna Müller' }, o({ lang: 'de' })],
  [
    'geschrieben',
    '<p>18. Mai 2024 von Anna Müller</p>',
    { authors: 'Anna Müller', date: '2024-05-18' },
    o({ lang: 'de' }),
  ],
  [
    'par',
    '<p>Par Léa Dubois, Publié le 18 mai 2024 à 08h30</p>',
    { authors: 'Léa Dubois', date: '2024-05-18T08:30' },
    o({ lang: 'fr' }),
  ],
  [
    'publie par',
    '<p>Publié par Léa Dubois le 18 mai 2024</p>',
    { authors: 'Léa Dubois', date: '2024-05-18' },
    o({ lang: 'fr' }),
  ],
  [
    'por',
    '<p>Por: María Gómez</p><p>18 de mayo de 2024</p>',
    { authors: 'María Gómez', date: '2024-05-18' },
    o({ lang: 'es' }),
  ],
  [
    'di',
    '<p>di Giulia Rossi</p><p>18 maggio 2024</p>',
    { authors: 'Giulia Rossi', date: '2024-05-18' },
    o({ lang: 'it' }),
  ],
  [
    'door',
    '<p>Door Jan de Vries</p><p>18 mei 2024</p>',
    { authors: 'Jan de Vries', date: '2024-05-18' },
    o({ lang: 'nl' }),
  ],
  ['av', '<p>Av Kari Nordmann</p>', { authors: 'Kari Nordmann' }, o({ lang: 'no' })],
  [
    'pl',
    '<p>Jan Kowalski</p><p class="author">Autor: Jan Kowalski</p>',
    { authors: 'Jan Kowalski' },
    o({ lang: 'pl' }),
  ],
  [
    'ru',
    '<p>Автор: Иван Петров</p><p>18 мая 2024, 08:30</p>',
    { authors: 'Иван Петров', date: '2024-05-18T08:30' },
    o({ lang: 'ru' }),
  ],
  [
    'tr',
    '<p>Yazar: Ayşe Yılmaz</p><p>18 Mayıs 2024</p>',
    { authors: 'Ayşe Yılmaz', date: '2024-05-18' },
    o({ lang: 'tr' }),
  ],
  ['story by', '<p>Story by Ann Lee</p><p>Photographs by Bo Berg</p>', { authors: 'Ann Lee' }, en],
  ['ann lee is', '<p>Ann Lee, Staff Writer</p><p>Updated May 19, 2024</p>', { authors: 'Ann Lee' }, en],
  [
    'korean',
    '<p>홍길동 기자</p><p>2024.05.18 08:30</p>',
    { authors: '홍길동', date: '2024-05-18T08:30' },
    o({ lang: 'ko' }),
  ],
  ['analysis', '<p>Analysis by Ann Lee</p>', { authors: 'Ann Lee' }, en],
  ['city is no name', '<p>New York | May 18, 2024</p>', { authors: '', date: '2024-05-18' }, en],
];

test.each(rows)('%s', (...row) => check('Council publishes its plan for safer schools', S, row));
