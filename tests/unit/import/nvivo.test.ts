// @vitest-environment happy-dom
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { context } from './parse-markup';
import { readAll } from './reading';

const TEXT = 'The mayor spoke. The harbour stays open.';

/** Elements of a project as NVivo, MAXQDA and ATLAS.ti write them; `files` stand in its folder of sources. */
const project = (parts: { sources?: string; more?: string; files?: Record<string, string> }) =>
  readAll(
    zipSync(
      Object.fromEntries(
        Object.entries({
          'project.qde': `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="NVivo 14">
<CodeBook><Codes><Code guid="C1" name="harbour" isCodable="true"/></Codes></CodeBook>
<Variables><Variable guid="V1" name="Author" typeOfVariable="Text"/><Variable guid="V2" name="Region" typeOfVariable="Text"/></Variables>
${
  parts.sources ??
  `<Sources><TextSource guid="S1" name="One" plainTextPath="internal://s1.txt">
<PlainTextSelection guid="P1" name="" startPosition="17" endPosition="40"><Coding guid="K1"><CodeRef targetGUID="C1"/></Coding></PlainTextSelection>
</TextSource></Sources>`
}${parts.more ?? ''}</Project>`,
          'sources/s1.txt': TEXT,
          ...parts.files,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    ),
    context,
  );

const notes = ({ notebook }: Awaited<ReturnType<typeof project>>) =>
  notebook.annotations.map(({ target, note }) => [target.selector.quote.exact, note]);

test.each([
  ['to the passage', 'originGUID="N1" targetGUID="P1"'],
  ['from the passage', 'originGUID="P1" targetGUID="N1"'],
])('a note linked %s is attached there; a link between other things is counted', async (_, ends) => {
  const result = await project({
    more: `<Links><Link guid="L1" ${ends}/><Link guid="L2" name="compare" originGUID="S1" targetGUID="C1"/></Links>
<Notes><Note guid="N1" name="Annotation" plainTextPath="internal://n1.txt"/></Notes>`,
    files: { 'sources/n1.txt': '\ufeffwhat I think' },
  });
  expect(notes(result)).toEqual([['The harbour stays open.', 'what I think']]);
  expect(result.leftOut).toEqual([{ what: '<Link> compare', count: 1 }]);
});

test('memos on texts and codes become notes and definitions; one only readable in Word is counted', async () => {
  const result = await project({
    sources: `<Sources><TextSource guid="S1" name="One" plainTextPath="internal://s1.txt"><NoteRef targetGUID="N1"/></TextSource></Sources>`,
    more: `<Links><Link guid="L1" originGUID="N2" targetGUID="C1"/></Links><Notes>
<Note guid="N1" name="About it"><PlainTextContent>a memo</PlainTextContent></Note>
<Note guid="N2" name="Of the code"><PlainTextContent>what it means</PlainTextContent></Note>
<Note guid="N3" name="Diary" richTextPath="internal://n3.docx"/></Notes>`,
  });
  expect(result.notebook.articles).toMatchObject([{ note: 'a memo' }]);
  expect(result.notebook.codes).toMatchObject([{ definition: 'what it means' }]);
  expect(result.leftOut).toEqual([{ what: '<Note> Diary', count: 1 }]);
});

test('an unnamed case only carries values of its text; a named one is counted', async () => {
  const result = await project({
    more: `<Cases><Case guid="A"><VariableValue><VariableRef targetGUID="V1"/><TextValue>Ann Writer</TextValue></VariableValue>
<VariableValue><VariableRef targetGUID="V2"/><TextValue>North</TextValue></VariableValue><SourceRef targetGUID="S1"/></Case>
<Case guid="B" name="Anna"><SourceRef targetGUID="S1"/></Case></Cases>`,
  });
  expect(result.notebook.articles).toMatchObject([{ authors: [{ name: 'Ann Writer' }] }]);
  expect(result.leftOut).toEqual([
    { what: '<Variable> Region', count: 1 },
    { what: '<Case> Anna', count: 1 },
  ]);
});

test('a PDF is read as its plain text; drawings on its pages, pictures and sounds are counted', async () => {
  const result = await project({
    sources: `<Sources><PDFSource guid="D1" name="paper.pdf" path="internal://d1.pdf">
<PDFSelection guid="X" page="0" firstX="1" firstY="1" secondX="2" secondY="2"/>
<Representation guid="R1" name="paper" plainTextPath="internal://s1.txt">
<PlainTextSelection guid="P1" startPosition="4" endPosition="9"><Coding guid="K1"><CodeRef targetGUID="C1"/></Coding></PlainTextSelection>
</Representation></PDFSource>
<AudioSource guid="U1" name="talk.mp3"><Transcript guid="T1"/></AudioSource></Sources>`,
  });
  expect(notes(result)).toEqual([['mayor', '']]);
  expect(result.notebook.articles).toMatchObject([{ title: 'paper.pdf' }]);
  expect(result.refusals).toMatchObject([{ record: 'talk.mp3', reason: 'binary-source' }]);
  expect(result.leftOut).toEqual([
    { what: '<PDFSelection>', count: 1 },
    { what: '<Transcript>', count: 1 },
  ]);
});

const archive = (xml: string, files: Record<string, Uint8Array> = {}) =>
  readAll(zipSync({ 'project.qde': strToU8(xml), ...files }), context);
const ROOT = '<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="NVivo 14">';

test.each([
  ['May 18, 2026', '2026-05-18', []],
  ['18.5.2026', '2026-05-18', []],
  ['2026-05-18T08:30:00+01:00', '2026-05-18T08:30:00+01:00', []],
  ['spring 2026', undefined, [{ what: '<Variable> Published', count: 1 }]],
])('a variable with a publication date is read in any form, or counted: %s', async (words, iso, leftOut) => {
  const value = `<VariableValue><VariableRef targetGUID="V1"/><TextValue>${words}</TextValue></VariableValue>`;
  const result = await archive(
    `${ROOT}<Variables><Variable guid="V1" name="Published" typeOfVariable="Text"/></Variables>
<Sources><TextSource guid="S1" name="One" plainTextPath="internal://s1.txt">${value}</TextSource></Sources></Project>`,
    { 'sources/s1.txt': strToU8('The harbour stays open.') },
  );
  expect(result.notebook.articles.map(({ title, published }) => [title, published?.iso])).toEqual([['One', iso]]);
  expect([result.refusals, result.leftOut]).toEqual([[], leftOut]);
});

test('sets of codes are counted wherever they are', async () => {
  const set = '<Sets><Set guid="T1" name="s"/></Sets>';
  const result = await archive(
    `${ROOT}<CodeBook><Codes><Code guid="C1" name="harbour"/></Codes>${set}</CodeBook>${set}</Project>`,
  );
  expect(result.leftOut).toEqual([{ what: '<Set>', count: 2 }]);
});

test('a second code with the same id is rejected by name, not merged into the first', async () => {
  const result = await archive(
    `${ROOT}<CodeBook><Codes><Code guid="C1" name="harbour"/><Code guid="C1" name="mayor"/></Codes></CodeBook></Project>`,
  );
  expect(result.notebook.codes.map(({ names }) => names.en)).toEqual(['harbour']);
  expect(result.refusals).toMatchObject([{ table: 'codes', record: 'mayor', reason: 'duplicate-id' }]);
});

test('a UTF-16 text is read with the offsets its marks use', async () => {
  const bytes = new Uint8Array(new Uint16Array([0xfeff, ...Array.from(TEXT, (sign) => sign.charCodeAt(0))]).buffer);
  const result = await archive(
    `${ROOT}<Sources><TextSource guid="S1" name="One" plainTextPath="internal://s1.txt"><PlainTextSelection guid="P1" startPosition="17" endPosition="40"/></TextSource></Sources></Project>`,
    { 'sources/s1.txt': bytes },
  );
  expect(notes(result)).toEqual([['The harbour stays open.', '']]);
});
