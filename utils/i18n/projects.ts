import type { Catalogue } from './catalogue';
import { projectsEn } from './en/projects';
import { projectsZhCN } from './zh-CN/projects';
import { projectsZhTW } from './zh-TW/projects';

/** Projects: made, named, emptied, moved into. */
export const projectsWords: Catalogue<typeof projectsEn> = {
  en: projectsEn,
  'zh-CN': projectsZhCN,
  'zh-TW': projectsZhTW,
};
