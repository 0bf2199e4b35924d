import { announceCodebook } from '@/utils/protocol/events';
import { addMenus } from './menus';

/** Tells every surface, and the menus, that the codebook is another one: edited, brought in, or another project's. */
export async function codebookChanged(): Promise<void> {
  void addMenus();
  await announceCodebook();
}
