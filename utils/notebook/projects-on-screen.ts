import type { Project, ProjectsShown } from '@/utils/model/project';
import { watchCodebook } from '@/utils/protocol/events';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/** Calls `onChange` with the projects and the choice among them, now and after each change, until `signal` aborts. */
export function watchProjects(onChange: (shown: ProjectsShown) => void, signal: AbortSignal): void {
  const read = (): void => {
    send('projects.read', {}).then(
      (shown) => signal.aborted || onChange(shown),
      // Without the project switch a surface still works.
      (error: unknown) => reportError(error, 'reading the projects'),
    );
  };
  read();
  watchCodebook(read, signal);
}

/** Switches every surface to another project; without an id, to all of them. */
export function turnTo(id: Project['id'] | undefined): void {
  send('projects.choose', id === undefined ? {} : { id }).catch((error: unknown) =>
    reportError(error, 'choosing a project'),
  );
}
