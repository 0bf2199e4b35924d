import { useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { useSavedText } from '@/components/hooks/use-saved-text';
import { isComposing } from '@/components/ui/compose';
import { IconButton } from '@/components/ui/IconButton';
import type { EditedQuotes } from '@/entrypoints/library/use-edited-quotes';
import { cardDropped, cardMoved, headingAdded, headingMoved, headingRemoved, type Section } from '@/utils/essay/board';
import { essayWords } from '@/utils/i18n/essay';
import type { EssayChange } from '@/utils/model/essay';
import { newId } from '@/utils/model/new-id';
import type { Settings } from '@/utils/model/settings';
import { CardView } from './CardView';
import type { Essays } from './use-essays';
import { type Hold, useInHand } from './use-in-hand';

interface Props {
  essays: Essays;
  sections: readonly Section[];
  edited: EditedQuotes;
  settings: Settings;
}

/** The essay's headings on the left, and the cards under them on the right. */
export function Board({ essays, sections, edited, settings }: Props) {
  const t = useWords(essayWords);
  const essay = essays.open?.essay;
  const dropping = useDropping((id, heading, at) => {
    if (essay) change(cardDropped(essay, id, heading, at));
  });
  const keepInHand = useInHand();
  if (!essay) return null;
  const change = (wanted: EssayChange): void => void essays.change(wanted).catch(() => undefined);
  const headings = sections.filter(({ id }) => id !== undefined);

  /** Moves a card up or down by one; beyond the end of a heading, into the next one. */
  const step = (section: Section, at: number, by: 1 | -1, hold: Hold): void => {
    const id = section.cards[at]?.id;
    if (id === undefined) return;
    const put = (heading: string | undefined, place: number): void => {
      change(cardMoved(essay, id, heading, place));
      keepInHand(id, hold);
    };
    const to = at + by;
    const isWithin = to >= 0 && to < section.cards.length;
    const next = sections[sections.indexOf(section) + by];
    if (isWithin) put(section.id, to);
    else if (next) put(next.id, by > 0 ? 0 : next.cards.length);
  };

  const end = sections.at(-1);
  const markOf = ({ id, cards }: Section, at: number): 'before' | 'after' | undefined => {
    if (dropping.isAt(id, at)) return 'before';
    return at === cards.length - 1 && dropping.isAt(id, cards.length) ? 'after' : undefined;
  };

  return (
    <div class="essay-board">
      <nav class="essay-outline" aria-label={t.headings}>
        <ol>
          {headings.map(({ id = '', text, cards }, at) => (
            <li key={id} {...dropping.onto(id, cards.length)}>
              <a href={`#${essay.id}`} onClick={(event) => show(event, id)}>
                {text || t.heading}
              </a>
              <span class="quiet">{cards.length}</span>
              <IconButton
                icon="up"
                label={t.headingUp(text || t.heading)}
                disabled={at === 0}
                onClick={() => change(headingMoved(essay, id, at - 1))}
              />
              <IconButton
                icon="down"
                label={t.headingDown(text || t.heading)}
                disabled={at === headings.length - 1}
                onClick={() => change(headingMoved(essay, id, at + 1))}
              />
            </li>
          ))}
        </ol>
        <NewHeading onAdd={(text) => change(headingAdded(essay, newId(), text))} />
        <p class="quiet">{t.keysHint}</p>
      </nav>
      {/* A drop below the last heading's cards appends to them. */}
      <div class="essay-sections" {...dropping.onto(end?.id, end?.cards.length ?? 0)}>
        {sections.map((section) => (
          <section
            key={section.id ?? ''}
            id={`heading-${section.id ?? ''}`}
            class="essay-section"
            {...dropping.onto(section.id, section.cards.length)}
          >
            {section.id === undefined ? null : (
              <Heading
                key={section.id}
                text={section.text}
                onChange={(text) =>
                  essays.type({
                    headings: {
                      [section.id as string]: { text, rank: essay.headings[section.id as string]?.rank ?? 'a0' },
                    },
                  })
                }
                onRemove={() => change(headingRemoved(essay, section.id as string))}
              />
            )}
            {section.cards.map((card, at) => (
              <CardView
                key={card.id}
                card={card}
                essays={essays}
                standing={edited.get(card.id)}
                settings={settings}
                mark={markOf(section, at)}
                dropping={{ ...dropping.from(card.id), ...dropping.ontoCard(section.id, at) }}
                onStep={(by, hold) => step(section, at, by, hold)}
                onRemove={() => {
                  const neighbour = section.cards[at + 1] ?? section.cards[at - 1];
                  change({ cards: { [card.id]: null } });
                  if (neighbour) keepInHand(neighbour.id, 'card');
                }}
              />
            ))}
            {section.cards.length === 0 && section.id !== undefined ? (
              <p class="quiet essay-drop">{t.dropHere}</p>
            ) : null}
          </section>
        ))}
      </div>
    </div>
  );
}

function show(event: Event, id: string): void {
  event.preventDefault();
  document.getElementById(`heading-${id}`)?.scrollIntoView({ block: 'start' });
}

interface HeadingProps {
  text: string;
  onChange: (text: string) => Promise<void>;
  onRemove: () => void;
}

function Heading({ text, onChange, onRemove }: HeadingProps) {
  const t = useWords(essayWords);
  const saved = useSavedText(text, async (typed) => {
    await onChange(typed);
    return typed;
  });
  return (
    <div class="essay-heading">
      <input
        type="text"
        dir="auto"
        aria-label={t.heading}
        placeholder={t.heading}
        maxLength={500}
        value={saved.text}
        onInput={(event) => saved.type(event.currentTarget.value)}
        onBlur={saved.flush}
      />
      <IconButton icon="trash" label={t.removeHeading(text || t.heading)} onClick={onRemove} />
    </div>
  );
}

function NewHeading({ onAdd }: { onAdd: (text: string) => void }) {
  const t = useWords(essayWords);
  const [text, setText] = useState('');
  const add = (): void => {
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <form
      class="essay-new-heading"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        type="text"
        dir="auto"
        aria-label={t.newHeading}
        placeholder={t.newHeading}
        maxLength={500}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => isComposing(event) && event.key === 'Enter' && event.preventDefault()}
      />
      <button type="submit" class="button" disabled={text.trim() === ''}>
        {t.addHeading}
      </button>
    </form>
  );
}

