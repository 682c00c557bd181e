import type { ReactNode } from 'react';
import type { KnownAccess } from '../../../shared/person/access';
import { waysToReach } from '../../../shared/person/access';
import type { Draft } from '../../keep/entries';
import type { Changes, Drafting } from '../../request/draft';
import type { AskStep } from '../../request/draft-steps';
import { PhotosAnswer } from '../../request/photos-answer';
import { RequestQuestion } from '../../request/question/request-question';
import { SoundAnswer } from '../../request/sound-answer';
import type { ActsFor } from '../../session/session';
import { Answers } from '../../ui/answers/answers';
import { askText } from './ask.text';

export interface QuestionProps {
  step: Exclude<AskStep, 'check'>;
  draft: Draft;
  change: Drafting['change'];
  /** Takes an answer that was pressed, and goes on to the next question. */
  onAnswer: (answer: Changes) => Promise<void>;
  persons: readonly ActsFor[];
  /** The person the request is for. */
  person: ActsFor | null;
  /** The person's access needs. */
  access: KnownAccess | null;
  error: string | undefined;
}

/** The one question of a step. */
export function Question({
  step,
  draft,
  change,
  onAnswer,
  persons,
  person,
  access,
  error,
}: QuestionProps): ReactNode {
  const { title } = askText[step];
  const common = {
    title,
    answers: draft,
    onAnswer,
    onWrite: change,
    personId: person?.id ?? null,
    ways: waysToReach(access),
    error,
  };
  switch (step) {
    case 'forWhom':
      return (
        <Answers
          id={step}
          value={draft.personId ?? undefined}
          onAnswer={(personId) => onAnswer({ personId })}
          options={persons.map(({ id, name, place, relation }) => ({
            value: id,
            words: relation === null ? `我自己（${name}）` : name,
            detail: place,
          }))}
        />
      );
    case 'words':
      return (
        <>
          <RequestQuestion {...common} step={step} />
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
      // The person's usual best time is chosen until another one is.
      return (
        <RequestQuestion
          {...common}
          step={step}
          onAnswer={(answer) => onAnswer({ when: draft.when ?? access?.when ?? null, ...answer })}
        />
      );
    case 'danger':
    case 'topic':
    case 'accused':
    case 'when':
      return <RequestQuestion {...common} step={step} />;
  }
}
