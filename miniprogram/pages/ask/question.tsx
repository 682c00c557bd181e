import type { ReactNode } from 'react';
import type { AccessNeeds } from '../../../shared/person/access';
import { waysToReach } from '../../../shared/person/access';
import { categories, partsOfDay } from '../../../shared/need/need';
import { MAX_WORDS } from '../../../shared/request/request';
import { categoryText, partOfDayText } from '../../../shared/need/need.text';
import { ContactChoice } from '../../request/contact-choice';
import type { Draft } from '../../keep/entries';
import type { ActsFor } from '../../session/session';
import { Choice } from '../../ui/choice/choice';
import { Field } from '../../ui/field/field';
import { Against } from '../../request/against';
import { askText } from './ask.text';
import type { Drafting } from '../../request/draft';
import { PhotosAnswer } from '../../request/photos-answer';
import { SoundAnswer } from '../../request/sound-answer';
import type { AskStep } from '../../request/draft-steps';

export interface QuestionProps {
  step: Exclude<AskStep, 'check'>;
  draft: Draft;
  change: Drafting['change'];
  persons: readonly ActsFor[];
  /** For whom one asks. */
  person: ActsFor | null;
  /** What is convenient for them. */
  access: AccessNeeds | null;
  error: string | undefined;
}

/** The one question of a step. */
export function Question({ step, draft, change, persons, person, access, error }: QuestionProps): ReactNode {
  const common = { id: step, question: askText[step].title, asHeading: true, error };
  switch (step) {
    case 'danger':
      return (
        <Choice
          {...common}
          value={draft.danger ?? undefined}
          onChange={(danger) => change({ danger })}
          options={[
            { value: 'no', words: '没有危险' },
            { value: 'yes', words: '有危险，很着急' },
          ]}
        />
      );
    case 'forWhom':
      return (
        <Choice
          {...common}
          value={draft.personId ?? undefined}
          onChange={(personId) => change({ personId })}
          options={persons.map(({ id, name, place, relation }) => ({
            value: id,
            words: relation === null ? `我自己（${name}）` : name,
            detail: place,
          }))}
        />
      );
    case 'topic':
      return (
        <Choice
          {...common}
          value={draft.category ?? undefined}
          onChange={(category) => change({ category })}
          options={categories.map((value) => ({ value, words: categoryText[value] }))}
        />
      );
    case 'against':
      return person === null ? null : (
        <Against
          personId={person.id}
          value={draft.against}
          onChange={(against) => change({ against })}
          error={error}
        />
      );
    case 'words':
      return (
        <>
          <Field
            id="words"
            label={askText.words.title}
            asHeading
            value={draft.words}
            onChange={(words) => change({ words })}
            lines={5}
            atMost={MAX_WORDS}
            error={error}
          />
          <SoundAnswer
            draft={draft}
            change={change}
            startWords={draft.media.some(({ kind }) => kind === 'sound') ? '接着说' : '说一段'}
          />
        </>
      );
    case 'photos':
      return <PhotosAnswer draft={draft} change={change} />;
    case 'contact':
      // The best time was said once: it stands there until another is chosen.
      return (
        <ContactChoice
          {...common}
          ways={waysToReach(access)}
          value={draft.channel}
          onChange={(channel) => change({ channel, when: draft.when ?? access?.when ?? null })}
        />
      );
    case 'when':
      return (
        <Choice
          {...common}
          value={draft.when ?? undefined}
          onChange={(when) => change({ when })}
          options={partsOfDay.map((value) => ({ value, words: partOfDayText[value] }))}
        />
      );
  }
}
