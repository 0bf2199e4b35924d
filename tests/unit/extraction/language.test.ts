import { expect, test } from 'vitest';
import { directionOf, languageOf } from '@/utils/extraction/metadata/language';

const SIMPLIFIED = '会议要求各县市区压实主体责任，六月底前完成校园周边隐患排查，这项工作关系学生安全。';
const TRADITIONAL = '會議要求各縣市區壓實主體責任，六月底前完成校園周邊隱患排查，這項工作關係學生安全。';
const ENGLISH = 'The council shall inspect every school gate before the end of June.';

test.each([
  ['as the page says', SIMPLIFIED, 'zh-CN', 'zh-CN'],
  ['as the page says, of Traditional', TRADITIONAL, 'zh-TW', 'zh-TW'],
  ['by its letters where the page says nothing', TRADITIONAL, '', 'zh-Hant'],
  ['by its letters where the page says Chinese alone', TRADITIONAL, 'zh', 'zh-Hant'],
  ['by its letters where the page says English', SIMPLIFIED, 'en', 'zh-Hans'],
  ['by its letters where a template says the other script', TRADITIONAL, 'zh-CN', 'zh-Hant'],
  ['not Chinese where no letter is', ENGLISH, 'zh-CN', 'en'],
  ['as Hebrew by its letters', 'המועצה הודיעה ביום שלישי כי כל בית ספר', 'en', 'he'],
  ['as Persian by letters that Arabic has not', 'شورا روز سه‌شنبه اعلام کرد که همه مدارس پل', '', 'fa'],
  ['as the page says, of what Arabic letters write', 'کونسل نے منگل کو کہا', 'ur', 'ur'],
  ['by its letters where they are Mongolian', 'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ ᠦᠨ ᠰᠣᠨᠢᠨ᠃', 'zh-CN', 'mn-Mong'],
  ['as the page says, of English', ENGLISH, 'en_GB', 'en-GB'],
])('an article’s language is detected %s', (_, text, declared, expected) => {
  expect(languageOf(text, declared)).toBe(expected);
});

test('Arabic is right-to-left even without a declared direction', () => {
  expect(directionOf('قال المجلس', 'en', 'ltr')).toBe('rtl');
  expect(directionOf(ENGLISH, 'ar', 'rtl')).toBe('ltr');
  expect(directionOf('', 'ar', '')).toBe('rtl');
  expect(directionOf('', 'en', '')).toBe('ltr');
});
