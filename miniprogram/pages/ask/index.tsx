import { useDidShow, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { failureText } from '../../failure.text';
import { newId } from '../../reach';
import { useSession } from '../../session';
import { Button } from '../../ui/button/button';
import type { PageError } from '../../ui/error-summary/error-summary';
import { goBack, goTo } from '../../ui/go';
import { Page } from '../../ui/page/page';
import { CheckAnswers } from './check-answers';
import { beginDraft, readDraft, useDraft } from './draft';
import { askText } from './ask.text';
import { Question } from './question';
import { askUrl, isStep, missing, stepsOf } from './steps';

/** The questions, one a page: each is this page with another step, so that back goes one question back and keeps everything. */
export default function AskPage(): ReactNode {
  const { step: asked, mend } = useRouter().params;
  const step = isStep(asked) ? asked : 'danger';
  const { view, person, failure, reload } = useSession();
  const [draft, change, refresh] = useDraft();
  const [errors, setErrors] = useState<readonly PageError[]>([]);
  useDidShow(refresh);

  useEffect(() => {
    if (draft !== null) return;
    void newId().then((clientId) => {
      beginDraft(clientId);
      refresh();
    });
  }, [draft, refresh]);

  const persons = view?.persons ?? [];
  const steps = draft === null ? [] : stepsOf(draft, persons.length);
  const forWhom = persons.find(({ id }) => id === draft?.personId) ?? person;

  const next = async (): Promise<void> => {
    // What is on the phone, not what was drawn: of two quick taps the second may come before the first is on the screen.
    const latest = readDraft();
    if (latest === null) return;
    const wrong = missing(step, latest);
    setErrors(wrong === null ? [] : [{ fieldId: step, words: wrong }]);
    if (wrong !== null) return;
    if (mend) return goBack();
    const ahead = stepsOf(latest, persons.length);
    await goTo(askUrl(ahead[ahead.indexOf(step) + 1] ?? 'check'));
  };

  const { title, lead } = askText[step];
  return (
    <Page
      title={title}
      lead={lead}
      eyebrow={steps.length > 0 && !mend ? `第 ${steps.indexOf(step) + 1} 步，共 ${steps.length} 步` : undefined}
      back="返回"
      actingFor={forWhom?.relation ? forWhom.name : undefined}
      loading={draft === null || (view === null && failure === null)}
      failure={view === null && failure !== null ? { words: failureText(failure), again: reload } : undefined}
      errors={errors}
    >
      {draft === null || view === null ? null : step === 'check' ? (
        <CheckAnswers draft={draft} person={forWhom} steps={steps} />
      ) : (
        <>
          <Question
            step={step}
            draft={draft}
            change={(changes) => {
              setErrors([]);
              change(changes);
            }}
            persons={persons}
            error={errors[0]?.words}
          />
          <Button onPress={next}>{mend ? '改好了' : '下一步'}</Button>
        </>
      )}
    </Page>
  );
}
