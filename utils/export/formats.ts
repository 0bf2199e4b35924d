import type { ExportFormat, OfferedFormat } from './format';
import { bibtex } from './formats/bibtex';
import { cslJson } from './formats/csl-json';
import { articlesCsv, codebookCsv, csv, csvByCode, officialsCsv, tsv } from './formats/csv';
import { fullText } from './formats/full-text';
import { html } from './formats/html';
import { json } from './formats/json';
import { logseq } from './formats/logseq';
import { markdown } from './formats/markdown';
import { notion } from './formats/notion';
import { obsidian } from './formats/obsidian';
import { pandoc } from './formats/pandoc';
import { refiCodebook } from './formats/refi-codebook';
import { refiProject } from './formats/refi-project';
import { ris } from './formats/ris';
import { recogito, webAnnotation } from './formats/web-annotation';
import { xlsx } from './formats/xlsx';

/** Every text and archive format, in the order they are offered. */
export const formats: ExportFormat[] = [
  markdown,
  obsidian,
  logseq,
  notion,
  pandoc,
  fullText,
  html,
  csv,
  csvByCode,
  tsv,
  articlesCsv,
  codebookCsv,
  officialsCsv,
  json,
  webAnnotation,
  recogito,
  refiProject,
  refiCodebook,
  ris,
  bibtex,
  cslJson,
];

/** All of them, and the workbook. */
export const offeredFormats: OfferedFormat[] = [...formats, xlsx];
