import { useMemo } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import type { ExportFormat } from '@/utils/export/format';
import { exportWords } from '@/utils/i18n/export';
import { readCsv } from './read-csv';

interface Props {
  format: ExportFormat;
  preview: { text: string; files?: string[] };
}

/** The file as it will begin: tables as tables, all else as it is written. */
export function ExportPreview({ format, preview }: Props) {
  const words = useWords(exportWords);
  const isTable = format.extension === 'csv' || format.extension === 'tsv';
  return (
    <div class="export-preview">
      <h2 id="preview-heading">{words.preview}</h2>
      {preview.files ? <p class="quiet">{words.previewFiles(preview.files.join(' · '))}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="export-sheet" tabIndex={0} aria-labelledby="preview-heading">
        {isTable ? (
          <Table text={preview.text} separator={format.extension === 'csv' ? ',' : '\t'} />
        ) : (
          <pre>{preview.text}</pre>
        )}
      </section>
    </div>
  );
}

function Table({ text, separator }: { text: string; separator: string }) {
  const [header = [], ...rows] = useMemo(() => readCsv(text, separator), [text, separator]);
  return (
    <table>
      <thead>
        <tr>
          {header.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, column) => (
              <td key={header[column]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
