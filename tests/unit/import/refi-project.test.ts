// @vitest-environment happy-dom
import { crc32, deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createPlaceMatcher } from '@/utils/import/match-place';
import { hereOf } from '@/utils/import/plan';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';
import { readAll } from './reading';

const CODE = '0B7C5A52-6A3E-4F0E-9B51-3D1F5C0A00F1';
const TEXT = '“𬭎”字在前。\n各县市区要压实主体责任。';

function project({ origin = 'x', text = TEXT, start = 8, end = 20, name = '', more = '' } = {}): Uint8Array {
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="${origin}">
<CodeBook><Codes><Code guid="${CODE}" name="指令" isCodable="true"/></Codes></CodeBook>
<Variables><Variable guid="V" name="url" typeOfVariable="Text"/></Variables>
<Sources><TextSource guid="S" name="标题" plainTextPath="internal://S.txt">
<PlainTextSelection guid="6F1C2C34-5B1E-4A51-8F0A-1F2D3C4B5A69" name="${name}" startPosition="${start}" endPosition="${end}" creationDateTime="2026-05-20T01:12:00Z">
<Description>期限明确</Description><Coding guid="K"><CodeRef targetGUID="${CODE}"/></Coding><NoteRef targetGUID="N"/></PlainTextSelection>
<VariableValue><VariableRef targetGUID="V"/><TextValue>https://news.example/a</TextValue></VariableValue></TextSource>${more}</Sources>
<Notes><Note guid="N"><PlainTextContent>又一条</PlainTextContent></Note></Notes></Project>`;
  return zipSync({ 'project.qde': strToU8(xml), 'sources/S.txt': strToU8(text) });
}

test('a coded passage of a text source is imported with code, note and position', async () => {
  const result = await readAll(project(), context);
  const { annotations, articles, revisions, codes } = result.notebook;
  expect(articles).toMatchObject([{ url: 'https://news.example/a', title: '标题' }]);
  expect(annotations).toMatchObject([
    {
      id: '6f1c2c34-5b1e-4a51-8f0a-1f2d3c4b5a69',
      target: { revision: revisions[0]?.sha256, selector: { quote: { exact: '各县市区要压实主体责任。' } } },
      codes: [codes[0]?.id],
      note: '期限明确\n\n又一条',
    },
  ]);
  const position = annotations[0]?.target.selector.position;
  expect(revisions[0]?.text.slice(position?.start, position?.end)).toBe('各县市区要压实主体责任。');
});

test('a passage’s date is its own or its coding’s, an article’s is its source’s, never the import’s', async () => {
  const xml = `<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="QualCoder 3.7"><Sources>
<TextSource guid="S" name="a" creationDateTime="2026-05-19T08:00:00Z"><PlainTextContent>some words here</PlainTextContent>
<PlainTextSelection guid="T" startPosition="0" endPosition="4" creationDateTime="2026-05-20T01:12:00Z"/>
<PlainTextSelection guid="U" startPosition="5" endPosition="10"><Coding guid="K" creationDateTime="2026‐05‐21 01:12:00Z" modifiedDateTime="2026-05-22T00:00:00"/></PlainTextSelection>
</TextSource></Sources></Project>`;
  const { annotations, articles, revisions } = (await readAll(zipSync({ 'project.qde': strToU8(xml) }), context))
    .notebook;
  expect(annotations.map(({ created }) => created)).toEqual(['2026-05-20T01:12:00.000Z', '2026-05-21T01:12:00.000Z']);
  expect(new Date(annotations[1]?.modified ?? '').getTime()).toBe(new Date(2026, 4, 22).getTime());
  expect([articles[0]?.created, articles[0]?.accessed, revisions[0]?.created]).toEqual(
    Array(3).fill('2026-05-19T08:00:00.000Z'),
  );
});

test('a text inside the project keeps the white space that offsets count', async () => {
  const xml = `<Project xmlns="urn:QDA-XML:project:1.0" name="p"><Sources><TextSource guid="S" name="a">
<PlainTextContent>\n  words here</PlainTextContent>
<PlainTextSelection guid="T" startPosition="3" endPosition="8"/></TextSource></Sources></Project>`;
  const result = await readAll(zipSync({ 'project.qde': strToU8(xml) }), context);
  expect(result.notebook.annotations.map(({ target }) => target.selector.quote.exact)).toEqual(['words']);
});

test('passages of the same text are separate annotations, and none is matched twice', async () => {
  const { annotations, articles } = (await readAll(project(), context)).notebook;
  const [one] = annotations;
  if (!one) throw new Error('an annotation is needed');
  const quote = { ...one.target.selector.quote, prefix: '', suffix: '' };
  const at = (n: number) => ({
    ...one,
    id: `0b7c5a52-6a3e-4f0e-9b51-3d1f5c0bff0${n}`,
    target: { selector: { quote } },
  });
  const match = createPlaceMatcher(hereOf({ codes: [], articles, revisions: [], annotations: [at(1), at(2)] }));
  expect([await match(at(3)), await match(at(4)), await match(at(5))].map((found) => found?.ours)).toEqual([
    at(1).id,
    at(2).id,
    undefined,
  ]);
});

test('of passages with the same text, the one with the same minute, note or codes is matched, else the first', async () => {
  const { annotations, articles } = (await readAll(project(), context)).notebook;
  const [one] = annotations;
  if (!one) throw new Error('an annotation is needed');
  const { quote } = one.target.selector;
  const at = (n: number, start: number | undefined, over: Partial<typeof one>) => ({
    ...one,
    created: '2026-01-01T00:00:00.000Z',
    ...over,
    id: `0b7c5a52-6a3e-4f0e-9b51-3d1f5c0bff0${n}`,
    target: {
      selector: {
        quote: { ...quote, prefix: '', suffix: '' },
        ...(start === undefined ? {} : { position: { start, end: start + quote.exact.length } }),
      },
    },
  });
  const first = at(2, 10, { note: 'a' });
  const second = at(1, 900, { note: 'b', created: '2026-01-01T10:05:30.000Z' });
  // The order of their ids is not that of the text.
  const here = () => hereOf({ codes: [], articles, revisions: [], annotations: [second, first] });
  const found = async (...asked: Parameters<typeof at>[2][]) => {
    const match = createPlaceMatcher(here());
    const all: (string | undefined)[] = [];
    for (const [i, over] of asked.entries())
      all.push((await match(at(3 + i, undefined, { created: '2026-06-01T00:00:00.000Z', ...over })))?.ours);
    return all;
  };
  expect(await found({ note: 'edited' }, { note: 'edited, too' })).toEqual([first.id, second.id]);
  expect(await found({ note: 'b' }, { note: '' })).toEqual([second.id, first.id]);
  expect(await found({ note: 'edited', created: '2026-01-01T10:05:00.000Z' })).toEqual([second.id]);
});

describe('line ends', () => {
  const text = TEXT.replace('\n', '\r\n');
  test.each([
    ['MAXQDA, which counts two', { origin: 'MAXQDA 24', start: 9, end: 21 }],
    ['ATLAS.ti, which counts one', { origin: 'ATLAS.ti', start: 8, end: 20 }],
    ['a program whose names show that it counts one', { start: 8, end: 20, name: '各县市区要压实…' }],
    ['a program that says nothing: as the file is', { start: 9, end: 21 }],
  ])('in %s', async (_, change) => {
    const result = await readAll(project({ text, ...change }), context);
    expect(result.notebook.annotations[0]?.target.selector.quote.exact).toBe('各县市区要压实主体责任。');
    expect(result.notebook.revisions[0]?.text).toBe(TEXT);
  });
});

test('unsupported contents are named', async () => {
  const bytes = project({ start: 7, end: 700, more: '<PDFSource guid="P" name="a.pdf"/>' });
  const result = await readAll(bytes, context);
  expect(result.refusals.map(({ record, reason }) => [record, reason])).toEqual([
    ['6f1c2c34-5b1e-4a51-8f0a-1f2d3c4b5a69', 'no-quote'],
    ['a.pdf', 'binary-source'],
  ]);
});

/**
 * An archive with one file of so many zero bytes, packed by Node: in JavaScript alone it takes a minute on a busy
 * machine.
 */
function zipOfZeros(name: string, size: number): Uint8Array {
  const zeros = Buffer.alloc(size);
  const packed = deflateRawSync(zeros, { level: 1 });
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0); // version needed
  about.writeUInt16LE(8, 4); // deflate
  about.writeUInt32LE(crc32(zeros), 10);
  about.writeUInt32LE(packed.length, 14);
  about.writeUInt32LE(size, 18);
  about.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed]);
  const rest = Buffer.alloc(14);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), about, rest, Buffer.from(name)]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, entry, Buffer.from('PK\x05\x06'), end]);
}

describe('hostile archives', () => {
  test('that unpack to gigabytes stop at the limit', async () => {
    const bomb = zipOfZeros('project.qde', 260 * 1024 * 1024);
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await readFile(bomb, context)).toMatchObject({ ok: false, reason: 'too-large' });
  });

  test('have no entries outside their folder', async () => {
    const bytes = zipSync({ '../project.qde': strToU8('<Project/>'), '/project.qde': strToU8('<Project/>') });
    expect(await readFile(bytes, context)).toMatchObject({ ok: false, reason: 'nothing-readable' });
  });

  test.each([
    ['cut off', project().slice(0, 200)],
    ['with damaged contents', project().map((byte, i) => (i > 60 && i < 90 ? 0xff : byte))],
    ['of another kind', zipSync({ 'word/document.xml': strToU8('<x/>') })],
  ])('%s are rejected', async (_, bytes) => {
    expect(await readFile(bytes, context)).toMatchObject({ ok: false });
  });
});

describe('a repacked archive', () => {
  const packed = unzipSync(project());
  const [xml, stored] = [packed['project.qde'] as Uint8Array, packed['sources/S.txt'] as Uint8Array];
  const OTHER = strToU8('\0\x05\x16\x07 Mac OS X');
  test.each<[string, Record<string, Uint8Array>]>([
    ['in a folder', { 'My Project/project.qde': xml, 'My Project/sources/S.txt': stored }],
    ['in a folder, its folders written large', { 'P/Project.qde': xml, 'P/Sources/S.txt': stored }],
    ['on Windows', { 'P\\project.qde': xml, 'P\\sources\\S.txt': stored }],
    [
      'on a Mac, with what that puts beside it',
      {
        '__MACOSX/._project.qde': OTHER,
        '__MACOSX/P/._project.qde': OTHER,
        'P/._project.qde': OTHER,
        'P/project.qde': xml,
        'P/sources/._S.txt': OTHER,
        'P/sources/S.txt': stored,
      },
    ],
    ['with an older copy deeper down', { 'old/project.qde': OTHER, 'project.qde': xml, 'sources/S.txt': stored }],
  ])('%s', async (_, files) => {
    const { notebook, refusals } = await readAll(zipSync(files), context);
    expect(refusals).toEqual([]);
    expect(notebook.annotations).toMatchObject([
      { target: { selector: { quote: { exact: '各县市区要压实主体责任。' } } } },
    ]);
  });

  test('names with accents match, composed or not', async () => {
    const named = strFromU8(xml).replace('internal://S.txt', 'internal://re\u0301sume\u0301.txt');
    const { notebook } = await readAll(
      zipSync({ 'project.qde': strToU8(named), 'sources/r\u00e9sum\u00e9.txt': stored }),
      context,
    );
    expect(notebook.annotations).toHaveLength(1);
  });
});
