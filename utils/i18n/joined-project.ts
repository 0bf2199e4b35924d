import type { Catalogue } from './catalogue';

/**
 * The name for a project on this machine alone when a joined one has the same name. The background loads only these
 * words.
 */
export const ownProjectName: Catalogue<(name: string) => string> = {
  en: (name) => `${name} (this machine)`,
  'zh-CN': (name) => `${name}（本机）`,
  'zh-TW': (name) => `${name}（本機）`,
};
