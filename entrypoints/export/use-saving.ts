import { useEffect, useRef, useState } from 'preact/hooks';
import { copyText, saveFile } from '@/components/export/hand-over';
import { toBlob } from '@/components/export/save-stream';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import type { ExportFile } from '@/utils/export/export-file';
import { exportWords } from '@/utils/i18n/export';
import { reportError } from '@/utils/report-error';

/** Interval between progress updates, in ms. */
const TELL_EVERY = 100;

export interface Saving {
  /** 0 to 100 while a file is being written. */
  percent: number | undefined;
  /** How the last attempt ended, as a sentence. */
  outcome: string;
  save: (file: ExportFile) => Promise<boolean>;
  copy: (file: ExportFile) => Promise<boolean>;
  print: (file: ExportFile) => Promise<boolean>;
  cancel: () => void;
}

/**
 * Writes files chunk by chunk, with progress and cancellation. Each action resolves to whether it succeeded. The
 * outcome is shown until `chosen` changes, because then the file on screen is not the one that was saved.
 */
export function useSaving(chosen: string): Saving {
  const t = useMessages();
  const words = useWords(exportWords);
  const [percent, setPercent] = useState<number>();
  const [outcome, setOutcome] = useState('');
  const running = useRef<AbortController>(undefined);
  useEffect(() => setOutcome(''), [chosen]);

  async function write(file: ExportFile, handOver: (blob: Blob) => Promise<string> | string): Promise<boolean> {
    const controller = new AbortController();
    running.current = controller;
    setOutcome('');
    setPercent(0);
    let told = 0;
    const onProgress = (done: number, total: number): void => {
      const now = performance.now();
      if (now - told < TELL_EVERY) return;
      told = now;
      setPercent(Math.min(100, Math.floor((done / Math.max(1, total)) * 100)));
    };
    try {
      const blob = await toBlob(file.chunks(onProgress), file.mediaType, controller.signal);
      setOutcome(await handOver(blob));
      return true;
    } catch (error) {
      setOutcome(controller.signal.aborted ? words.cancelled : t.problems[reportError(error, 'exporting')]);
      return false;
    } finally {
      setPercent(undefined);
    }
  }

  return {
    percent,
    outcome,
    save: (file) =>
      write(file, (blob) => {
        saveFile(file.name, file.mediaType, [blob]);
        return words.saved(file.name);
      }),
    copy: (file) =>
      write(file, async (blob) => {
        await copyText(await blob.text());
        return words.copied;
      }),
    print: (file) =>
      write(file, (blob) => {
        const shown = open(URL.createObjectURL(blob));
        shown?.addEventListener('load', () => shown.print());
        return '';
      }),
    cancel: () => running.current?.abort(),
  };
}
