import { announceCodebook } from '@/utils/protocol/events';
import { addMenus } from './menus';

/**
 * Notifies every surface and rebuilds the menus after the codebook was edited, imported or switched with the project.
 */
export async function codebookChanged(): Promise<void> {
  void addMenus();
  await announceCodebook();
}
