import { describe, expect, test } from 'vitest';
import { LABELS } from '@/utils/export/labels';
import { FORMER_COLUMNS, TABLE_LABELS, valueName } from '@/utils/export/table-labels';
import { articleFieldsWords } from '@/utils/i18n/article-fields';
import { ledgerWords } from '@/utils/i18n/ledger';
import { messagesFor } from '@/utils/i18n/messages';
import { SITE_KINDS } from '@/utils/model/article';
import { UI_LANGUAGES } from '@/utils/model/settings';

describe.each(UI_LANGUAGES)('a file in %s', (language) => {
  const screen = messagesFor(language);
  const file = { ...LABELS[language], ...TABLE_LABELS[language] };

  test('uses the words of the interface', () => {
    expect([file.codes, file.uncoded, file.columns.note, file.columns.codes]).toEqual([
      screen.codes,
      screen.uncoded,
      screen.note,
      screen.codes,
    ]);
    expect(file.strengths).toEqual(ledgerWords[language].strengths);
    for (const kind of SITE_KINDS)
      expect(valueName('kind', kind, { language }).toLowerCase()).toBe(
        articleFieldsWords[language].kinds[kind].toLowerCase(),
      );
  });

  test('has none of the former column names', () => {
    const former = Object.keys(FORMER_COLUMNS[language] ?? {});
    for (const word of former) expect(JSON.stringify(file)).not.toContain(word);
  });
});

test('column names are readable; machine names follow what programs expect', () => {
  expect(valueName('origin', 'hand', { language: 'zh-CN' })).toBe('手工');
  expect(valueName('origin', 'hand', { language: 'zh-CN', headers: 'machine' })).toBe('hand');
});
