// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';
import { dryRun, EMPTY, readAll } from './reading';

type Read = Awaited<ReturnType<typeof readAll>>;

const read = (value: unknown, more = {}): Promise<Read> =>
  readAll(typeof value === 'string' ? value : JSON.stringify(value), { ...context, ...more });

describe('codebooks', () => {
  const codesOf = ({ notebook }: Read) =>
    notebook.codes.map(({ names, definition, parent }) => [
      names.en,
      definition,
      notebook.codes.find(({ id }) => id === parent)?.names.en,
    ]);

  test.each([
    ['Taguette', 'tag,description\r\n指令,"An ""order"", given"\r\nfigure,\r\n'],
    ['semicolons and a byte-order mark', '\ufefftag;description\n指令;"An ""order"", given"\nfigure;\n'],
  ])('as %s writes them', async (_, text) => {
    expect(codesOf(await read(text))).toEqual([
      ['指令', 'An "order", given', undefined],
      ['figure', '', undefined],
    ]);
  });

  test('a path creates the parent codes', async () => {
    expect(codesOf(await read('path,definition\n政策/指令,words\n'))).toEqual([
      ['政策', '', undefined],
      ['指令', 'words', '政策'],
    ]);
  });

  test('a Chinese spreadsheet not in UTF-8', async () => {
    // “标签,说明\n指令,命令” in GB 18030.
    const bytes = Uint8Array.from([
      0xb1, 0xea, 0xc7, 0xa9, 0x2c, 0xcb, 0xb5, 0xc3, 0xf7, 0x0a, 0xd6, 0xb8, 0xc1, 0xee, 0x2c, 0xc3, 0xfc, 0xc1, 0xee,
    ]);
    expect(codesOf(await readAll(bytes, context))).toEqual([['指令', '命令', undefined]]);
  });

  test('.qdc', async () => {
    const qdc = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="x"><Codes>
<Code guid="0B7C5A52-6A3E-4F0E-9B51-3D1F5C0A00F1" name="指令" isCodable="true" color="#FF6060"><Description>words</Description>
<Code guid="0B7C5A52-6A3E-4F0E-9B51-3D1F5C0A00F2" name="要求" isCodable="true"/></Code></Codes><Sets/></CodeBook>`;
    const result = await read(qdc);
    expect(codesOf(result)).toEqual([
      ['指令', 'words', undefined],
      ['要求', '', '指令'],
    ]);
    expect(result.notebook.codes[0]).toMatchObject({ id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a00f1', color: 'red' });
  });

  test('a file that declares entities is rejected unread', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0">&a;</CodeBook>';
    expect(await readFile(bomb, context)).toMatchObject({ ok: false, reason: 'not-xml' });
  });

  test('a definition fills an empty one, and conflicts with a different one', async () => {
    const contents = await read('tag,description\n指令,theirs\n要点,theirs\n');
    const ours = startingCodebook.map((code, i) => (i === 0 ? { ...code, definition: '' } : code));
    const { codes } = await dryRun(contents, {
      ...EMPTY,
      codes: ours.map((code) => ({ ...code, modified: '2027-01-01T00:00:00.000Z' })),
    });
    expect(codes.changed.map(({ theirs }) => [theirs.id, (theirs as { definition: string }).definition])).toEqual([
      [ours[0]?.id, 'theirs'],
    ]);
    expect(codes.conflicts.map(({ theirs }) => theirs.id)).toEqual([ours[1]?.id]);
  });
});
