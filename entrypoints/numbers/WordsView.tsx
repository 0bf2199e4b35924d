import { useMemo } from 'preact/hooks';
import { Figure } from '@/components/analysis/Figure';
import { useGridKeys } from '@/components/analysis/grid-keys';
import { type Bar, KeyBars } from '@/components/analysis/KeyBars';
import { Scroll } from '@/components/analysis/Scroll';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { SearchField } from '@/components/library/SearchField';
import { completionsIn } from '@/entrypoints/library/completions';
import { useSlice } from '@/entrypoints/library/use-results';
import { codeDimension } from '@/utils/analysis/dimension';
import type { KeyWord } from '@/utils/analysis/keyness';
import { besides, passagesAddress } from '@/utils/analysis/passages';
import { libraryWords } from '@/utils/i18n/library';
import { numbersWords } from '@/utils/i18n/numbers';
import { parseQuery, requireCondition } from '@/utils/search/query';
import { Choices } from './Choices';
import { isIn, type Scope } from './scope';
import { useCaption } from './use-caption';
import { useLater } from './use-later';
import { BASES, COUNTED } from './use-view';
import { Waiting } from './Waiting';

/** Words and phrases that are typical of one slice compared with another. */
export function WordsView(scope: Scope) {
  const t = useWords(numbersWords);
  const library = useWords(libraryWords);
  const language = useLanguage();
  const caption = useCaption(scope);
  const { memory, view, slice, onView } = scope;
  const { index, fold } = memory;
  const first = useMemo(
    () => mostFrequentCode(scope, language, library.operators.code),
    [memory, slice.filtered, language, library],
  );
  const hereQuery = view.here.trim() || first;
  const here = useSlice(
    memory,
    useMemo(() => parseQuery(hereQuery, fold), [hereQuery, fold]),
  );
  const there = useSlice(
    memory,
    useMemo(() => parseQuery(view.there, fold), [view.there, fold]),
  );
  const isRest = view.there.trim() === '';
  const later = useLater(
    async (signal) => {
      const [inSlice, inHere, inThere] = [slice, here, there].map(isIn) as [RowTest, RowTest, RowTest];
      const sides = {
        here: (row: number) => inSlice(row) && inHere(row),
        there: (row: number) => inSlice(row) && !inHere(row) && (isRest || inThere(row)),
      };
      const { countWords } = await import('./count-words');
      return countWords(index, fold, sides, view, signal);
    },
    [memory, slice.filtered, here.filtered, there.filtered, view.basis, view.counted],
  );
  const typical = later.value;
  const number = (n: number): string => n.toLocaleString(language);

  const field = (name: 'here' | 'there', label: string, own: typeof here) => (
    <div class="numbers-side">
      <span class="quiet">{label}</span>
      <SearchField
        query={view[name]}
        label={label}
        placeholder={name === 'here' ? first : t.theRest}
        onQuery={(query) => onView({ [name]: query }, 'typed')}
        complete={completionsIn(memory, own, library, language)}
        onLeave={() => undefined}
      />
    </div>
  );
  const bar =
    (side: 'here' | 'there') =>
    (one: KeyWord): Bar => ({
      label: one.word,
      value: one.g2,
      told: t.titled(one.word, `G² ${one.g2.toFixed(1)} · ${number(one.here)} : ${number(one.there)}`),
      address: addressOf(side, one.word),
    });
  const addressOf = (side: 'here' | 'there', word: string): string => {
    const sideQuery = side === 'here' ? hereQuery : view.there.trim();
    const query = besides(view.query, sideQuery, { names: library.operators });
    return passagesAddress(`${query} "${word}"`, [], library.operators);
  };
  const name = (side: 'here' | 'there'): string =>
    side === 'here' ? hereQuery : isRest ? t.theRest : view.there.trim();

  return (
    <div aria-busy={!later.isCurrent}>
      <div class="numbers-sides">
        {field('here', t.here, here)}
        {field('there', t.there, there)}
        <Choices
          label={t.inWhat}
          value={view.basis}
          choices={BASES}
          nameOf={(one) => t.bases[one]}
          onChange={(basis) => onView({ basis }, 'chosen')}
        />
        <Choices
          label={t.what}
          value={view.counted}
          choices={COUNTED}
          nameOf={(one) => t.kinds[one]}
          onChange={(counted) => onView({ counted }, 'chosen')}
        />
      </div>
      {!typical ? (
        <Waiting later={later} text={view.basis === 'texts' ? t.readingTexts : t.computing} />
      ) : typical.here.length + typical.there.length === 0 ? (
        <p class="numbers-nothing quiet">{t.nothing.words}</p>
      ) : (
        <Figure
          name="typical-words"
          title={t.titled(t.views.words, `${name('here')} / ${name('there')}`)}
          notes={[
            ...caption,
            t.wordsOf[view.basis],
            t.wordsNote(number(typical.wordsHere), number(typical.wordsThere)),
            t.listed[view.counted],
          ]}
          rows={() => [
            [t.here, t.word, t.timesHere, t.timesThere, t.g2, t.ratio],
            ...(['here', 'there'] as const).flatMap((side) =>
              typical[side].map((one) => [name(side), one.word, ...figures(one, side, String)]),
            ),
          ]}
          picture={
            <KeyBars
              label={t.views.words}
              left={typical.here.map(bar('here'))}
              right={typical.there.map(bar('there'))}
              leftLabel={name('here')}
              rightLabel={name('there')}
            />
          }
          table={
            <WordTable>
              {(['here', 'there'] as const).flatMap((side) =>
                typical[side].map((one, i) => (
                  <tr key={`${side}${one.word}`}>
                    <td>{name(side)}</td>
                    <th scope="row">
                      <a
                        href={addressOf(side, one.word)}
                        tabIndex={i === 0 && (side === 'here' || typical.here.length === 0) ? 0 : -1}
                      >
                        {one.word}
                      </a>
                    </th>
                    {figures(one, side, number).map((figure, at) => (
                      <td key={`${at}`}>{figure}</td>
                    ))}
                  </tr>
                )),
              )}
            </WordTable>
          }
        />
      )}
    </div>
  );
}

