import type { Catalogue } from './catalogue';

/** What a project of this machine alone is called beside a joined one of the same name; the background loads no more. */
export const ownProjectName: Catalogue<(name: string) => string> = {
  en: (name) => `${name} (this machine)`,
  'zh-CN': (name) => `${name}（本机）`,
  'zh-TW': (name) => `${name}（本機）`,
};
