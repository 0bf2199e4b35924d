import type { en } from '@/utils/i18n/en/read-aloud';

export const zhTW: typeof en = {
  title: '朗讀',
  pause: '暫停',
  goOn: '繼續朗讀',
  stop: '停止朗讀',
  pace: '語速',
  slower: '放慢',
  faster: '加快',
  voice: '語音',
  noVoice: '本機沒有該語言的語音。請在系統的語音設定中新增；報痕不會把文字傳給連網語音。',
  failed: '朗讀中斷。請再試一次，或換一種語音。',
};
