import { expect, test } from 'vitest';
import { officials } from './say';

test.each([
  { when: 'with a title before the name', text: '青云市副市长陆明远出席活动。', found: ['青云市副市长|陆明远'] },
  {
    when: 'with a list of posts',
    text: '县委常委、县公安局局长周立群主持会议。',
    found: ['县委常委、县公安局局长|周立群'],
  },
  { when: 'with a former post', text: '原省水利厅厅长郑海生表示支持。', found: ['原省水利厅厅长|郑海生'] },
  { when: 'with the title behind the name', text: '习近平总书记来到这里。', found: ['总书记|习近平'] },
  { when: 'in Traditional characters', text: '立法會議員陳志遠表示反對。', found: ['立法會議員|陳志遠'] },
  { when: 'with a transliterated name', text: '美国国务卿布莱克曼8日表示，会谈顺利。', found: ['美国国务卿|布莱克曼'] },
  { when: 'with a dotted name', text: '法国总统皮埃尔·杜蒙抵达北京。', found: ['法国总统|皮埃尔·杜蒙'] },
  { when: 'with a Japanese name', text: '日本外务大臣福井直树强调了立场。', found: ['日本外务大臣|福井直树'] },
  { when: 'before a reporting verb', text: '联合国高级专员图尔曼敦促停火。', found: ['联合国高级专员|图尔曼'] },
  { when: 'listed under one title', text: '副省长王立强、李晓东出席。', found: ['副省长|王立强', '|李晓东'] },
  {
    when: 'mentioned again',
    text: '县长孙志刚说，工作要抓紧。\n随后，孙志刚来到工地。',
    found: ['县长|孙志刚', '|孙志刚'],
  },
  {
    when: 'by surname with a title later',
    text: '县委书记刘大江走进车间。\n“刘书记来了！”',
    found: ['县委书记|刘大江', '书记|刘'],
  },
])('finds a Chinese official $when', ({ text, found }) => {
  expect(officials(text, 'zh')).toEqual(found);
});

test.each([
  { what: 'a company’s president', text: '远航科技公司总裁王立强出席发布会。' },
  { what: 'a professor', text: '经济学院教授李晓东认为，形势向好。' },
  { what: 'a title without a name', text: '市长表示，项目进展顺利。' },
  { what: 'a doctrine', text: '学习习近平法治思想。' },
  { what: 'a book', text: '他读了《习近平谈治国理政》第四卷。' },
  { what: 'a word that begins with a surname', text: '民警向前来办事的人解释。' },
  { what: 'a football coach', text: '国家队主教练赵志军宣布名单。' },
])('ignores $what', ({ text }) => {
  expect(officials(text, 'zh')).toEqual([]);
});
