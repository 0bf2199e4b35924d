import { useEffect, useState } from 'preact/hooks';
import { Bin } from '@/components/annotation/Bin';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { Drawer } from '@/components/ui/Drawer';
import { binWords } from '@/utils/i18n/bin';
import { switchWords } from '@/utils/i18n/project-switch';
import type { Codebook } from '@/utils/model/codebook';
import type { Problem } from '@/utils/model/problem';
import { watchNotebook } from '@/utils/protocol/events';
import type { BinnedAnnotation } from '@/utils/protocol/notebook-requests';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import { type BinnedArticle, binnedByProject } from '@/utils/store/binned-articles';
import { groupBy } from '@/utils/text/group-by';
import { db } from './db';

/** An article may have been deleted from several projects at different times, so the project is part of the key. */
const keyOf = ({ id, from }: BinnedArticle): string => (from === undefined ? id : `${id} ${from}`);

/** Prefix of the keys of deleted projects. */
const PROJECT = 'project ';

/** The articles of these keys, grouped by the project they were deleted from; without one, from all projects. */
const byProject = (keys: readonly string[]): { ids: string[]; project?: string }[] =>
  [...groupBy(keys, (key) => key.split(' ')[1] ?? '')].map(([project, some]) => ({
    ids: some.map((key) => key.split(' ')[0] ?? ''),
    ...(project === '' ? {} : { project }),
  }));

type Wholes = Awaited<ReturnType<typeof binnedByProject>>;

/** Everything that was deleted, last deleted first. */
export default function LibraryBin({ codes, onClose }: { codes: Codebook; onClose: () => void }) {
  const t = useMessages();
  const words = useWords(binWords);
  const { first } = useWords(switchWords);
  const [binned, setBinned] = useState<BinnedAnnotation[]>();
  const [{ projects, articles }, setWholes] = useState<Wholes>({ projects: [], articles: [] });
  const [problem, setProblem] = useState<Problem>();
  const explain = (error: unknown): void => setProblem(reportError(error, 'the bin'));

  const refresh = (): void => {
    send('bin.read', {}).then(setBinned, explain);
    binnedByProject(db).then(setWholes, explain);
  };
  useEffect(() => {
    const gone = new AbortController();
    refresh();
    watchNotebook(refresh, gone.signal);
    return () => gone.abort();
  }, []);
  const lines = projects.map(({ id, name, deleted, articles: along }) => ({
    id: PROJECT + id,
    title: name || first,
    deleted,
    articles: along.length,
    annotations: along.reduce((sum, { annotations }) => sum + annotations, 0),
  }));
  const inProjects = (keys: readonly string[]) => projects.filter(({ id }) => keys.includes(PROJECT + id));
  const byThemselves = (keys: readonly string[]) => byProject(keys.filter((key) => !key.startsWith(PROJECT)));
  const restore = (keys: readonly string[]): void => {
    for (const { id } of inProjects(keys)) send('projects.restore', { id }).then(refresh, explain);
    for (const of of byThemselves(keys)) void send('library.move-articles', { ...of, toBin: false }).catch(explain);
  };
  const deleteForEver = (keys: readonly string[]): void => {
    const along = inProjects(keys).flatMap((project) => byProject(project.articles.map(keyOf)));
    for (const of of [...along, ...byThemselves(keys)]) void send('library.delete-articles', of).catch(explain);
  };

  return (
    <Drawer label={words.title} onClose={onClose}>
      {problem ? <p role="alert">{t.problems[problem]}</p> : null}
      {binned ? (
        <Bin
          binned={binned}
          articles={[...lines, ...articles.map((one) => ({ ...one, id: keyOf(one) }))]}
          codes={codes}
          showArticles
          onRestore={(ids) => void send('library.restore', { ids }).catch(explain)}
          onDelete={(ids) => void send('bin.delete', { ids }).catch(explain)}
          onRestoreArticles={restore}
          onDeleteArticles={deleteForEver}
        />
      ) : null}
    </Drawer>
  );
}
