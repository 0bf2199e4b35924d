import { csv, csvByCode } from './csv';
import type { ExportFormat } from './format';
import { html } from './html';
import { json } from './json';
import { markdown } from './markdown';
import { tsv } from './tsv';

/** Every way out, in the order they are offered. */
export const formats: ExportFormat[] = [markdown, html, json, csv, csvByCode, tsv];
