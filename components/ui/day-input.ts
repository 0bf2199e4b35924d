/**
 * What every `<input>` for a day is given. Without a limit Chromium waits for a year of six digits, so that the month
 * is typed into the year; a year of one to three digits is one that is still being typed.
 */
export const DAY_INPUT = { type: 'date', min: '1000-01-01', max: '9999-12-31' } as const;

/**
 * Whether the field holds a whole day or nothing at all. A half-typed day has the value of an empty field, yet nobody
 * who types one asks for the day to be removed.
 */
export const isWholeDay = (field: HTMLInputElement | HTMLTextAreaElement): boolean => field.validity.valid;
