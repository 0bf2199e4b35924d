import { useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { DAY_INPUT } from '@/components/ui/day-input';
import { originWords } from '@/utils/i18n/origin';
import { pasteWords } from '@/utils/i18n/paste';
import { newId } from '@/utils/model/new-id';
import type { Problem } from '@/utils/model/problem';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import { articleOfPasted, type Pasted } from '@/utils/text/pasted';
import './paste.css';

function asked(): Pasted {
  const given = new URLSearchParams(location.search);
  const of = (name: string): string => given.get(name) ?? '';
  return { title: of('title'), text: '', author: '', source: '', day: '', address: of('url') };
}

/** Text from where extensions cannot read, above all a PDF: once pasted, it becomes an article like any other. */
export function Paste() {
  const t = useMessages();
  const words = useWords(pasteWords);
  const fields = useWords(originWords);
  const [pasted, setPasted] = useState(asked);
  const [problem, setProblem] = useState<Problem>();
  const set = (change: Partial<Pasted>): void => setPasted((known) => ({ ...known, ...change }));
  const keep = async (): Promise<void> => {
    const extracted = articleOfPasted(pasted, `file:///pasted-${newId()}.txt`);
    if (!extracted) return;
    await send('article.keep', { extracted, address: extracted.url });
    const { article } = await send('notebook.about', { address: extracted.url });
    if (article) location.assign(`/reader.html?article=${article.id}`);
  };
  const line = (name: Exclude<keyof Pasted, 'text' | 'day'>, label: string) => (
    <label>
      {label}
      <input
        type="text"
        dir="auto"
        maxLength={2000}
        value={pasted[name]}
        onInput={(event) => set({ [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <main class="paste">
      <h1>{words.title}</h1>
      <p class="quiet">{words.intro}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep().catch((error: unknown) => setProblem(reportError(error, 'keeping what was pasted')));
        }}
      >
        <label>
          {words.text}
          <textarea
            dir="auto"
            rows={12}
            required
            autofocus
            placeholder={words.hint}
            value={pasted.text}
            onInput={(event) => set({ text: event.currentTarget.value })}
          />
        </label>
        <div class="paste-fields">
          {line('title', fields.title)}
          {line('author', fields.authors)}
          {line('source', fields.source)}
          <label>
            {fields.date}
            <input {...DAY_INPUT} value={pasted.day} onInput={(event) => set({ day: event.currentTarget.value })} />
          </label>
          {line('address', words.address)}
        </div>
        <p role="status">{problem ? t.problems[problem] : null}</p>
        <button type="submit" class="button primary" disabled={pasted.text.trim() === ''}>
          {words.open}
        </button>
      </form>
    </main>
  );
}
