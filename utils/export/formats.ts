import type { ExportFormat } from './format';
import { bibtex } from './formats/bibtex';
import { cslJson } from './formats/csl-json';
import { csv, csvByCode, tsv } from './formats/csv';
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
import { webAnnotation } from './formats/web-annotation';

/** Every way out, in the order they are offered. */
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
  json,
  webAnnotation,
  refiProject,
  refiCodebook,
  ris,
  bibtex,
  cslJson,
];
