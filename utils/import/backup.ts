import { BACKUP_FORMAT, BACKUP_TABLES, BACKUP_VERSION } from '@/utils/export/formats/json';
import { withoutPageWords } from '@/utils/extraction/metadata/page-words';
import { Decision } from '@/utils/model/decision';
import { Essay } from '@/utils/model/essay';
import { type Beside, type Notebook, noBeside } from '@/utils/model/notebook';
import { SamePerson } from '@/utils/model/official';
import { Preference } from '@/utils/model/preference';
import { Coder, Project } from '@/utils/model/project';
import { z } from '@/utils/model/z';
import { type ReadResult, refuse } from './import-format';
import { type JsonSink, splitJson, type TellShare } from './json-stream';
import { RecordReader } from './records';

const Sourced = z.looseObject({
  title: z.string(),
  source: z.string(),
  provenance: z.record(z.string(), z.unknown()),
});
/**
 * Where extraction finds the source of Chinese pages (`readSource`); values from other programs or the reader differ.
 */
const READ_FROM_PAGE = /^(?:info-line|beside the date|below the text|page|meta .+)$/;
/** A line of a headline: more Chinese characters and digits than an outlet's name has. */
const LINE_OF_A_HEADLINE = /^[\p{Script=Han}\d]{12,}$/u;

const Version = z.int().check(z.positive());

/** How much of a backup is searched for its format, the first field, in UTF-16 units. */
const HEAD = 4000;

/** Whether a JSON text begins as our own backups do. */
export const looksLikeBackup = (head: string): boolean =>
  new RegExp(`^[\\s\\ufeff]*\\{[^[{]*"format"\\s*:\\s*"${BACKUP_FORMAT}"`).test(head.slice(0, HEAD));

const isTable = (key: string): key is keyof Notebook => (BACKUP_TABLES as readonly string[]).includes(key);

/** The first level is the file, the second its tables; each value below is one record. */
const RECORDS = 2;

/**
 * An article's row with its source mended: earlier versions took a button or a label of the page for the source, left
 * one behind it, or took the second line of the headline.
 */
function namedAlone(row: unknown): unknown {
  const named = Sourced.safeParse(row).data;
  const from = named?.provenance.source;
  if (!named || typeof from !== 'string' || !READ_FROM_PAGE.test(from)) return row;
  const { source, ...rest } = named;
  const isHeadline = from === 'beside the date' && LINE_OF_A_HEADLINE.test(source) && named.title.endsWith(source);
  const name = isHeadline ? '' : withoutPageWords(source);
  if (name === source) return row;
  return name === '' ? rest : { ...rest, source: name };
}

/** Reads a backup record by record: hundreds of megabytes of it are never in memory at once. */
class BackupSink implements JsonSink {
  readonly reader = new RecordReader();
  readonly beside: Beside = noBeside();
  readonly tables = new Set<string>();
  version: unknown;
  private field = '';
  private depth = 0;

  open(kind: 'array' | 'object'): void {
    this.depth++;
    if (this.depth === RECORDS && kind === 'array') this.tables.add(this.field);
  }

  close(): void {
    this.depth--;
  }

  key(name: string): void {
    if (this.depth === 1) this.field = name;
  }

  value(text: string): void {
    if (this.depth === 1) {
      if (this.field === 'version') this.version = JSON.parse(text);
      return;
    }
    let row: unknown;
    try {
      row = JSON.parse(text);
    } catch (error) {
      if (error instanceof RangeError && isTable(this.field)) this.reader.refuse(this.field, 'too-deep');
      else throw error;
      return;
    }
    if (this.field === 'articles') {
      const article = namedAlone(row);
      this.reader.add(this.field, article, article === row ? text : undefined);
    } else if (isTable(this.field)) this.reader.add(this.field, row, text);
    // Older backups lack them; where one is unreadable, no note is lost.
    else if (this.field === 'decisions') this.add(this.beside.decisions, Decision.safeParse(row).data);
    else if (this.field === 'samePersons') this.add(this.beside.samePersons, SamePerson.safeParse(row).data);
    else if (this.field === 'projects') this.add(this.beside.projects, Project.safeParse(row).data);
    else if (this.field === 'coders') this.add(this.beside.coders, Coder.safeParse(row).data);
    else if (this.field === 'essays') this.add(this.beside.essays, Essay.safeParse(row).data);
    else if (this.field === 'preferences') this.add(this.beside.preferences, Preference.safeParse(row).data);
  }

  private add<T>(list: T[], record: T | undefined): void {
    if (record) list.push(record);
  }
}

/** Reads our own backup, as text or as the bytes of UTF-8; see docs/json-format.md. */
export async function readBackup(input: Blob | string, tell?: TellShare): Promise<ReadResult> {
  const sink = new BackupSink();
  try {
    await splitJson(input, RECORDS, sink, tell);
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('not-json', error.message.slice(0, 200));
    if (error instanceof TypeError) return refuse('not-utf8');
    throw error;
  }
  const version = Version.safeParse(sink.version);
  if (!version.success) return refuse('no-version');
  if (version.data > BACKUP_VERSION) return refuse('newer-version', `version ${version.data}`);
  if (!BACKUP_TABLES.every((table) => sink.tables.has(table)))
    return refuse('unknown-format', `a backup has the tables ${BACKUP_TABLES.join(', ')}`);
  return { ok: true, format: 'json', ...(await sink.reader.finish()), leftOut: [], beside: sink.beside };
}
