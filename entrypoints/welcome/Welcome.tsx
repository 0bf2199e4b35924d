import { useEffect, useState } from 'preact/hooks';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { welcomeWords } from '@/utils/i18n/welcome';
import { PRESETS, type Preset } from '@/utils/model/codebook-edit';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import { PinPicture } from './PinPicture';
import './welcome.css';

const SAMPLE = '/reader.html?sample';

/**
 * The first page after the installation: what it is for, and the first of three acts on the sample article. Every part of
 * it can be passed by.
 */
export function Welcome() {
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
          <p class="welcome-privacy">{words.privacy}</p>
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
          <b>{words.pressThis}</b>
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
