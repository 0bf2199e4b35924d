import { useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import { Importing } from './Importing';
import { useImport } from './use-import';
import './import.css';

/** What comes in from outside, and what lies there in case everything here is lost. */
export function ImportPage() {
  const t = useWords(importWords);
  const state = useImport();
  return (
    <main class="import-page">
      <h1>{t.title}</h1>
      <Importing state={state} />
    </main>
  );
}
