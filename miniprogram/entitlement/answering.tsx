import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Output } from '../../shared/contract';
import { personPage } from '../person/person-page';
import type { Session } from '../session/session';
import { useQuery } from '../cloud/use-query';
import { Button } from '../ui/button/button';
import { useForm } from '../ui/form/use-form';
import { goBack } from '../ui/go';
import { LiveRegion } from '../ui/live-region/live-region';
import { Page } from '../ui/page/page';
import { pageFailure } from '../cloud/failure.text';
import { ChangedNotice, FactForm } from './answer';

type Answered = Output<'entitlement.answer'>['changed'];

export interface AnsweringProps {
  /** The person the questions are about; null while that is not known. */
  personId: string | null;
  /** The one policy to be settled, or null for all policies. */
  policyId: string | null;
  /** The session where it decides whom the questions are about; null at a desk. */
  session: Session | null;
}

/**
 * What an answer has changed. Every question is a new page, and a screen reader announces only what is put
 * into a live region that exists already; so the region is drawn empty first and filled afterwards.
 */
function Changed({ changed }: { changed: Answered }): ReactNode {
  const [told, setTold] = useState<Answered>([]);
  useEffect(() => setTold(changed), [changed]);
  return <LiveRegion seen>{told.length === 0 ? null : <ChangedNotice changed={told} />}</LiveRegion>;
}

/**
 * One question on each page; what an answer changed stands above the next question. Where no question is
 * left, the page says so.
 */
export function Answering({ personId, policyId, session }: AnsweringProps): ReactNode {
  const all = useQuery('entitlement.mine', personId === null || policyId !== null ? null : { personId });
  const one = useQuery(
    'entitlement.one',
    personId === null || policyId === null ? null : { personId, policyId },
  );
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [changed, setChanged] = useState<Answered>([]);
  const form = useForm();
  const reading = policyId === null ? all : one;
  const questions = (policyId === null ? all.data?.questions : one.data?.questions) ?? [];
  const question = questions.find(({ fact }) => !skipped.includes(fact));
  const known = reading.data !== null;
  const { failure } = reading;
  const own = {
    loading: reading.loading && !known,
    failure: pageFailure(failure, reading.reload),
  };

  return (
    <Page
      // Every question is drawn as a new page, so that a screen reader reads it from its heading.
      key={question?.fact ?? ''}
      title={question?.ask ?? (!known ? '回答问题' : skipped.length > 0 ? '先答到这里' : '都答完了')}
      lead={
        question?.why ??
        (known ? (skipped.length > 0 ? '跳过的以后再答也行。' : '回去看看能享受什么。') : undefined)
      }
      back="返回"
      desk={session === null}
      errors={form.errors}
      {...(session === null ? own : personPage(session, reading, known))}
    >
      <Changed changed={changed} />
      {question === undefined || personId === null ? (
        known ? (
          <Button onPress={goBack}>回去看看</Button>
        ) : null
      ) : (
        <FactForm
          personId={personId}
          question={question}
          now={reading.now}
          form={form}
          onAnswered={(after) => {
            setChanged(after);
            if (policyId !== null) void one.reload();
          }}
          onSkip={() => {
            form.check([]);
            setChanged([]);
            setSkipped([...skipped, question.fact]);
          }}
        />
      )}
    </Page>
  );
}
