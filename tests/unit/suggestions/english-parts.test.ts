import { expect, test } from 'vitest';
import { partsOf } from './say';

// who | whom | what | by when
test.each([
  // Who says it stands before, behind, or between who must and what.
  ['The ministry said, schools must close by Friday.', 'ministry | schools | close by Friday | by Friday'],
  ['“Schools must close by Friday,” the ministry said.', 'ministry | Schools | close by Friday | by Friday'],
  [
    'The firm, the court ruled, must pay $2m within 30 days.',
    'court | The firm | pay $2m within 30 days | within 30 days',
  ],
  ['Employers must, the regulator said, report injuries.', 'regulator | Employers | report injuries | '],
  [
    'The health department said that anyone with symptoms should stay at home.',
    'health department | anyone with symptoms | stay at home | ',
  ],
  ['“You must not swim here,” the coastguard warned.', 'coastguard | You | not swim here | '],
  ['Bars, cafes and gyms must shut by 10 p.m., the mayor said.', 'mayor | Bars, cafes and gyms | shut by 10 p.m | '],
  [
    'People who have been abroad must isolate, the government said on Friday.',
    'government | People who have been abroad | isolate | ',
  ],
  // A negated task keeps its negation.
  ['Officials urged people not to travel.', 'Officials | people | not to travel | '],
  ['The FDA is advising consumers not to eat the spinach.', 'FDA | consumers | not to eat the spinach | '],
  ['The order bars landlords from evicting tenants.', 'order | landlords | from evicting tenants | '],
  // Who is told in the passive.
  ['Drivers are advised to avoid the area.', ' | Drivers | avoid the area | '],
  [
    'Clinics have been told to report every case within 24 hours.',
    ' | Clinics | report every case within 24 hours | within 24 hours',
  ],
  ['Visitors are not allowed to feed the animals.', ' | Visitors | feed the animals | '],
  // Clauses with that.
  ['The judge ordered that the papers be released by 1 May.', 'judge | the papers | be released by 1 May | by 1 May'],
  ['The WHO recommends that countries strengthen surveillance.', 'WHO | countries | strengthen surveillance | '],
  [
    'The ministry reminds employers that they must pay wages on time.',
    'ministry | employers | must pay wages on time | ',
  ],
  // The whole of a name.
  ['The Supreme Court directed the Centre to reply.', 'Supreme Court | the Centre | reply | '],
  ['The Reserve Bank of India told lenders to report frauds.', 'Reserve Bank of India | lenders | report frauds | '],
  ['The city council told landlords to fix the heating.', 'city council | landlords | fix the heating | '],
  [
    'Hong Kong’s Education Bureau told schools to suspend classes.',
    'Hong Kong’s Education Bureau | schools | suspend classes | ',
  ],
  // A body directs by its notice; who is told does not direct.
  [
    'The council has issued a notice requiring the owner to remove the sign.',
    'council | the owner | remove the sign | ',
  ],
  [
    'Agencies shall submit plans to the Director by June 30, 2025.',
    ' | Agencies | submit plans to the Director by June 30, 2025 | by June 30, 2025',
  ],
  [
    'Within 180 days of this order, the Secretary of Energy shall submit a report.',
    ' | the Secretary of Energy | submit a report | Within 180 days',
  ],
  ['No person shall enter the closed area.', ' | No person | enter the closed area | '],
  [
    'Police are asking anyone who saw the crash to come forward.',
    'Police | anyone who saw the crash | come forward | ',
  ],
  // When and how somebody was told is not part of who was told.
  [
    'Mayor Jane Roe told the ferry company on Thursday to repair the pier by June 1.',
    'Jane Roe | the ferry company | repair the pier by June 1 | by June 1',
  ],
  [
    'Gov. Maria Lopez told county engineers late on Tuesday to inspect the dam.',
    'Maria Lopez | county engineers | inspect the dam | ',
  ],
  ['The court ordered the company in a letter last week to stop dumping.', 'court | the company | stop dumping | '],
  [
    'The ministry instructed hospitals again on 4 May 2025 to report every case.',
    'ministry | hospitals | report every case | ',
  ],
  ['The ferry company on Monday was ordered to stop sailing.', ' | The ferry company | stop sailing | '],
  ['The court ordered the company to pay on Friday.', 'court | the company | pay on Friday | '],
  // Which people they are is.
  [
    'The regulator told the Mail on Sunday to print an apology.',
    'regulator | the Mail on Sunday | print an apology | ',
  ],
  ['The regulator told the Herald on Thursday to print it.', 'regulator | the Herald | print it | '],
  ['The council told pupils born in 2010 to register.', 'council | pupils born in 2010 | register | '],
  ['The court told those arrested on Thursday to appear.', 'court | those arrested on Thursday | appear | '],
  ['The court told the accused on Thursday to appear.', 'court | the accused | appear | '],
  ['The court told the victims of last year to file claims.', 'court | the victims of last year | file claims | '],
  ['The council told residents on Sunday Island to leave.', 'council | residents on Sunday Island | leave | '],
  ['The foreign ministry summoned the envoy over the remarks.', 'foreign ministry | the envoy | over the remarks | '],
])('%s', (text, parts) => {
  expect(partsOf(text, 'en', '2025-03-10')).toBe(parts);
});

// A list that ends otherwise than it began, a long word behind “according to”: read in no time, or this never ends.
test.each([
  'Gyms, cinemas, theatres, museums, galleries, libraries, restaurants, bars and any other indoor public venue with more than fifty guests must close.',
  `Schools, according to ${'x'.repeat(160)}.${'y'.repeat(160)} - and others must close.`,
])('%.40s… is processed in finite time', (text) => {
  expect(partsOf(text, 'en', '2025-03-10')).toContain('close');
});
