import { useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { PageHeader } from '@/components/navigation/PageHeader';
import { ForgetDecisions } from '@/components/suggestions/ForgetDecisions';
import { SuggestionSettings } from '@/components/suggestions/SuggestionSettings';
import { settingsWords } from '@/utils/i18n/settings';
import type { Settings } from '@/utils/model/settings';
import { send } from '@/utils/protocol/send';
import { BackupSection } from './BackupSection';
import { CitationSection } from './CitationSection';
import { CodebookPage } from './CodebookPage';
import { KeysSection } from './KeysSection';
import { LanguageSection } from './LanguageSection';
import { ProjectsSection } from './ProjectsSection';
import { ReadingSection } from './ReadingSection';
import { SitesSection } from './SitesSection';
import { ToolbarButtonSection } from './ToolbarButtonSection';
import './options.css';

export interface SectionProps {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}

const SuggestionsSection = ({ settings, onChange }: SectionProps) => (
  <SuggestionSettings chosen={settings.suggestions} onChange={(suggestions) => onChange({ suggestions })}>
    <ForgetDecisions onForget={() => send('review.forget-all', {})} />
  </SuggestionSettings>
);

/** In the order they are shown; each keeps what is changed at once. */
const sections = [
  ReadingSection,
  ToolbarButtonSection,
  SuggestionsSection,
  CitationSection,
  KeysSection,
  SitesSection,
  ProjectsSection,
  BackupSection,
  LanguageSection,
];

function watchHash(onChange: (hash: string) => void, signal: AbortSignal): void {
  addEventListener('hashchange', () => onChange(location.hash), { signal });
}

/** The reader's preferences on one page, the codebook on another. */
export function Options(props: SectionProps) {
  const words = useWords(settingsWords);
  const page = useWatched(location.hash, watchHash) === '#codebook' ? 'codebook' : 'settings';
  return (
    <>
      <PageHeader current={page} />
      <main class="options">
        <h1>{words.pages[page]}</h1>
        {page === 'codebook' ? <CodebookPage /> : sections.map((Section, at) => <Section key={at} {...props} />)}
      </main>
    </>
  );
}
