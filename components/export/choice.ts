import type { ExportRequest } from '@/utils/export/export-file';
import type { Layout, OfferedFormat } from '@/utils/export/format';
import { offeredFormats } from '@/utils/export/formats';
import { markdown } from '@/utils/export/formats/markdown';
import type { UiLanguage } from '@/utils/model/settings';
import { z } from '@/utils/model/z';

const LAYOUTS = ['one', 'articles', 'codes', 'persons', 'months'] as const satisfies readonly Layout[];

/** What the reader chose on the export page. Stored in the settings. */
export const ExportChoice = z.object({
  format: z.string(),
  layout: z.enum(LAYOUTS),
  headers: z.enum(['words', 'machine']),
  lineEnds: z.enum(['one', 'two']),
  extras: z.boolean(),
  withUnannotated: z.boolean(),
  /** For archives whose files are in a folder: the folder's name; absent or empty for the format's own. */
  folder: z.optional(z.string().check(z.maxLength(60))),
});
export type ExportChoice = z.infer<typeof ExportChoice>;

export const DEFAULT_CHOICE: ExportChoice = {
  format: markdown.id,
  layout: 'one',
  headers: 'words',
  lineEnds: 'one',
  extras: false,
  withUnannotated: false,
};

/** What the export page remembers. */
export const ExportMemory = z.object({
  /** The choice of the last file saved: where the page starts next time. */
  last: ExportChoice,
  presets: z.array(z.object({ id: z.string(), name: z.string(), choice: ExportChoice })),
  /** Format id → the reader's own template. */
  templates: z.record(z.string(), z.string()),
});
export type ExportMemory = z.infer<typeof ExportMemory>;

/** A choice under a name. */
export interface Preset {
  id: string;
  name: string;
  choice: ExportChoice;
}

/** Presets that come with Pressmark; their names are in the words of the page. */
export const SHIPPED_PRESETS = {
  csv: { ...DEFAULT_CHOICE, format: 'csv' },
  'by-code': { ...DEFAULT_CHOICE, layout: 'codes' },
  vault: { ...DEFAULT_CHOICE, format: 'obsidian', layout: 'articles', extras: true },
  excel: { ...DEFAULT_CHOICE, format: 'xlsx' },
  zotero: { ...DEFAULT_CHOICE, format: 'ris' },
  maxqda: { ...DEFAULT_CHOICE, format: 'qdpx', lineEnds: 'two' },
  qda: { ...DEFAULT_CHOICE, format: 'qdpx' },
  backup: { ...DEFAULT_CHOICE, format: 'json' },
} satisfies Record<string, ExportChoice>;
export type ShippedPreset = keyof typeof SHIPPED_PRESETS;

/** Formats as they are grouped on the page. */
export const GROUPS = {
  notes: ['markdown', 'obsidian', 'logseq', 'notion', 'pandoc'],
  reading: ['html', 'full-text'],
  tables: ['xlsx', 'csv', 'csv-by-code', 'tsv', 'articles-csv', 'codebook-csv', 'officials-csv'],
  research: ['qdpx', 'qdc', 'web-annotation', 'recogito'],
  references: ['ris', 'bibtex', 'csl-json'],
  backup: ['json'],
} as const;
export type Group = keyof typeof GROUPS;

/** The chosen format; plain Markdown where it is one of a newer Pressmark. */
export const formatOf = ({ format }: ExportChoice): OfferedFormat =>
  offeredFormats.find(({ id }) => id === format) ?? markdown;

/** Switches to another format, divided into files as suits it; the other choices stay. */
export function withFormat(choice: ExportChoice, format: string): ExportChoice {
  const [layout = 'one'] = formatOf({ ...choice, format }).layouts ?? [];
  return { ...choice, format, layout };
}

/** The chosen layout, or the format's first where it has no such layout. */
export function layoutOf(choice: ExportChoice): Layout {
  const layouts = formatOf(choice).layouts ?? ['one'];
  return layouts.includes(choice.layout) ? choice.layout : (layouts[0] ?? 'one');
}

/** The chosen folder, with a name that every system accepts. */
const folderOf = ({ folder = '' }: ExportChoice): string =>
  folder.replace(/[\\/:*?"<>|#^[\]]/g, ' ').replace(/^[.\s]+|[.\s]+$/g, '');

/** The exporter's options for a choice. `template` is the reader's own, where there is one for this format. */
export function requestOf(
  choice: ExportChoice,
  {
    language,
    version,
    template,
    savedCopies,
  }: { language: UiLanguage; version: string; template: string | undefined; savedCopies?: string },
): ExportRequest {
  const { headers, lineEnds, extras } = choice;
  return {
    format: formatOf(choice),
    layout: layoutOf(choice),
    extras,
    options: {
      language,
      version,
      headers,
      lineEnds,
      ...(savedCopies ? { savedCopies } : {}),
      ...(folderOf(choice) ? { folder: folderOf(choice) } : {}),
      ...(template === undefined ? {} : { template }),
    },
  };
}

/** Whether two choices give the same file. */
export const isSameChoice = (a: ExportChoice, b: ExportChoice): boolean =>
  formatOf(a) === formatOf(b) &&
  layoutOf(a) === layoutOf(b) &&
  (['headers', 'lineEnds', 'extras', 'withUnannotated'] as const).every((field) => a[field] === b[field]) &&
  (a.folder ?? '') === (b.folder ?? '');
