import { useMessages } from '@/components/hooks/use-messages';
import './welcome.css';

/** The first page after the installation: what to do, where everything stays, a sample to try it on. */
export function Welcome() {
  const t = useMessages();
  return (
    <main class="welcome">
      <img src="/icon.svg" alt="" width={72} height={72} />
      <h1>{t.welcomeTitle}</h1>
      <p class="welcome-privacy">{t.welcomePrivacy}</p>
      <ol>
        {t.welcomeSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <a class="button primary" href="/reader.html?sample">
          {t.welcomeTry}
        </a>
      </p>
      <p class="quiet">{t.welcomePin}</p>
    </main>
  );
}
