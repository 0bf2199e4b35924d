import { bibtex } from './bibtex';
import { cslJson } from './csl-json';
import { csv, csvByCode } from './csv';
import type { ExportFormat } from './format';
import { fullText } from './full-text';
import { html } from './html';
import { json } from './json';
import { logseq } from './logseq';
import { markdown } from './markdown';
import { notion } from './notion';
import { obsidian } from './obsidian';
import { pandoc } from './pandoc';
import { refiCodebook } from './refi-codebook';
import { refiProject } from './refi-project';
import { ris } from './ris';
import { tsv } from './tsv';
import { webAnnotation } from './web-annotation';

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
