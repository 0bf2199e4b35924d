import type { en } from '@/utils/i18n/en/sites';

export const zhCN: typeof en = {
  title: '网站',
  onSite: (host) => `在 ${host} 上`,
  restore: '打开网页就显示我的标注',
  alwaysOpen: '文章总是用清读视图打开',
  hint: '浏览器只会询问一次，而且只针对这个网站。两项都关闭后，权限随即交还。用清读视图打开的文章都会存入资料库。',
  listHint: '在这些网站上，不按按钮报痕也会工作；其他网站一律无权访问。',
  none: '还没有。到那个网站的网页上打开开关即可：侧边栏、弹出面板，以及清读视图的“文章信息与提纲”里都有。',
  revoke: (host) => `收回 ${host} 的权限`,
  revokeShort: '收回',
  revoked: (host) => `已收回 ${host} 的权限`,
  refused: '浏览器没有允许，设置未改变。',
};
