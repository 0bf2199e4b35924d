import type { en } from '@/utils/i18n/en/read-aloud';

export const zhCN: typeof en = {
  title: '朗读',
  pause: '暂停',
  goOn: '继续朗读',
  stop: '停止朗读',
  pace: '语速',
  slower: '放慢',
  faster: '加快',
  voice: '语音',
  noVoice: '本机没有该语言的语音。请在系统的语音设置中添加；报痕不会把文字发给联网语音。',
  failed: '朗读中断。请重试，或换一种语音。',
};
