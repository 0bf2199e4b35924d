import type { Catalogue } from './catalogue';

const en = {
  project: 'Project',
  all: 'All projects',
  allInto: (name: string) => `All projects · annotating in “${name}”`,
  first: 'My notebook',
};

/** The switch between projects, apart from the rest: every surface loads it. */
export const switchWords: Catalogue<typeof en> = {
  en,
  'zh-CN': {
    project: '项目',
    all: '全部项目',
    allInto: (name) => `全部项目 · 新标注存入“${name}”`,
    first: '我的资料',
  },
  'zh-TW': {
    project: '專案',
    all: '全部專案',
    allInto: (name) => `全部專案 · 新標註存入「${name}」`,
    first: '我的資料',
  },
};
