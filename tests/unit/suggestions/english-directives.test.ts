import { expect, test } from 'vitest';
import { directives } from './say';

test.each([
  {
    when: 'ordered',
    text: 'The county sheriff ordered residents to leave their homes.',
    strength: 'order',
    speaker: 'county sheriff',
  },
  { when: 'ordered in the passive', text: 'Residents of two villages were ordered to evacuate.', strength: 'order' },
  { when: 'imposed', text: 'The governor imposed a curfew on the city.', strength: 'order', speaker: 'governor' },
  { when: 'urged', text: 'Police urged motorists to avoid the bridge.', strength: 'urge', speaker: 'Police' },
  {
    when: 'called for',
    text: 'The United Nations called for an end to the fighting.',
    strength: 'urge',
    speaker: 'United Nations',
  },
  {
    when: 'said to be a must',
    text: 'Schools must keep their windows open, the health minister said.',
    strength: 'must',
    speaker: 'health minister',
  },
  { when: 'asked of witnesses', text: 'Anyone with information is asked to call detectives.', strength: 'urge' },
  { when: 'a rule in force', text: 'Under the new rules, visitors must wear masks.', strength: 'must' },
  {
    when: 'asked for in the first person',
    text: 'Det Insp Mark Lowe said: “We would urge drivers to slow down.”',
    strength: 'urge',
    speaker: 'Mark Lowe',
  },
  {
    when: 'urged behind an apposition',
    text: 'Gov. Peter Lindqvist, a lifelong fan of the club, ordered bars to close.',
    strength: 'order',
    speaker: 'Peter Lindqvist',
  },
  {
    when: 'told by leaders of a state',
    text: 'EU leaders told Moldova to hold talks.',
    strength: 'order',
    speaker: 'EU leaders',
  },
])('finds what is $when in English', ({ text, strength, speaker }) => {
  expect(directives(text, 'en')).toMatchObject([{ strength, ...(speaker ? { speaker: { text: speaker } } : {}) }]);
});

test('an English quotation continues with its speaker', () => {
  const text = '“The road is closed,” Mayor Rosa Delgado said. “Drivers should use the tunnel. Nobody may park there.”';
  expect(directives(text, 'en')).toMatchObject([{ speaker: { text: 'Rosa Delgado' }, addressee: { text: 'Drivers' } }]);
});

test.each([
  { what: 'a charity’s call', text: 'The charity urged ministers to raise pensions.' },
  { what: 'a stranger’s demand', text: 'Tom Reddy demanded an apology from the council.' },
  { what: 'a thing that could be ordered', text: 'The judge could order the firm to pay.' },
  { what: 'a denial', text: 'The ministry has not ordered schools to close.' },
  { what: 'a promise', text: 'The minister said the government would build ten schools.' },
  { what: 'an expert’s must', text: 'Analysts said the bank must cut its costs.' },
  { what: 'a bill that would ban', text: 'Senator Ann Porter introduced a bill that would ban guns.' },
  { what: 'a remark', text: 'The governor told reporters he was tired.' },
  { what: 'an unlisted subject', text: 'Greenvale urged the government to act.' },
])('ignores $what', ({ text }) => {
  expect(directives(text, 'en')).toEqual([]);
});

test.each([
  {
    text: 'The council told the firm to repair the wall by 31 March.',
    published: '2025-02-10',
    deadline: { text: 'by 31 March', date: '2025-03-31' },
  },
  {
    text: 'The court ordered the firm to pay within two weeks.',
    published: '2025-02-10',
    deadline: { text: 'within two weeks', date: '2025-02-24' },
  },
  {
    text: 'The court ordered the firm to pay by Friday.',
    published: '2025-02-10',
    deadline: { text: 'by Friday', date: '2025-02-14' },
  },
  { text: 'The court ordered the firm to pay by Friday.', published: undefined, deadline: { text: 'by Friday' } },
])('resolves “$deadline.text” against $published', ({ text, published, deadline }) => {
  const found = directives(text, 'en', published)[0]?.deadline;
  expect(found).toMatchObject(deadline);
  expect(found?.date).toBe('date' in deadline ? deadline.date : undefined);
});

test('an English directive has addressee and action', () => {
  expect(directives('Police urged motorists to avoid the bridge.', 'en')).toMatchObject([
    { addressee: { text: 'motorists' }, action: { text: 'avoid the bridge' } },
  ]);
});
