import { expect, test } from 'vitest';
import { citeKey } from '@/utils/citation/cite-key';
import { cslItem } from '@/utils/citation/csl-item';
import { personName } from '@/utils/citation/person-name';
import { article } from '../export/sample-notebook';

test('an article becomes CSL-JSON for Pandoc and Zotero', () => {
  expect(cslItem(article)).toEqual({
    id: citeKey(article),
    type: 'webpage',
    title: '示例市召开校园安全工作会议',
    author: [{ literal: '张明' }],
    'container-title': '示例市人民政府网',
    publisher: '示例市融媒体中心',
    issued: { 'date-parts': [[2026, 5, 18]] },
    accessed: { 'date-parts': [[2026, 5, 20]] },
    URL: article.url,
    language: 'zh-CN',
  });
});

test('fields missing on the page are absent', () => {
  const { published: _, source: __, site: ___, ...rest } = article;
  const item = cslItem({ ...rest, authors: [], lang: 'und', url: 'file:///home/me/a.html' });
  expect(Object.keys(item).sort()).toEqual(['accessed', 'id', 'title', 'type']);
});

test.each([
  [{ site: 'https://www.example.com', source: 'NASA' }, ['NASA', undefined]],
  [{ site: '//example.com/news/', source: undefined }, ['example.com', undefined]],
  [{ site: undefined, source: 'http://www.example.com/' }, ['example.com', undefined]],
  [{ site: 'Example News', source: 'https://example.com/a?b' }, ['Example News', undefined]],
  [{ site: 'example.com', source: 'NASA' }, ['example.com', 'NASA']],
])('an address is not the name of a site: %o', ({ site, source }, names) => {
  const { site: _, source: __, ...rest } = article;
  const item = cslItem({ ...rest, ...(site ? { site } : {}), ...(source ? { source } : {}) });
  expect([item['container-title'], item.publisher]).toEqual(names);
});

test('an article on a newspaper’s own site is a newspaper article', () => {
  expect(cslItem({ ...article, kind: 'newspaper' }).type).toBe('article-newspaper');
});

test.each([
  ['https://www.example.gov.cn/zwxw/202605/t20260518_1001.html', /^examplegov20260518[0-9a-f]{3}$/],
  ['https://news.example/a_(b)', /^news20260518[0-9a-f]{3}$/],
  ['https://新闻.中国/a', /^xnefvy88h20260518[0-9a-f]{3}$/],
  ['file:///home/me/a.html', /^article20260518[0-9a-f]{3}$/],
])('the citation key of %s is ASCII', (url, key) => {
  expect(citeKey({ ...article, url })).toMatch(key);
});

