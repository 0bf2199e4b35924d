// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { csv } from '@/utils/export/formats/csv';
import type { Notebook } from '@/utils/model/notebook';
import { writeText } from '../export/readers';
import { annotate, article, codes } from '../export/sample-notebook';
import { context } from './parse-markup';
import { dryRun, EMPTY, readAll } from './reading';

const read = (text: string) => readAll(text, { ...context, fileName: 'a.csv' });
type Read = Awaited<ReturnType<typeof readAll>>;

/** Quotes with the names of their codes. */
const coded = ({ notebook }: Read) =>
  notebook.annotations.map(({ target, codes: given }) => [
    target.selector.quote.exact,
    given.map((id) => notebook.codes.find((code) => code.id === id)?.names.en),
  ]);

describe.each(['America/Los_Angeles', 'Asia/Shanghai'])('our own table, read in %s', (zone) => {
  afterEach(() => vi.unstubAllEnvs());
  const at = (time: string) => `2026-05-20T${time}.123Z`;
  const noted = (note: string, modified: string): Notebook => ({
    ...EMPTY,
    articles: [article],
    annotations: [annotate(20, '校园周边', { note, created: at('01:00:30'), modified })],
    codes,
  });
  const written = (notebook: Notebook, headers: 'words' | 'machine') =>
    writeText(csv, notebook, { language: 'en', headers });
  const judged = async (text: string, ours: Notebook) => {
    vi.stubEnv('TZ', zone);
    const { annotations } = await dryRun(await read(text), ours);
    return {
      changed: annotations.changed.length,
      same: annotations.same,
      why: annotations.conflicts.map(({ why }) => why),
    };
  };

  test.each(['words', 'machine'] as const)('headers as %s: its times are the original ones', async (headers) => {
    const old = written(noted('old', at('08:30:45')), headers);
    expect(await judged(old, noted('old', at('08:30:45')))).toEqual({ changed: 0, same: 1, why: [] });
    expect(await judged(old, noted('later', at('22:10:00')))).toEqual({ changed: 0, same: 0, why: ['older'] });
    expect(await judged(old, noted('before', at('02:00:00')))).toEqual({ changed: 1, same: 0, why: [] });
    // Put right in a spreadsheet, which moves no time.
    expect(await judged(old.replace('old', 'edited'), noted('old', at('08:30:45')))).toEqual({
      changed: 0,
      same: 0,
      why: ['same-time'],
    });
    // As spreadsheets rewrite days.
    expect(await judged(old.replaceAll('2026-05-20', '2026/5/20'), noted('later', at('22:10:00')))).toMatchObject({
      why: ['older'],
    });
  });

  test('a date without a time does not order changes', async () => {
    const timeless = written(noted('old', at('08:30:45')), 'machine').replaceAll(/(?:0[18]:30|01:00)\+00:00/g, '');
    expect(timeless).not.toMatch(/\d\d:\d\d\+00:00/);
    expect(await judged(timeless, noted('later', at('22:10:00')))).toEqual({ changed: 0, same: 0, why: ['undated'] });
  });
});

test('nor does one in another program’s table', async () => {
  const row = (note: string, day: string) => `url,quote,note,updated at\nhttps://s.example/a,words,${note},${day}\n`;
  const { notebook } = await read(row('mine', '2024-05-20 10:00'));
  const why = async (text: string) =>
    (await dryRun(await read(text), notebook)).annotations.conflicts.map((one) => one.why);
  expect(await why(row('theirs', '2024-05-21'))).toEqual(['undated']);
  expect(await why(row('theirs', '2024-05-20 09:00'))).toEqual(['older']);
});

describe('a column for a single code holds one, whatever characters are in it', () => {
  test.each([
    ['Taguette', 'id,document,tag,content\n1,talk.txt,"Fear, anxiety",I was afraid\n', ['Fear, anxiety']],
    ['MAXQDA', 'Document name,Code,Begin,End,Segment\nDoc,"Health, safety",1,1,I was afraid\n', ['Health, safety']],
    [
      'MAXQDA in Spanish',
      'Documento;Código;Inicio;Fin;Segmento\nDoc;Salud, miedo;1;1;I was afraid\n',
      ['Salud, miedo'],
    ],
    ['MAXQDA in Chinese', '文档名,代码,开始,结束,编码片段\nDoc,医疗、卫生,1,1,I was afraid\n', ['医疗、卫生']],
    [
      'QualCoder',
      'File,Coder,Coded,Id,Codename\nDoc,ann,I was afraid,1,"Anger; fear | rage"\n',
      ['Anger; fear | rage'],
    ],
    ['several codes', 'title,quote,tags\nDoc,I was afraid,"anger, fear"\n', ['anger', 'fear']],
    ['several in Chinese', '标题,引文,标签\nDoc,I was afraid,"愤怒，恐惧"\n', ['愤怒', '恐惧']],
  ])('%s', async (_, text, names) => {
    expect(coded(await read(text))).toEqual([['I was afraid', names]]);
  });

  test('names in a list of records are not split either', async () => {
    const json = JSON.stringify([{ title: 'Doc', quote: 'I was afraid', tags: ['Fear, anxiety', 'b'] }]);
    const result = await readAll(json, { ...context, fileName: 'a.json' });
    expect(coded(result)).toEqual([['I was afraid', ['Fear, anxiety', 'b']]]);
  });

  test('an article’s tags are still a list', async () => {
    const { notebook } = await read('url,title,tag\nhttps://s.example/a,T,"news, city"\n');
    expect(notebook.articles[0]?.note).toBe('#news #city');
  });
});

describe('the same text at several places gives several annotations', () => {
  test.each([
    [
      'MAXQDA',
      'Document name,Code,Begin,End,Segment\nDoc,agrees,3,3,Yes.\nDoc,doubts,17,17,Yes.\nDoc,smiles,17,17,Yes.\n',
      [
        ['Yes.', ['agrees']],
        ['Yes.', ['doubts', 'smiles']],
      ],
    ],
    [
      'QualCoder, whose rows have ids',
      'File,Coded,Id,Codename,Pos0,Pos1\nDoc,Yes.,1,a,3,7\nDoc,Yes.,2,b,90,94\nDoc,Yes.,3,c,190,194\nDoc,Yes.,4,d,3,7\n',
      [
        ['Yes.', ['a', 'd']],
        ['Yes.', ['b']],
        ['Yes.', ['c']],
      ],
    ],
    [
      'Readwise',
      'Highlight,Book Title,Tags,Location\nSo it goes.,Book,death,100\nSo it goes.,Book,war,900\n',
      [
        ['So it goes.', ['death']],
        ['So it goes.', ['war']],
      ],
    ],
    [
      'pages, with the ids of rows',
      'id,title,quote,tags,page\n1,Book,So it goes.,death,7\n2,Book,So it goes.,war,7\n2,Book,So it goes.,end,7\n',
      [
        ['So it goes.', ['death']],
        ['So it goes.', ['war', 'end']],
      ],
    ],
    [
      'Chinese',
      '标题,引文,标签,位置\n书,话,甲,12\n书,话,乙,99\n',
      [
        ['话', ['甲']],
        ['话', ['乙']],
      ],
    ],
    ['one place', 'title,quote,tag,page\nBook,words,a,7\nBook,words,b,7\n', [['words', ['a', 'b']]]],
  ])('%s', async (_, text, wanted) => {
    const result = await read(text);
    expect(coded(result)).toEqual(wanted);
    expect((await dryRun(result, result.notebook)).annotations.same).toBe(wanted.length);
  });
});
