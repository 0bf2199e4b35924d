import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { exportFile } from '@/utils/export/export-file';
import { articlesCsv, codebookCsv, csv, officialsCsv } from '@/utils/export/formats/csv';
import { xlsx } from '@/utils/export/formats/xlsx';
import { memorySource } from '@/utils/export/source';
import { writeText } from './readers';
import { annotate, sampleNotebook } from './sample-notebook';

/** It takes seconds to start: `npm run foreign` asks for it. */
const isAsked = process.env.FOREIGN !== undefined && spawnSync('soffice', ['--version']).status === 0;

// Every sheet as a CSV of its own, UTF-8, all cells in quotation marks as they are shown.
const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

const rowsOf = (table: string): Record<string, string>[] => parse(table, { bom: true, columns: true });

test.skipIf(!isAsked)(
  'LibreOffice shows the four sheets of a workbook with the tables’ cells',
  async () => {
    const formula = annotate(60, '部门联动', { note: '=1+1' });
    const notebook = { ...sampleNotebook, annotations: [...sampleNotebook.annotations, formula] };
    const options = { language: 'en', version: '0.1.0' } as const;
    const file = exportFile({ format: xlsx, options, layout: 'one', extras: false }, memorySource(notebook), {
      title: 'x',
    });
    const chunks = [];
    for await (const chunk of file.chunks()) chunks.push(chunk);
    const folder = mkdtempSync(join(tmpdir(), 'pressmark-'));
    try {
      writeFileSync(join(folder, 'x.xlsx'), new Uint8Array(await new Blob(chunks).arrayBuffer()));
      const { status } = spawnSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        ALL_SHEETS,
        '--outdir',
        folder,
        join(folder, 'x.xlsx'),
      ]);
      expect(status).toBe(0);
      spawnSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        join(folder, 'x.xlsx'),
      ]);
      const flat = readFileSync(join(folder, 'x.fods'), 'utf8');
      expect(flat).toMatch(/office:value-type="date" office:date-value="2026-05-18"/);
      expect(flat.match(/table:display-filter-buttons="true"/g)).toHaveLength(4);
      expect(readdirSync(folder).filter((name) => name.endsWith('.csv'))).toHaveLength(4);
      const sheets = { Annotations: csv, Articles: articlesCsv, Codebook: codebookCsv, Officials: officialsCsv };
      for (const [name, format] of Object.entries(sheets)) {
        // By the names of the columns: a sheet begins with what a reader looks for, a table with its ids.
        const shown = rowsOf(readFileSync(join(folder, `x-${name}.csv`), 'utf8'));
        const wanted = rowsOf(writeText(format, notebook, options));
        // Text as text: nothing is computed, and no apostrophe keeps it from being.
        for (const row of wanted)
          for (const [column, cell] of Object.entries(row)) row[column] = cell.replace(/^'(?=[=+\-@])/, '');
        expect(shown).toEqual(wanted);
        expect(shown.length).toBeGreaterThan(0);
      }
      const [first] = rowsOf(readFileSync(join(folder, 'x-Annotations.csv'), 'utf8'));
      expect(Object.keys(first ?? {})[0]).toBe('Quote');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  120_000,
);