test.each([
  ['张明', { literal: '张明' }],
  ['Ann Writer', { family: 'Writer', given: 'Ann' }],
  ['Bo T. Editor-Smith', { family: 'Editor-Smith', given: 'Bo T.' }],
  ['Ursula von der Leyen', { family: 'von der Leyen', given: 'Ursula' }],
  ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['Writer, Ann', { family: 'Writer', given: 'Ann' }],
  ['Seán Ó Briain', { family: 'Ó Briain', given: 'Seán' }],
  ['John Smith PhD', { family: 'Smith', given: 'John' }],
  ['John Smith, Ph.D.', { family: 'Smith', given: 'John' }],
  ['Smith, John, MD', { family: 'Smith', given: 'John' }],
  ['John Smith Jr., MD, MPH', { family: 'Smith', given: 'John', suffix: 'Jr.' }],
  ['Smith Jr., John', { family: 'Smith', given: 'John', suffix: 'Jr.' }],
  ['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['Dr. Jane Doe', { family: 'Doe', given: 'Jane' }],
  ['Yo-Yo Ma', { family: 'Ma', given: 'Yo-Yo' }],
  ['Charles De Gaulle', { family: 'De Gaulle', given: 'Charles' }],
  ['Charles de Gaulle', { family: 'de Gaulle', given: 'Charles' }],
  ['De Gaulle', { literal: 'De Gaulle' }],
  ['Oscar De La Hoya', { family: 'De La Hoya', given: 'Oscar' }],
  ['W. E. B. Du Bois', { family: 'Du Bois', given: 'W. E. B.' }],
  ['Van Morrison', { family: 'Morrison', given: 'Van' }],
  ['Gabriel García Márquez', { family: 'García Márquez', given: 'Gabriel' }],
  ['García Márquez, Gabriel', { family: 'García Márquez', given: 'Gabriel' }],
  ['José Ortega y Gasset', { family: 'Ortega y Gasset', given: 'José' }],
  ['Pedro Sánchez Pérez-Castejón', { family: 'Sánchez Pérez-Castejón', given: 'Pedro' }],
  ['Dr Jane Goodall DBE', { family: 'Goodall', given: 'Jane' }],
  ['Xi Jinping', { literal: 'Xi Jinping' }],
  ['Jinping Xi', { family: 'Xi', given: 'Jinping' }],
  ['Moon Jae-in', { literal: 'Moon Jae-in' }],
  ['Nguyen Van An', { literal: 'Nguyen Van An' }],
  ['金正恩', { literal: '金正恩' }],
  ['山田 太郎', { literal: '山田 太郎' }],
  ['김 정은', { literal: '김 정은' }],
  ['Reuters', { literal: 'Reuters' }],
  ['The Editorial Board', { literal: 'The Editorial Board' }],
  ['Associated Press', { literal: 'Associated Press' }],
  ['新华社记者 李凌', { literal: '新华社记者 李凌' }],
  ['Department of Justice, Office of Public Affairs', { literal: 'Department of Justice, Office of Public Affairs' }],
  ['Human Rights Watch, Asia Division', { literal: 'Human Rights Watch, Asia Division' }],
  ['Amnesty International, UK', { literal: 'Amnesty International, UK' }],
  ['City of London, Police', { literal: 'City of London, Police' }],
  ['UN Women', { literal: 'UN Women' }],
  ['Ålesund kommune', { literal: 'Ålesund kommune' }],
  ['Göteborgs universitetssjukhus', { literal: 'Göteborgs universitetssjukhus' }],
  ['danah boyd', { family: 'boyd', given: 'danah' }],
  ['BBC News', { literal: 'BBC News' }],
  ['NHK World', { literal: 'NHK World' }],
  ['Ministère de l’Intérieur', { literal: 'Ministère de l’Intérieur' }],
  ['Rédaction Le Soir', { literal: 'Rédaction Le Soir' }],
  ['Gobierno de España', { literal: 'Gobierno de España' }],
  ['Agencia EFE', { literal: 'Agencia EFE' }],
  ['Redaktion Politik', { literal: 'Redaktion Politik' }],
  ['Bundesamt für Justiz', { literal: 'Bundesamt für Justiz' }],
  ['Jean DUPONT', { family: 'DUPONT', given: 'Jean' }],
  ['JOHN SMITH', { family: 'SMITH', given: 'JOHN' }],
  ['AA Gill', { family: 'Gill', given: 'AA' }],
  ['Doctors Without Borders', { literal: 'Doctors Without Borders' }],
  ['King, Martin Luther, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['Robert Smith, III, PhD', { family: 'Smith', given: 'Robert', suffix: 'III' }],
  ['Robert Smith, III', { family: 'Smith', given: 'Robert', suffix: 'III' }],
  ['Greenpeace e.V.', { literal: 'Greenpeace e.V.' }],
  ['Volkswagen AG', { literal: 'Volkswagen AG' }],
  ['Eni S.p.A.', { literal: 'Eni S.p.A.' }],
  ['van den Berg', { literal: 'van den Berg' }],
  ['Marcos dos Santos Filho', { family: 'dos Santos Filho', given: 'Marcos' }],
  ['Sérgio Cabral Neto', { family: 'Cabral Neto', given: 'Sérgio' }],
  ['von der Leyen, Ursula', { family: 'von der Leyen', given: 'Ursula' }],
])('the name %s is %o', (name, expected) => {
  expect(personName(name)).toEqual(expected);
});

test.each([
  'Apple Inc.',
  'Tata Steel, Ltd.',
  'Al Jazeera English',
  'Stadt Wien',
  'Comune di Roma',
  'Radio Free Europe',
  'Ministerstwo Zdrowia',
  'Ministério da Saúde',
  'Sağlık Bakanlığı',
])('%s is the name of a body', (literal) => {
  expect(personName(literal)).toEqual({ literal });
});

test.each([
  ['hu', 'Orbán Viktor', { literal: 'Orbán Viktor' }],
  ['hu-HU', 'Dr. Kovács János', { literal: 'Dr. Kovács János' }],
  ['hu', 'Kovács, János', { family: 'Kovács', given: 'János' }],
  ['en', 'Viktor Orbán', { family: 'Orbán', given: 'Viktor' }],
])('in an article in %s the name %s is %o', (lang, name, expected) => {
  expect(cslItem({ ...article, lang, authors: [{ name }] }).author).toEqual([expected]);
});
