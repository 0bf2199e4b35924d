/**
 * Other words for the sections in all languages, which the search finds too: a reader whose interface is in a foreign
 * language looks for the setting in their own. None of this is shown.
 */
export const ALSO_CALLED = {
  language: 'language interface English 语言 界面语言 中文 简体 繁体 語言 介面語言 簡體 繁體',
  reading: 'reading appearance typography 阅读 外观 排版 閱讀 外觀',
  toolbarButton: 'toolbar button icon popup clean view 工具栏 按钮 图标 弹出 清读 工具列 按鈕 圖示 彈出 清讀',
  suggestions:
    'suggestions rules officials directives review recognition 建议 提示 规则 识别 官员 指令 审阅 建議 規則 識別 官員 審閱',
  citation:
    'citation cite reference footnote style APA MLA Chicago GB/T 7714 引用 引文 出处 参考文献 脚注 格式 出處 參考文獻 註腳',
  codebook:
    'codebook codes tags labels colours keys definitions 标签 标签表 分类 编码 颜色 定义 標籤 標籤表 分類 編碼 顏色 定義',
  keys: 'keys keyboard shortcuts hotkeys single letters 按键 键盘 快捷键 热键 单键 字母键 按鍵 鍵盤 快速鍵 快捷鍵 熱鍵 單鍵',
  sites: 'sites websites permissions always open 网站 权限 授权 总是 网址 網站 權限 授權 總是',
  projects: 'projects notebooks 项目 课题 笔记本 專案 課題 筆記本',
  places:
    'sync devices cloud WebDAV CouchDB Nextcloud folder encryption passphrase password privacy 同步 设备 云端 网盘 坚果云 文件夹 加密 口令 密码 隐私 ' +
    '裝置 雲端 網盤 堅果雲 資料夾 密碼 隱私',
  backup: 'backup import restore folder data 备份 导入 恢复 文件夹 数据 備份 匯入 還原 資料夾 資料',
} as const;

/** The same for the rows of the reading section, each under the name of its message. */
export const READING_ALSO_CALLED = {
  theme: 'theme dark night light sepia colours colors 颜色 配色 主题 深色 夜间 暗色 浅色 米黄 顏色 主題 夜間 淺色',
  font: 'font typeface serif sans 字体 宋体 黑体 字型 宋體 黑體 明體',
  fontName: 'font typeface name 字体 字型',
  fontSize: 'font type text size 字号 字体 大小 字級 字型',
  leading: 'line spacing height leading 行距',
  measure: 'line width column measure 行宽 行寬',
  paragraph: 'paragraph space spacing 段间距 段落間距',
  margin: 'margins 页边距 邊界',
  stock: 'stock phrases 套话 套話',
  lineFocus: 'line focus 聚焦',
  indent: 'indent 缩进 縮排',
  ownStyle: 'css style 样式 樣式',
} as const;
