import { wordList } from '@/utils/suggestions/word-list';

// Folded. Written for Pressmark from general knowledge of official and news prose.

/** Meetings and papers of such bodies. */
export const papers = wordList(`
  国家标准  a rule in force
  (?:工作|监管|问询|警示|关注|提示|督办|提醒|整改)函  a letter of a regulator
  (?:通知|决定|意见|建议|告知|裁定|判决|裁决|处罚)书  an official document
  传票  an official document
  新标准  a rule in force
  新规  a rule in force
  标准(?=$|还|明确)  a rule in force
  专项行动  a rule in force
  会议  a meeting speaks by what it decides
  会商  a meeting speaks by what it decides
  调度会  a meeting speaks by what it decides
  视频会  a meeting speaks by what it decides
  专题会  a meeting speaks by what it decides
  动员会  a meeting speaks by what it decides
  部署会  a meeting speaks by what it decides
  全会  a meeting speaks by what it decides
  常委会  a meeting speaks by what it decides
  座谈会  a meeting speaks by what it decides
  推进会  a meeting speaks by what it decides
  现场会  a meeting speaks by what it decides
  例会  a meeting speaks by what it decides
  办公会  a meeting speaks by what it decides
  《[^》]{0,60}(?:意见|办法|规定|方案|通知|条例|计划|规划|措施|细则|指引|公告|通告|决定|要求|纲要|指南|规则|法|令|建议|公约|协定|宣言|声明|公报|倡议书?|章程|准则|规范|预案|清单|批复|决议|标准|政策|提示|讲话)(?:（[^）]{0,12}）)?》  an official document by its name
  条例  law
  意见  an official document
  通知  an official document
  通告  an official document
  公告  an official document
  通报  an official document
  决定  an official document
  方案  an official document
  规定  an official document
  办法  law
  细则  an official document
  规划建议  an official document
  规划  an official document
  纲要  an official document
  建议稿  an official document
  文件  an official document
  批示  an official document
  讲话  an official document
  贺信  an official document
  声明  an official document
  公报  an official document
  决议  an official document
  法案  law
  法令  law
  行政令  law
  禁令  law
  指引  an official document
  公约  an official document
  法律  law
  指南  an official document
  倡议书  an official document
  预案  an official document
  措施  an official document
  《建议》  an official document by its name
  法规  law
`);
