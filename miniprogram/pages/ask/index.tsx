import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { failureText } from '../../cloud/failure.text';
import { OtherPerson } from '../../person/other-person';
import { NotInScope } from '../../person/not-in-scope';
import { actFor, allows, isOver, otherPerson, useSession } from '../../session/session';
import { useAccess } from '../../person/use-access';
import { Button } from '../../ui/button/button';
import { useWizard } from '../../ui/wizard/use-wizard';
import { Page } from '../../ui/page/page';
import { AlreadyHanded } from '../../request/already-handed';
import { CheckAnswers } from './check-answers';
import { Danger } from './danger';
import type { Changes } from '../../request/draft';
import { useDraft } from '../../request/draft';
import { askText } from './ask.text';
import { OtherDraft } from '../../request/copies/other-draft';
import { NoMore } from '../../request/no-more';
import { NotSafe } from '../../keep/not-safe';
import { Question } from './question';
import type { AskStep } from '../../request/draft-steps';
import { askUrl, isPressed, isStep, stepsOf, wrongIn } from '../../request/draft-steps';

/**
 * The questions of a request. Each question is this page with another step in its address, so that going back
 * returns to the previous question and keeps every answer.
 */
export default function AskPage(): ReactNode {
  const { step: asked, mend: mending } = useRouter().params;
  const step = isStep(asked) ? asked : 'danger';
  const session = useSession();
  const { view, person, failure, reload } = session;
  const drafting = useDraft('write', person?.id ?? null);
  const draft = drafting?.draft ?? null;
  const persons = view?.persons ?? [];
  const personId = draft?.personId ?? null;
  const other = otherPerson(session, personId);
  const forWhom = persons.find(({ id }) => id === draft?.personId) ?? person;
  const access = useAccess(forWhom);
  const inDanger = step === 'danger' && draft?.danger === 'yes';

  const wizard = useWizard<AskStep>({
    step,
    mending: mending !== undefined,
    stepsNow: () => (drafting === null ? [] : stepsOf(drafting.latest(), persons.length)),
    missingNow: (one) => (drafting === null ? null : wrongIn(one, drafting.latest())),
    urlOf: (one, mends) => askUrl(drafting?.latest().id ?? '', one, mends),
  });
  const next = async (): Promise<void> => {
    const chosen = drafting === null ? null : drafting.latest().personId;
    // The person chosen here is the one the phone acts for from here on.
    if (step === 'forWhom' && chosen !== null) actFor(chosen);
    await wizard.next();
  };

  const mend = wizard.changing<Changes>((changes) => drafting?.change(changes));
  const answer = async (changes: Changes): Promise<void> => {
    mend(changes);
    // Whoever is in danger stays on the page that says whom to ring.
    if (changes.danger !== 'yes') await next();
  };

  if (drafting !== null && drafting.handedOver !== null) return <AlreadyHanded id={drafting.handedOver} />;
  if (isOver(session, personId)) return <NoMore />;
  if (other !== null && step !== 'forWhom') return <OtherPerson person={other} />;
  if (forWhom !== null && !allows(forWhom, 'submit') && step !== 'forWhom')
    return <NotInScope person={forWhom} scope="submit" />;
  const { title, lead, easy } = askText[step];
  return (
    <Page
      title={title}
      lead={lead}
      easyLead={easy}
      eyebrow={wizard.progress ?? undefined}
      back="返回"
      loading={draft === null || (view === null && failure === null)}
      failure={{ words: failureText(view === null ? failure : null), again: reload }}
      errors={wizard.errors}
    >
      {draft === null ? null : <OtherDraft id={draft.id} persons={persons.length} />}
      {drafting === null || draft === null || view === null ? null : step === 'check' ? (
        <CheckAnswers draft={draft} person={person} wizard={wizard} />
      ) : (
        <>
          <NotSafe id={draft.id} />
          <Question
            step={step}
            draft={draft}
            change={wizard.changing(drafting.change)}
            onAnswer={answer}
            persons={persons.filter((one) => allows(one, 'submit'))}
            person={forWhom}
            access={access}
            error={wizard.errorOf()}
          />
          {inDanger ? (
            <Danger draft={draft} change={drafting.change} person={forWhom} access={access} />
          ) : isPressed(step) ? null : (
            <Button onPress={next}>{wizard.nextWords}</Button>
          )}
        </>
      )}
    </Page>
  );
}
