import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { useSearchKey } from '@/components/hooks/use-search-key';
import { useWatched } from '@/components/hooks/use-watched';
import { PageHeader } from '@/components/navigation/PageHeader';
import { ForgetDecisions, SuggestionSettings } from '@/components/suggestions/SuggestionSettings';
import { shortcut } from '@/components/ui/shortcut';
import { Toast } from '@/components/ui/Toast';
import { repetitionWords } from '@/utils/i18n/repetition';
import { settingsWords } from '@/utils/i18n/settings';
import { type Settings, UI_LANGUAGES } from '@/utils/model/settings';
import { send } from '@/utils/protocol/send';
import { ALSO_CALLED, READING_ALSO_CALLED } from './also-called';
import { CitationSection } from './CitationSection';
import { CodebookPage } from './CodebookPage';
import { markFound, type OtherWords } from './mark-found';
import { PlacesSection } from './PlacesSection';
import { ProjectsSection } from './ProjectsSection';
import { ReadingSection } from './ReadingSection';
import { SitesSection } from './SitesSection';
import { type SettingsActs, useUndoableSettings } from './use-undoable-settings';
import './options.css';
import { BackupLink } from '@/components/backup/BackupLink';
import { daysSince, type OutsideBackup, watchOutsideBackup } from '@/utils/backup/outside-backup';
import { isNothing, type Presence, watchPresence } from '@/utils/backup/presence';
import { backupAgeWords } from '@/utils/i18n/backup-age';

export interface SectionProps {
  settings: Settings;
  onChange: SettingsActs['change'];
  tell: SettingsActs['tell'];
  addStep: SettingsActs['addStep'];
}

const names = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' };

/** The language of the interface. */
function LanguageSection({ settings, onChange }: SectionProps) {
  const t = useMessages();
  return (
    <section>
      <h2>{t.language}</h2>
      <select
        aria-label={t.language}
        value={settings.uiLanguage}
        onChange={(event) => onChange({ uiLanguage: event.currentTarget.value as Settings['uiLanguage'] })}
      >
        <option value="auto">{t.languageAuto}</option>
        {UI_LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {names[language]}
          </option>
        ))}
      </select>
    </section>
  );
}

/** What a press of the toolbar button opens. */
function ToolbarButtonSection({ settings, onChange }: SectionProps) {
  const t = useMessages();
  return (
    <section>
      <h2>{t.toolbarButton}</h2>
      {(['clean-view', 'both', 'popup'] as const).map((opens) => (
        <label key={opens} class="option-choice">
          <input
            type="radio"
            name="toolbar-button"
            checked={settings.toolbarButton === opens}
            onChange={() => onChange({ toolbarButton: opens })}
          />
          {t.toolbarButtons[opens]}
        </label>
      ))}
    </section>
  );
}

function SuggestionsSection({ settings, onChange, addStep }: SectionProps) {
  const { cannotUndo } = useMessages();
  const forget = async (): Promise<number> => {
    const forgotten = await send('review.forget-all', {});
    addStep(() => cannotUndo);
    return forgotten;
  };
  return (
    <SuggestionSettings chosen={settings.suggestions} onChange={(suggestions) => onChange({ suggestions })}>
      <ForgetDecisions onForget={forget} />
    </SuggestionSettings>
  );
}

/** Single-key shortcuts can be switched off: WCAG 2.2, 2.1.4. */
function KeysSection({ settings, onChange }: SectionProps) {
  const t = useMessages();
  return (
    <section>
      <h2>{t.keys}</h2>
      <label class="option-choice">
        <input
          type="checkbox"
          checked={settings.singleKeys}
          onChange={(event) => onChange({ singleKeys: event.currentTarget.checked })}
        />
        {t.singleKeys}
      </label>
      <p class="quiet">{t.singleKeysHint}</p>
    </section>
  );
}

/** A link to the codebook's page, for readers who look for it in the settings. */
function CodebookSection(_: SectionProps) {
  const words = useWords(settingsWords);
  return (
    <section>
      <h2>{words.pages.codebook}</h2>
      <p>
        <a href="#codebook">{words.codebookHint}</a>
      </p>
    </section>
  );
}

/** The age of the last backup, and a link to import and backup. */
function BackupSection() {
  const t = useWords(backupAgeWords);
  const presence = useWatched<Presence | null>(null, watchPresence);
  const outside = useWatched<OutsideBackup | null>(null, watchOutsideBackup);
  return (
    <section>
      <h2>{t.importAndBackup}</h2>
      <p>
        <BackupLink days={daysSince(outside)} isEmpty={isNothing(presence)} />
      </p>
    </section>
  );
}

/** In the order shown, each with its name in addresses. A change in any of them is stored at once. */
const sections = [
  ['language', LanguageSection],
  ['reading', ReadingSection],
  ['toolbarButton', ToolbarButtonSection],
  ['suggestions', SuggestionsSection],
  ['codebook', CodebookSection],
  ['citation', CitationSection],
  ['keys', KeysSection],
  ['sites', SitesSection],
  ['projects', ProjectsSection],
  ['places', PlacesSection],
  ['backup', BackupSection],
] as const;

