import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useWords } from '@/components/hooks/use-messages';
import { codeRows, type KeyRow, otherRows, reviewRows, rowsOf } from '@/entrypoints/reader/key-rows';
import { version } from '@/package.json';
import { helpWords } from '@/utils/i18n/help';
import { keysWords } from '@/utils/i18n/keys';
import { libraryWords } from '@/utils/i18n/library';
import { reviewWords } from '@/utils/i18n/review';
import { reportError } from '@/utils/report-error';
import { OPERATORS } from '@/utils/search/query';
import './help.css';

/** The help: how everything is done, on one page. */
export function Help() {
  const t = useWords(helpWords);
  return (
    <main class="help">
      <h1>{t.title}</h1>
      <p class="help-intro">{t.intro}</p>
      <p>
        <a class="button primary" href="/reader.html?sample">
          {t.sample}
        </a>
      </p>
      <nav aria-label={t.contents}>
        <ul>
          {[
            ...t.sections,
            { id: 'search', title: t.searchTitle },
            { id: 'keys', title: t.keysTitle },
            { id: 'about', title: t.about },
          ].map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {t.sections.map(({ id, title, steps }) => (
        <section key={id} id={id}>
          <h2>{title}</h2>
          <ul>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </section>
      ))}
      <SearchWords />
      <Keys />
      <section id="about">
        <h2>{t.about}</h2>
        <p>
          Pressmark {version} · {t.licence}
        </p>
        <p>{t.aboutText}</p>
        <p>
          <a href="/welcome.html">{t.firstSteps}</a> · <a href="/paste.html">{t.pasteText}</a>
        </p>
      </section>
    </main>
  );
}

type Row = readonly [keys: string, what: string];

function Keys() {
  const t = useWords(helpWords);
  const keys = useWords(keysWords);
  const names = keys.commands;
  const review = useWords(reviewWords);
  const [commands, setCommands] = useState<Row[]>([]);
  useEffect(() => {
    // The shortcuts as the reader set them in the browser, not our suggestions.
    const { commands } = browser as Partial<typeof browser>; // undefined on a phone
    commands?.getAll().then(
      (all) =>
        setCommands(
          all.map(({ name = '', shortcut, description = '' }) => [shortcut || t.noKey, names[name] ?? description]),
        ),
      (error: unknown) => reportError(error, 'asking for the keys'),
    );
  }, [t]);
  const inReader = [
    ...(['walk', 'mark', 'undo', 'view'] as const).flatMap((group) => rowsOf(keys, group)),
    ...codeRows(keys),
    ...otherRows(keys),
  ];
  return (
    <section id="keys">
      <h2>{t.keysTitle}</h2>
      <KeyTable title={t.keysIn.everywhere} rows={commands} />
      <KeyTable title={t.keysIn.reader} rows={inReader.map(asRow)} />
      <KeyTable title={t.keysIn.review} rows={reviewRows(review).map(asRow)} />
      <KeyTable title={t.keysIn.library} rows={t.libraryKeys} />
    </section>
  );
}

const asRow = ({ name, keys }: KeyRow): Row => [keys.join(', '), name];

/** The operators of the search, from the table that the parser reads. */
function SearchWords() {
  const t = useWords(helpWords);
  const { operators, operatorHints } = useWords(libraryWords);
  return (
    <section id="search">
      <h2>{t.searchTitle}</h2>
      <p class="quiet">{t.searchIntro}</p>
      <table class="help-keys">
        <tbody>
          {OPERATORS.map((name) => (
            <tr key={name}>
              <th scope="row">
                <code>{operators[name]}:</code>
              </th>
              <td>{operatorHints[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const SYMBOLS: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc', Mod: 'Ctrl' };

const written = (keys: string): string =>
  keys.replace(/[A-Za-z]+/g, (part) => SYMBOLS[part] ?? part).replace(/\b[a-z]\b/g, (letter) => letter.toUpperCase());

function KeyTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <table class="help-keys" aria-label={title}>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={2}>
            {title}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([keys, what]) => (
          <tr key={what}>
            <th scope="row">
              {keys.split(', ').map((one) => (
                <kbd class="key" key={one}>
                  {written(one)}
                </kbd>
              ))}
            </th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
