import { bibtex } from './bibtex';
import { cslJson } from './csl-json';
import { csv, csvByCode } from './csv';
import type { ExportFormat } from './format';
import { html } from './html';
import { json } from './json';
import { markdown } from './markdown';
import { refiCodebook } from './refi-codebook';
import { refiProject } from './refi-project';
import { ris } from './ris';
import { tsv } from './tsv';
import { webAnnotation } from './web-annotation';

/** Every way out, in the order they are offered. */
export const formats: ExportFormat[] = [
  markdown,
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
