/**
 * Other words for the sections in all languages, which the search finds too: a reader whose interface is in a foreign
 * language looks for the setting in their own. None of this is shown.
 */
export const ALSO_CALLED = {
  language: 'language interface English 语言 界面语言 中文 简体 繁体 語言 介面語言 簡體 繁體',
  reading:
    'reading appearance theme dark night light sepia font typeface type size line spacing leading width margin paragraph ' +
    'indent focus css style colour color stock phrases 颜色 配色 阅读 外观 主题 深色 夜间 暗色 浅色 米黄 字体 字号 大小 行距 行宽 段间距 页边距 缩进 聚焦 样式 套话 ' +
    '顏色 閱讀 外觀 主題 夜間 淺色 字型 字級 行寬 段落間距 邊界 縮排 聚焦 樣式 套話',
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