const NAMES = sections.map(([name]) => name);

interface Props {
  settings: Settings;
  /** Rejects when it could not be stored. */
  onChange: (change: Partial<Settings>) => Promise<void>;
}

/** The other words for the rows of the reading section, under the names they have in the page's language. */
function useOtherWords(): OtherWords {
  const t = useMessages();
  const words = useWords(settingsWords);
  const { stock } = useWords(repetitionWords);
  return useMemo(() => {
    const names = { ...t, ...words, stock };
    const rows = Object.keys(READING_ALSO_CALLED) as (keyof typeof READING_ALSO_CALLED)[];
    return new Map(rows.map((row) => [names[row], READING_ALSO_CALLED[row]]));
  }, [t, words, stock]);
}

/** All sections, or those whose text or name, in any language, contains what is searched for. */
function Sections({ settings, onChange }: Props) {
  const { change, toast, tell, addStep } = useUndoableSettings(settings, onChange);
  const words = useWords(settingsWords);
  const box = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState('');
  const [found, setFound] = useState(true);
  useSearchKey();
  useNamedSection(box, NAMES);
  const otherWords = useOtherWords();
  useLayoutEffect(() => {
    const parts = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
    if (!box.current) return;
    const show = (sections: HTMLElement): HTMLElement | undefined => {
      const all = [...sections.children].flatMap((part, at) => {
        const section = part.querySelector('section');
        return section ? [{ at, section }] : [];
      });
      for (const { at, section } of all) {
        const name = NAMES[at];
        const called = name === 'reading' ? [...otherWords.values()].join(' ') : '';
        const said = `${section.textContent} ${name ? ALSO_CALLED[name] : ''} ${called}`.toLowerCase();
        section.hidden = !parts.every((part) => said.includes(part));
      }
      setFound(all.some(({ section }) => !section.hidden));
      return all.flatMap(({ section }) => markFound(section, section.hidden ? [] : parts, otherWords))[0];
    };
    show(box.current)?.scrollIntoView({ block: 'nearest' });
    // A section that is read from the notebook appears, and changes, a moment later.
    const sections = box.current;
    const observer = new MutationObserver(() => show(sections));
    observer.observe(sections, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [wanted, settings, otherWords]);
  return (
    <>
      <div class="settings-find">
        <input
          type="search"
          dir="auto"
          class="settings-search"
          {...shortcut('/', words.searchSettings)}
          aria-label={words.searchSettings}
          placeholder={words.searchSettings}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      </div>
      {found ? null : <p class="quiet">{words.noSetting}</p>}
      <div ref={box} class="settings-sections">
        {sections.map(([name, Section]) => (
          <div key={name}>
            <Section settings={settings} onChange={change} tell={tell} addStep={addStep} />
          </div>
        ))}
      </div>
      <Toast message={toast} onDone={() => tell(undefined)} />
    </>
  );
}

function watchHash(onChange: (hash: string) => void, signal: AbortSignal): void {
  addEventListener('hashchange', () => onChange(location.hash), { signal });
}

/** The reader's settings, and the codebook on a second page. */
export function Options(props: Props) {
  const words = useWords(settingsWords);
  const page = useWatched(location.hash, watchHash) === '#codebook' ? 'codebook' : 'settings';
  return (
    <>
      <PageHeader current={page} />
      <main class="options">
        <h1>{words.pages[page]}</h1>
        {page === 'codebook' ? <CodebookPage /> : <Sections {...props} />}
      </main>
    </>
  );
}

/** How long sections above may still grow, in ms: some load their content after the page. */
const GROWING = 3000;

/**
 * Scrolls the section named in the address (`#places`) into view, and keeps it there until the reader does something.
 */
function useNamedSection(box: { current: HTMLElement | null }, names: readonly string[]): void {
  useEffect(() => {
    const controller = new AbortController();
    let waiting = new AbortController();
    const show = (): void => {
      waiting.abort();
      waiting = new AbortController();
      const { signal } = waiting;
      const section = box.current?.children[names.indexOf(location.hash.slice(1))];
      if (!box.current || !section) return;
      const observer = new ResizeObserver(() => section.scrollIntoView({ block: 'start' }));
      observer.observe(box.current);
      const stop = (): void => waiting.abort();
      const timer = setTimeout(stop, GROWING);
      for (const event of ['wheel', 'keydown', 'pointerdown']) addEventListener(event, stop, { signal, passive: true });
      signal.addEventListener('abort', () => {
        observer.disconnect();
        clearTimeout(timer);
      });
      section.scrollIntoView({ block: 'start' });
    };
    show();
    addEventListener('hashchange', show, { signal: controller.signal });
    return () => {
      controller.abort();
      waiting.abort();
    };
  }, []);
}
