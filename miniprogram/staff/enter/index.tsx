import { useRouter } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { failureText } from '../../cloud/failure.text';
import { NotSafe } from '../../keep/not-safe';
import { OtherWriting } from '../../keep/other-writing';
import { useQuery } from '../../cloud/use-query';
import { useSession } from '../../session/session';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { useWizard } from '../../ui/wizard/use-wizard';
import { Page } from '../../ui/page/page';
import { Done } from './done';
import { enterText } from './enter.text';
import type { Entering } from './entering';
import { useEntering } from './entering';
import { PersonStep } from './person-step';
import { Question } from './question';
import { ReadBack } from './read-back';
import { RecordStep } from './record-step';
import type { EnterStep } from './steps';
import { enterUrl, isStep, missing, stepsOf } from './steps';

/** 代录: a cadre enters a request for a person, by telephone or at the door, one question on each page. */
export default function EnterPage(): ReactNode {
  const { step, mend, done, person } = useRouter().params;
  return done === undefined ? (
    <Asking step={isStep(step) ? step : 'person'} mending={mend !== undefined} given={person ?? null} />
  ) : (
    <Done id={done} />
  );
}

/** Whether something is entered for somebody else, so that another person must not take their place unasked. */
function isBegun({ person, how, category, words }: Entering, given: string): boolean {
  return (
    person !== null && person.id !== given && (how !== undefined || category !== undefined || words !== '')
  );
}

/** @param given the id of the person for whom a cadre came here to enter something; null where they are to be found */
function Asking({
  step,
  mending,
  given,
}: {
  step: EnterStep;
  mending: boolean;
  given: string | null;
}): ReactNode {
  const { view, failure, reload } = useSession();
  const kept = useEntering();
  const entering = kept?.read() ?? null;
  const wizard = useWizard<EnterStep>({
    step,
    mending,
    stepsNow: () => (kept === null ? [] : stepsOf(kept.read())),
    missingNow: (one) => (kept === null ? null : missing(one, kept.read())),
    urlOf: enterUrl,
  });
  const { data: card } = useQuery('person.card', given === null ? null : { personId: given });
  const isTaken = useRef(false);
  const begun = given !== null && entering !== null && isBegun(entering, given) && !isTaken.current;
  const ready = kept !== null && card !== null && !begun;
  useEffect(() => {
    // Once: whoever comes back to this step finds the person chosen, and goes on by themselves.
    if (!ready || isTaken.current) return;
    isTaken.current = true;
    const { id, name, place } = card;
    kept.change({ person: { id, name, place } });
    void wizard.next();
  });
  const mended = wizard.changing<Partial<Entering>>((changes) => kept?.change(changes));

  const drawn = (): ReactNode => {
    if (kept === null || entering === null || view === null) return null;
    const error = wizard.errorOf();
    if (begun && card !== null)
      return (
        <Card title={`还有一件没录完：${entering.person?.name ?? ''}的`}>
          <Button onPress={() => wizard.next()}>接着录那一件</Button>
          <Button look="secondary" onPress={kept.drop}>
            {`不要了，录${card.name}的`}
          </Button>
        </Card>
      );
    switch (step) {
      case 'person':
        return (
          <>
            <PersonStep
              entering={entering}
              change={mended}
              error={error}
              onChosen={() => void wizard.next()}
            />
            {entering.person === null ? null : (
              <Button onPress={() => wizard.next()}>{`就是${entering.person.name}，下一步`}</Button>
            )}
          </>
        );
      case 'record':
        return <RecordStep entering={entering} change={mended} onRecorded={() => wizard.next('person')} />;
      case 'read':
        return <ReadBack entering={entering} change={mended} wizard={wizard} onSent={kept.drop} />;
      default:
        return (
          <Question
            step={step}
            entering={entering}
            change={mended}
            onNext={() => wizard.next()}
            nextWords={wizard.nextWords}
            error={error}
          />
        );
    }
  };

  const { title, lead } = enterText[step];
  return (
    <Page
      title={title}
      lead={lead}
      eyebrow={wizard.progress === null ? '代录' : `代录，${wizard.progress}`}
      back="返回"
      desk
      loading={view === null ? failure === null : entering === null}
      failure={{ words: failureText(view === null ? failure : null), again: reload }}
      errors={wizard.errors}
    >
      {kept === null ? null : <NotSafe id={kept.id} />}
      {kept === null ? null : <OtherWriting writing={kept} />}
      {drawn()}
    </Page>
  );
}
