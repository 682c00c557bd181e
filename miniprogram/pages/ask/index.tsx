import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { failureText } from '../../cloud/failure.text';
import { OtherPerson } from '../../person/other-person';
import { actFor, isOver, otherPerson, useSession } from '../../session/session';
import { useAccess } from '../../person/use-access';
import { Button } from '../../ui/button/button';
import { useForm } from '../../ui/form/use-form';
import { goBack, goTo } from '../../ui/go';
import { Page } from '../../ui/page/page';
import { AlreadyHanded } from '../../request/already-handed';
import { CheckAnswers } from './check-answers';
import { Danger } from './danger';
import { latestDraft, useDraft } from '../../request/draft';
import { askText } from './ask.text';
import { NoMore } from '../../request/no-more';
import { NotSafe } from '../../keep/not-safe';
import { Question } from './question';
import { askUrl, isStep, missing, stepsOf } from '../../request/draft-steps';

/**
 * The questions, one a page: each is this page with another step, so that back goes one question back and
 * keeps everything.
 */
export default function AskPage(): ReactNode {
  const { step: asked, mend } = useRouter().params;
  const step = isStep(asked) ? asked : 'danger';
  const session = useSession();
  const { view, person, failure, reload } = session;
  const drafting = useDraft('write', person?.id ?? null);
  const { errors, errorOf, check, changing } = useForm();

  const draft = drafting?.draft ?? null;
  const persons = view?.persons ?? [];
  const steps = draft === null ? [] : stepsOf(draft, persons.length);
  const personId = draft?.personId ?? null;
  const other = otherPerson(session, personId);
  const forWhom = persons.find(({ id }) => id === draft?.personId) ?? person;
  const access = useAccess(forWhom);
  const inDanger = step === 'danger' && draft?.danger === 'yes';

  const next = async (): Promise<void> => {
    if (draft === null) return;
    const latest = latestDraft(draft.id, 'write');
    if (!check([{ fieldId: step, words: missing(step, latest) }])) return;
    // Whose it is, is whom one acts for from here on.
    if (step === 'forWhom' && latest.personId !== null) actFor(latest.personId);
    if (mend) return goBack();
    const ahead = stepsOf(latest, persons.length);
    await goTo(askUrl(draft.id, ahead[ahead.indexOf(step) + 1] ?? 'check'));
  };

  if (drafting?.finished) return <AlreadyHanded id={drafting.draft.id} />;
  if (isOver(session, personId)) return <NoMore />;
  if (other !== null && step !== 'forWhom') return <OtherPerson person={other} />;
  const { title, lead, easy } = askText[step];
  return (
    <Page
      title={title}
      lead={lead}
      easyLead={easy}
      eyebrow={
        steps.length > 1 && !mend ? `第 ${steps.indexOf(step) + 1} 步，共 ${steps.length} 步` : undefined
      }
      back="返回"
      loading={draft === null || (view === null && failure === null)}
      failure={{ words: failureText(view === null ? failure : null), again: reload }}
      errors={errors}
    >
      {drafting === null || draft === null || view === null ? null : step === 'check' ? (
        <CheckAnswers draft={draft} person={person} steps={steps} />
      ) : (
        <>
          <NotSafe id={draft.id} />
          <Question
            step={step}
            draft={draft}
            change={changing(drafting.change)}
            persons={persons}
            person={forWhom}
            access={access}
            error={errorOf()}
          />
          {inDanger ? (
            <Danger draft={draft} change={drafting.change} person={forWhom} access={access} />
          ) : (
            <Button onPress={next}>{mend ? '改好了' : '下一步'}</Button>
          )}
        </>
      )}
    </Page>
  );
}