interface Place {
  heading: string | undefined;
  at: number;
}

/** Props and state for dragging cards with the mouse. */
interface Dropping {
  /** Props of a card that can be dragged. */
  from: (card: string) => object;
  /** Props of a place to drop at: after `at` cards under `heading`. */
  onto: (heading: string | undefined, at: number) => object;
  /** Props of a card with `at` others before it: a drop on its lower half goes after it. */
  ontoCard: (heading: string | undefined, at: number) => object;
  /** Whether a drop would go there now. */
  isAt: (heading: string | undefined, at: number) => boolean;
}

/** Uses the browser's own drag and drop; `onDrop` gets the card and its new place. */
function useDropping(onDrop: (card: string, heading: string | undefined, at: number) => void): Dropping {
  const [card, setCard] = useState<string>();
  const [over, setOver] = useState<Place>();
  const done = (): void => {
    setCard(undefined);
    setOver(undefined);
  };
  const placeAt = (heading: string | undefined, placeOf: (event: DragEvent) => number) => ({
    onDragOver: (event: DragEvent) => {
      if (card === undefined) return;
      event.preventDefault();
      event.stopPropagation(); // handled by the card, not by the section around it
      const at = placeOf(event);
      if (over?.heading !== heading || over?.at !== at) setOver({ heading, at });
    },
    onDrop: (event: DragEvent) => {
      if (card === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      onDrop(card, heading, placeOf(event));
      done();
    },
  });
  return {
    from: (id) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        // A type of our own, so that text fields do not accept the drop.
        event.dataTransfer?.setData('application/x-pressmark-card', id);
        if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
        setCard(id);
      },
      onDragEnd: done,
    }),
    onto: (heading, at) => placeAt(heading, () => at),
    ontoCard: (heading, at) => placeAt(heading, (event) => (isOnLowerHalf(event) ? at + 1 : at)),
    isAt: (heading, at) => over !== undefined && over.heading === heading && over.at === at,
  };
}

function isOnLowerHalf({ currentTarget, clientY }: DragEvent): boolean {
  const { top, height } = (currentTarget as Element).getBoundingClientRect();
  return clientY > top + height / 2;
}