type RowTest = (row: number) => boolean;

/** The first slice's count always comes before the second's. */
const figures = (one: KeyWord, side: 'here' | 'there', number: (n: number) => string): string[] => [
  number(side === 'here' ? one.here : one.there),
  number(side === 'here' ? one.there : one.here),
  one.g2.toFixed(1),
  (side === 'here' ? one.ratio : -one.ratio).toFixed(2),
];

function WordTable({ children }: { children: preact.ComponentChildren }) {
  const t = useWords(numbersWords);
  const keys = useGridKeys();
  return (
    <Scroll label={t.views.words}>
      <table class="numbers-table" {...keys}>
        <caption class="visually-hidden">{`${t.views.words}. ${t.gridHint}`}</caption>
        <thead>
          <tr>
            <th scope="col">{t.here}</th>
            <th scope="col">{t.word}</th>
            <th scope="col">{t.timesHere}</th>
            <th scope="col">{t.timesThere}</th>
            <th scope="col">{t.g2}</th>
            <th scope="col">{t.ratio}</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scroll>
  );
}

/** The initial slice: the most frequent code. */
function mostFrequentCode({ memory, slice }: Scope, language: string, operator: string): string {
  const { values, of } = codeDimension(memory.index, memory.codes, { language, fold: memory.fold });
  const counts = new Uint32Array(values.length);
  const passes = isIn(slice);
  for (let row = 0; row < memory.index.count; row++)
    if (passes(row)) for (const code of of(row)) counts[code] = (counts[code] ?? 0) + 1;
  const best = counts.indexOf(counts.reduce((most, one) => Math.max(most, one), 0));
  const [ask] = values[best]?.asks ?? [];
  return ask && (counts[best] ?? 0) > 0 ? requireCondition('', ask.operator, ask.value, operator).slice(1) : '';
}
