import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { failureText } from '../../cloud/failure.text';
import { NotSafe } from '../../keep/not-safe';
import { useSession } from '../../session/session';
import { Button } from '../../ui/button/button';
import { useForm } from '../../ui/form/use-form';
import { goBack, goTo } from '../../ui/go';
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

/** 代录: a cadre puts a request down for somebody, by telephone or at the door, one question a page. */
export default function EnterPage(): ReactNode {
  const { step, mend, done } = useRouter().params;
  return done === undefined ? (
    <Asking step={isStep(step) ? step : 'person'} mending={mend !== undefined} />
  ) : (
    <Done id={done} />
  );
}

function Asking({ step, mending }: { step: EnterStep; mending: boolean }): ReactNode {
  const { view, failure, reload } = useSession();
  const kept = useEntering();
  const { errors, errorOf, check, changing } = useForm();
  const entering = kept?.read() ?? null;

  const mended = changing<Partial<Entering>>((changes) => kept?.change(changes));
  const isAnswered = (): boolean =>
    kept !== null && check([{ fieldId: step, words: missing(step, kept.read()) }]);
  const next = async (from: EnterStep = step): Promise<void> => {
    if (kept === null || !isAnswered()) return;
    if (mending) return goBack();
    const ahead = stepsOf(kept.read());
    await goTo(enterUrl(ahead[ahead.indexOf(from) + 1] ?? 'read'));
  };

  const drawn = (): ReactNode => {
    if (kept === null || entering === null || view === null) return null;
    const error = errorOf();
    switch (step) {
      case 'person':
        return (
          <>
            <PersonStep entering={entering} change={mended} error={error} onChosen={() => void next()} />
            {entering.person === null ? null : (
              <Button onPress={() => next()}>{`就是${entering.person.name}，下一步`}</Button>
            )}
          </>
        );
      case 'record':
        return <RecordStep entering={entering} change={mended} onRecorded={() => next('person')} />;
      case 'read':
        return (
          <ReadBack entering={entering} change={mended} error={error} check={isAnswered} onSent={kept.drop} />
        );
      default:
        return (
          <>
            <Question step={step} entering={entering} change={mended} error={error} />
            <Button onPress={() => next()}>{mending ? '改好了' : '下一步'}</Button>
          </>
        );
    }
  };

  const { title, lead } = enterText[step];
  const all = entering === null ? [] : stepsOf(entering);
  return (
    <Page
      title={title}
      lead={lead}
      eyebrow={
        all.includes(step) && !mending ? `代录，第 ${all.indexOf(step) + 1} 步，共 ${all.length} 步` : '代录'
      }
      back="返回"
      desk
      loading={view === null ? failure === null : entering === null}
      failure={{ words: failureText(view === null ? failure : null), again: reload }}
      errors={errors}
    >
      {kept === null ? null : <NotSafe id={kept.id} />}
      {drawn()}
    </Page>
  );
}
