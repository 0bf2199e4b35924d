import type { Project, ProjectsShown } from '@/utils/model/project';
import { watchCodebook } from '@/utils/protocol/events';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/** Calls `onChange` with the projects and what is looked at, now and after each change, until `signal` aborts. */
export function watchProjects(onChange: (shown: ProjectsShown) => void, signal: AbortSignal): void {
  const read = (): void => {
    send('projects.read', {}).then(
      (shown) => signal.aborted || onChange(shown),
      // Without its switch a surface still does what it is for.
      (error: unknown) => reportError(error, 'reading the projects'),
    );
  };
  read();
  watchCodebook(read, signal);
}

/** Turns to another project on every surface; without an id, to all of them. */
export function turnTo(id: Project['id'] | undefined): void {
  send('projects.choose', id === undefined ? {} : { id }).catch((error: unknown) =>
    reportError(error, 'choosing a project'),
  );
}
