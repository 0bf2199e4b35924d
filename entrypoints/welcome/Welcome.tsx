import { useEffect, useState } from 'preact/hooks';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { Headline } from '@/components/ui/Headline';
import { welcomeWords } from '@/utils/i18n/welcome';
import { PRESETS, type Preset } from '@/utils/model/codebook-edit';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import './welcome.css';

const SAMPLE = '/reader.html?sample';

/**
 * The page after installation: what Pressmark is for, and the first of three acts on the sample article. Each part can
 * be skipped.
 */
export function Welcome() {
  const { appName } = useMessages();
  const words = useWords(welcomeWords);
  const language = useLanguage();
  const [preset, setPreset] = useState<Preset>();
  const begin = (address: string): void => {
    const choosing = preset ? send('codebook.edit', { edit: { kind: 'preset', preset, language } }) : Promise.resolve();
    choosing
      .catch((error: unknown) => reportError(error, 'choosing the first codes'))
      .finally(() => location.assign(address));
  };
  const beginTour = (): void => begin(`${SAMPLE}&tour${preset ? `=${preset}` : ''}`);
  useEffect(() => {
    document.title = `${words.tour} · ${appName}`;
  }, [words]);
  // The browser's own button was pressed, as the page asks.
  useEffect(() => {
    const gone = new AbortController();
    const hear = (): void => {
      if (location.hash === '#begin') beginTour();
    };
    addEventListener('hashchange', hear, { signal: gone.signal });
    return () => gone.abort();
  }, [preset]);
  return (
    <main class="welcome">
      <header>
        <img src="/icon.svg" alt="" width={56} height={56} />
        <div>
          <h1>{words.title}</h1>
          <p class="welcome-privacy">
            <Headline text={words.privacy} />
          </p>
        </div>
      </header>
      <fieldset class="welcome-presets">
        <legend>{words.whatFor}</legend>
        {PRESETS.map((one) => (
          <label key={one} class="welcome-preset">
            <input type="radio" name="preset" checked={preset === one} onChange={() => setPreset(one)} />
            <span>
              <b>{words.presets[one][0]}</b>
              <span class="quiet">{words.presets[one][1]}</span>
            </span>
          </label>
        ))}
        <p class="quiet">{words.presetHint}</p>
      </fieldset>
      <section class="welcome-try" aria-labelledby="press-this">
        <p id="press-this">
          <b>
            <Headline text={words.pressThis} />
          </b>
        </p>
        <div class="mock-window">
          <div class="mock-bar">
            <span class="mock-address" aria-hidden="true">
              news.example
            </span>
            <button type="button" class="mock-button" onClick={beginTour}>
              <img src="/icon.svg" alt="" width={22} height={22} />
              {words.button}
            </button>
          </div>
          <div class="mock-page" aria-hidden="true">
            <b>{words.newsTitle}</b>
            <i />
            <i />
            <i />
          </div>
        </div>
        <button type="button" class="button plain" onClick={() => begin('/library.html')}>
          {words.skip}
        </button>
      </section>
      <section class="welcome-pin">
        <PinPicture />
        <div>
          <h2>{words.pinTitle}</h2>
          <p class="quiet">{words.pin}</p>
        </div>
      </section>
    </main>
  );
}

/** How to pin the button in Chromium: the puzzle piece, its menu, the pin. Described in words next to it. */
const PinPicture = () => (
  <svg class="pin-picture" viewBox="0 0 220 128" width={220} height={128} aria-hidden="true">
    <rect x="1" y="1" width="218" height="30" rx="8" class="pin-bar" />
    <rect x="12" y="8" width="128" height="16" rx="8" class="pin-field" />
    {/* The puzzle piece */}
    <circle cx="160" cy="16" r="12" class="pin-ring" />
    <path
      class="pin-ink"
      d="M155 12h3.2a2 2 0 1 1 3.6 0h3.2v3.4a2 2 0 1 0 0 3.6v3h-3.4a2 2 0 1 0-3.4 0H155z"
      transform="translate(-.5 -.5)"
    />
    <circle cx="192" cy="16" r="5" class="pin-field" />
    <circle cx="208" cy="16" r="2" class="pin-field" />
    {/* Its menu */}
    <rect x="58" y="38" width="150" height="84" rx="8" class="pin-menu" />
    <rect x="70" y="48" width="70" height="6" rx="3" class="pin-field" />
    <image href="/icon.svg" x="70" y="64" width="18" height="18" />
    <rect x="96" y="69" width="62" height="8" rx="4" class="pin-word" />
    <circle cx="188" cy="73" r="13" class="pin-ring" />
    <path class="pin-ink" d="M185 66h6l-1 5 3 3v1.6h-4.2V81h-1.6v-5.4H183V74l3-3z" />
    <circle cx="79" cy="104" r="8" class="pin-field" />
    <rect x="96" y="100" width="48" height="8" rx="4" class="pin-field" />
  </svg>
);
