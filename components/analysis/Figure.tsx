import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { saveFile } from '@/components/export/hand-over';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { Icon } from '@/components/ui/Icon';
import { formatDay } from '@/utils/i18n/dates';
import { numbersWords } from '@/utils/i18n/numbers';
import { localInstant } from '@/utils/model/time';
import { copyPicture, type Legend, standalone, svgText } from './picture-file';
import './figure.css';

export interface FigureFile {
  label: string;
  /** File name without its date, with a dot before the extension. */
  extension: string;
  mediaType: string;
  text: () => string;
}

interface Props {
  /** Name of the picture's file: `codes-by-month`. */
  name: string;
  title: string;
  /** The filter, and how passages were counted, one sentence each. */
  notes: readonly string[];
  /** The rows of the table, its head first: saved as CSV. */
  rows: () => readonly (readonly string[])[];
  files?: readonly FigureFile[];
  /** An `<svg>` in which nothing takes the keyboard: the table does. */
  picture: ComponentChildren;
  table: ComponentChildren;
}

/** A picture with its caption, its table, and the ways to save or copy it. */
export function Figure({ name, title, notes, rows, files = [], picture, table }: Props) {
  const t = useWords(numbersWords);
  const messages = useMessages();
  const language = useLanguage();
  const id = useId();
  const drawn = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState('');
  const today = localInstant().slice(0, 10);
  const legend: Legend = { title, caption: [...notes, t.drawn(formatDay(today, language))].join(' · ') };

  const picked = (): SVGSVGElement => {
    const svg = drawn.current?.querySelector('svg');
    if (!svg) throw new Error('there is no picture');
    return standalone(svg, legend);
  };
  const save = (extension: string, mediaType: string, text: string): string => {
    const file = `pressmark-${name}-${today}.${extension}`;
    saveFile(file, mediaType, [text]);
    return t.saved(file);
  };
  const saveCsv = async (): Promise<string> => {
    const { BYTE_ORDER_MARK, csvRow } = await import('@/utils/export/tables/spreadsheet');
    return save('csv', 'text/csv', BYTE_ORDER_MARK + rows().map(csvRow).join(''));
  };
  const act = (action: () => string | Promise<string>, failed: string) => (): void => {
    setDone('');
    Promise.resolve()
      .then(action)
      .then(setDone, () => setDone(failed));
  };
  const broken = messages.problems.unexpected;

  return (
    <figure class="figure" aria-labelledby={`${id}-title`} aria-describedby={`${id}-notes`}>
      <div class="figure-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <div class="figure-files">
          <button
            type="button"
            class="button"
            onClick={act(() => save('svg', 'image/svg+xml', svgText(picked())), broken)}
          >
            <Icon name="export" size={16} />
            {t.saveSvg}
          </button>
          <button type="button" class="button" onClick={act(saveCsv, broken)}>
            <Icon name="export" size={16} />
            {t.saveCsv}
          </button>
          {files.map(({ label, extension, mediaType, text }) => (
            <button
              key={extension}
              type="button"
              class="button"
              onClick={act(() => save(extension, mediaType, text()), broken)}
            >
              <Icon name="export" size={16} />
              {label}
            </button>
          ))}
          <button
            type="button"
            class="button"
            onClick={act(() => copyPicture(picked()).then(() => t.copied), t.copyFailed)}
          >
            <Icon name="copy" size={16} />
            {t.copyPicture}
          </button>
        </div>
      </div>
      <p class="figure-done quiet" role="status">
        {done}
      </p>
      <div class="figure-picture" ref={drawn}>
        {picture}
      </div>
      <figcaption class="quiet" id={`${id}-notes`}>
        {notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
      </figcaption>
      <details class="figure-table" open>
        <summary>{t.table}</summary>
        {table}
      </details>
    </figure>
  );
}
