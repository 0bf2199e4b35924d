import { wordList } from '@/utils/suggestions/word-list';

// Folded. Written for Pressmark from general knowledge of official and news prose.

/** States and places that speak by their names. */
export const countries = wordList(`
  美国  a state speaks by its name
  英国  a state speaks by its name
  法国  a state speaks by its name
  德国  a state speaks by its name
  俄罗斯  a state speaks by its name
  日本  a state speaks by its name
  韩国  a state speaks by its name
  朝鲜  a state speaks by its name
  印度  a state speaks by its name
  巴西  a state speaks by its name
  加拿大  a state speaks by its name
  澳大利亚  a state speaks by its name
  澳洲  a state speaks by its name
  意大利  a state speaks by its name
  西班牙  a state speaks by its name
  土耳其  a state speaks by its name
  伊朗  a state speaks by its name
  以色列  a state speaks by its name
  乌克兰  a state speaks by its name
  中国  a state speaks by its name
  台湾  a state speaks by its name
  欧洲  a state speaks by its name
  波兰  a state speaks by its name
  越南  a state speaks by its name
  菲律宾  a state speaks by its name
  新加坡  a state speaks by its name
  马来西亚  a state speaks by its name
  泰国  a state speaks by its name
  印尼  a state speaks by its name
  巴基斯坦  a state speaks by its name
  沙特  a state speaks by its name
  埃及  a state speaks by its name
  南非  a state speaks by its name
  [\\u4e00-\\u9fff]{1,5}[省市县区州镇](?=$|要求|应|要|必须|不得|禁止|严禁|鼓励|倡导|呼吁|限制|实行|实施|通报|暂停|关闭|取消|组织|安排|部署|对|将|日前|近日|明确|提出|发布|宣布|规定|决定|出台|下发|印发|启动|[\\d今昨，：])  a place, where a verb of directing or a date follows
`);
