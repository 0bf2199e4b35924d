import { useState } from 'preact/hooks';
import { ExportButtons } from '@/components/export/ExportButtons';
import { useMessages } from '@/components/hooks/use-messages';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { Toast, type ToastMessage } from '@/components/ui/Toast';
import { send } from '@/utils/messaging/send';
import type { Annotation } from '@/utils/model/annotation';
import { reportError } from '@/utils/report-error';
import { LibraryArticle } from './LibraryArticle';
import { useNotebook } from './use-notebook';
import './library.css';

/** Everything the reader owns: articles with their annotations, newest reading first. */
export function Library() {
  const t = useMessages();
  const { notebook, problem } = useNotebook();
  const [toast, setToast] = useState<ToastMessage>();
  const report = (error: unknown): void => setToast({ text: t.problems[reportError(error, 'changing the notebook')] });

  const remove = ({ id }: Annotation): void => {
    const undo = { label: t.undo, run: () => void send('annotation.restore', { id }).catch(report) };
    send('annotation.remove', { id }).then(() => setToast({ text: t.removed, action: undo }), report);
  };

  return (
    <main class="library">
      <header class="library-header">
        <h1>{t.libraryTitle}</h1>
        {notebook && notebook.articles.length > 0 ? (
          <p class="quiet">
            {t.articleCount(notebook.articles.length)} · {t.annotationCount(notebook.annotations.length)}
          </p>
        ) : null}
      </header>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {notebook?.articles.length === 0 ? <EmptyLibrary /> : null}
      {notebook && notebook.articles.length > 0 ? (
        <>
          <section aria-label={t.exportAll}>
            <ExportButtons read={() => send('notebook.read', {})} />
          </section>
          {notebook.articles.map((article) => (
            <LibraryArticle
              key={article.id}
              article={article}
              annotations={notebook.annotations.filter(({ articleId }) => articleId === article.id)}
              codes={notebook.codes}
              onRemove={remove}
            />
          ))}
        </>
      ) : null}
      <Toast message={toast} onDone={() => setToast(undefined)} />
    </main>
  );
}

function EmptyLibrary() {
  const t = useMessages();
  return (
    <section class="library-empty">
      <p>{t.libraryEmpty}</p>
      <p class="quiet">{t.libraryEmptyHint}</p>
      <a class="button primary" href="/reader.html?sample">
        {t.openSample}
      </a>
    </section>
  );
}
