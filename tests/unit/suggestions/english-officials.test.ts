import { expect, test } from 'vitest';
import { officials } from './say';

test.each([
  {
    when: 'with a title before the name',
    text: 'Transport Secretary Jane Holloway has resigned.',
    found: ['Transport Secretary|Jane Holloway'],
  },
  {
    when: 'with a state before the title',
    text: 'It was North Dakota Gov. Peter Lindqvist who came.',
    found: ['North Dakota Gov.|Peter Lindqvist'],
  },
  { when: 'without the possessor', text: "China's Premier Gao Ming arrived.", found: ['Premier|Gao Ming'] },
  {
    when: 'with an honorific between',
    text: 'Prime Minister Sir Alan Birkett spoke.',
    found: ['Prime Minister|Alan Birkett'],
  },
  {
    when: 'with two ranks',
    text: 'Chief Minister Captain Arun Sethi waved.',
    found: ['Chief Minister Captain|Arun Sethi'],
  },
  {
    when: 'in apposition',
    text: 'Martin Kessler, a forceful former UN envoy to Chad, left.',
    found: ['former UN envoy to Chad|Martin Kessler'],
  },
  { when: 'between commas', text: 'The mayor, Rosa Delgado, said no.', found: ['mayor|Rosa Delgado'] },
  {
    when: 'behind the field of the office',
    text: 'The director of the Bureau of Roads, Ann Porter, agreed.',
    found: ['director of the Bureau of Roads|Ann Porter'],
  },
  {
    when: 'under a plural title',
    text: 'Sens. Ann Porter and Ben Wyatt objected.',
    found: ['Sens.|Ann Porter', '|Ben Wyatt'],
  },
  {
    when: 'by surname later',
    text: 'Sheriff Dale Crowder came.\nMr Crowder left. Crowder’s deputy stayed.',
    found: ['Sheriff|Dale Crowder', '|Crowder', '|Crowder'],
  },
  {
    when: 'before the title is given',
    text: 'Lindqvist resigns\nGov. Peter Lindqvist resigned.',
    found: ['|Lindqvist', 'Gov.|Peter Lindqvist'],
  },
  { when: 'said to have been appointed', text: 'Helen Marsh was appointed justice minister.', found: ['|Helen Marsh'] },
  { when: 'with a month for a name', text: 'Home Secretary May declined.', found: ['Home Secretary|May'] },
])('finds an English official $when', ({ text, found }) => {
  expect(officials(text, 'en')).toEqual(found);
});

test.each([
  { what: 'a company’s director', text: 'Colin Abbey, managing director of Abbey Motors, resigned.' },
  { what: 'a club’s chairman', text: 'Chairman of the football club Tom Reddy spoke.' },
  { what: 'a charity’s spokeswoman', text: 'Lucy Wren, a spokeswoman for the charity, agreed.' },
  { what: 'a title without a name', text: 'The governor said nothing.' },
  { what: 'an administration named after its head', text: 'The Trump administration disagreed.' },
  {
    what: 'another bearer of the surname',
    text: 'Gov. Peter Lindqvist spoke.\nHis rival Carl Lindqvist is a baker. Lindqvist sells bread.',
    but: ['Gov.|Peter Lindqvist'],
  },
])('ignores $what', ({ text, but }) => {
  expect(officials(text, 'en')).toEqual(but ?? []);
});
