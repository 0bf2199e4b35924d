import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A stand-in for QualCoder 3.7: what its importer stores of a REFI-QDA project in its tables, and what its exporter
 * writes from them (ccbogel/QualCoder, src/qualcoder/refi.py, read in 2026). It behaves as QualCoder does, oddities
 * included: every id is new, each code of a passage is a selection of its own, notes are not escaped, and only the
 * first note of a text is referred to.
 */
export interface QualCoderBase {
  codes: { name: string; memo: string; color: string; parent?: string; guid: string }[];
  sources: { name: string; text: string; memo: string; date: string; values: Record<string, string> }[];
  /** By the place of the source in the list. */
  codings: { source: number; code: string; start: number; end: number; memo: string; date: string }[];
  annotations: { source: number; start: number; end: number; memo: string; date: string }[];
  journals: { name: string; text: string }[];
}

const children = (parent: Element | undefined, name: string) =>
  parent ? [...parent.children].filter(({ localName }) => localName === name) : [];
const words = (parent: Element) => children(parent, 'Description')[0]?.textContent ?? '';
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? '';
const asDate = (element: Element) => attribute(element, 'creationDateTime').replace('T', ' ').replace('Z', '');

/** The base that QualCoder has after importing a project. */
export function importedByQualCoder(project: Uint8Array): QualCoderBase {
  const files = unzipSync(project);
  const xml = strFromU8(files['project.qde'] ?? new Uint8Array());
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  const base: QualCoderBase = { codes: [], sources: [], codings: [], annotations: [], journals: [] };
  const addCode = (element: Element, parent?: string) => {
    const [name, guid] = [attribute(element, 'name'), attribute(element, 'guid')];
    if (!base.codes.some((code) => code.name === name))
      base.codes.push({ name, guid, memo: words(element), color: '#F0A0A0', ...(parent ? { parent } : {}) });
    for (const child of children(element, 'Code')) addCode(child, name);
  };
  for (const code of children(children(children(root, 'CodeBook')[0], 'Codes')[0], 'Code')) addCode(code);
  const variables = new Map(
    children(children(root, 'Variables')[0], 'Variable').map((one) => [attribute(one, 'guid'), attribute(one, 'name')]),
  );
  for (const element of children(children(root, 'Sources')[0], 'TextSource')) {
    const source = base.sources.length;
    const file = attribute(element, 'plainTextPath').replace('internal://', 'sources/');
    const raw = strFromU8(files[file] ?? new Uint8Array());
    const values = children(element, 'VariableValue').map((value) => [
      variables.get(attribute(children(value, 'VariableRef')[0] as Element, 'targetGUID')) ?? '',
      children(value, 'TextValue')[0]?.textContent?.trim() ?? '',
    ]);
    base.sources.push({
      name: attribute(element, 'name'),
      // Python reads CR LF as one; where a file has two characters, a space is put in so that positions agree.
      text: /^[^\n]*\r\n/.test(raw) ? raw.replace(/\r\n/g, '\n ') : raw,
      memo: words(element),
      date: asDate(element),
      values: Object.fromEntries(values),
    });
    for (const selection of children(element, 'PlainTextSelection')) {
      const place = {
        source,
        start: Number(attribute(selection, 'startPosition')),
        end: Number(attribute(selection, 'endPosition')),
        memo: words(selection),
        date: asDate(selection),
      };
      const codings = children(selection, 'Coding');
      for (const coding of codings) {
        const guid = attribute(children(coding, 'CodeRef')[0] as Element, 'targetGUID');
        const code = base.codes.find((one) => one.guid === guid)?.name;
        const isThere = base.codings.some(
          (one) => one.source === source && one.code === code && one.start === place.start && one.end === place.end,
        );
        if (code && !isThere) base.codings.push({ ...place, code });
      }
      if (codings.length === 0) base.annotations.push(place);
    }
  }
  return base;
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;');
const stamp = (date: string) => `${date.slice(0, 10)}T${date.slice(11)}Z`;
const described = (memo: string) => (memo === '' ? '' : `<Description>${escaped(memo)}</Description>\n`);

/** The project that QualCoder writes; `lineEnds` is what it asks, `two` for MAXQDA. */
export function exportedByQualCoder(base: QualCoderBase, { lineEnds = 'one' } = {}): Uint8Array {
  const guids = new Map<string, string>();
  const guidOf = (key: string) => {
    const known = guids.get(key) ?? crypto.randomUUID();
    guids.set(key, known);
    return known;
  };
  const user = guidOf('user');
  const codeXml = (code: QualCoderBase['codes'][number]): string => {
    const below = base.codes.filter(({ parent }) => parent === code.name).map(codeXml);
    const start = `<Code guid="${guidOf(`code ${code.name}`)}" name="${escaped(code.name)}" isCodable="true" color="${code.color}"`;
    return code.memo === '' && below.length === 0
      ? `${start} />\n`
      : `${start}>\n${described(code.memo)}${below.join('')}</Code>\n`;
  };
  const names = [...new Set(base.sources.flatMap(({ values }) => Object.keys(values)))];
  const noteRefs = new Map<number, string>();
  const sources = base.sources.map((source, index) => {
    const points = [...source.text];
    const selections = base.codings
      .filter((coding) => coding.source === index)
      .map(
        ({ code, start, end, memo, date }) =>
          `<PlainTextSelection guid="${crypto.randomUUID()}" startPosition="${start}" endPosition="${end}" name="${escaped(points.slice(start, end).join(''))}" creatingUser="${user}" creationDateTime="${stamp(date)}">\n${described(memo)}<Coding guid="${crypto.randomUUID()}" creatingUser="${user}" >\n<CodeRef targetGUID="${guidOf(`code ${code}`)}" />\n</Coding>\n</PlainTextSelection>\n`,
      );
    const first = base.annotations.findIndex((one) => one.source === index);
    if (first >= 0) noteRefs.set(first, crypto.randomUUID());
    const reference = first < 0 ? '' : `<NoteRef targetGUID="${noteRefs.get(first)}" />\n`;
    const values = Object.entries(source.values).map(
      ([name, value]) =>
        `<VariableValue>\n<VariableRef targetGUID="${guidOf(`variable ${name}`)}" />\n<TextValue>${escaped(value)}</TextValue>\n</VariableValue>\n`,
    );
    return `<TextSource plainTextPath="internal://${guidOf(`text ${index}`)}.txt" creatingUser="${user}" creationDateTime="${stamp(source.date)}" guid="${crypto.randomUUID()}" name="${escaped(source.name)}">\n${described(source.memo)}${selections.join('')}${reference}${values.join('')}</TextSource>\n`;
  });
  const journals = base.journals.map(
    ({ name }, index) =>
      `<Note guid="${guidOf(`journal ${index}`)}" creatingUser="${user}" creationDateTime="2026-05-20T00:00:00Z" name="${escaped(name)}"  plainTextPath="internal://${guidOf(`journal ${index}`)}.txt" >\n<Description /></Note>\n`,
  );
  const notes = base.annotations.map(
    ({ start, end, memo, date }, index) =>
      `<Note guid="${noteRefs.get(index) ?? crypto.randomUUID()}" creatingUser="${user}" creationDateTime="${stamp(date)}" >\n<PlainTextContent>${memo}</PlainTextContent>\n<PlainTextSelection guid="${crypto.randomUUID()}" startPosition="${start}" endPosition="${end}" />\n</Note>\n`,
  );
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="p.qda" origin="QualCoder 3.7" creatingUserGUID="${crypto.randomUUID()}" creationDateTime="2026-05-20T00:00:00Z" xmlns="urn:QDA-XML:project:1.0">
<Users>\n<User guid="${user}" name="Pressmark" />\n</Users>
<CodeBook>\n<Codes>\n${base.codes
    .filter(({ parent }) => !parent)
    .map(codeXml)
    .join('')}</Codes>\n</CodeBook>
<Variables>\n${names.map((name) => `<Variable guid="${guidOf(`variable ${name}`)}" name="${escaped(name)}" typeOfVariable="Text" >\n<Description />\n</Variable>\n`).join('')}</Variables>
<Sources>\n${sources.join('')}</Sources>
${journals.length + notes.length > 0 ? `<Notes>\n${journals.join('')}${notes.join('')}</Notes>\n` : ''}<Description></Description>
</Project>`;
  const withEnds = (text: string) => (lineEnds === 'two' ? text.replaceAll('\n', '\r\n') : text);
  const texts = base.sources.map(({ text }, index) => [
    `sources/${guidOf(`text ${index}`)}.txt`,
    `\ufeff${withEnds(text)}`,
  ]);
  const diaries = base.journals.map(({ text }, index) => [
    `sources/${guidOf(`journal ${index}`)}.txt`,
    `\ufeff${text}`,
  ]);
  const files = [['project.qde', xml], ...texts, ...diaries] as [string, string][];
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])));
}
