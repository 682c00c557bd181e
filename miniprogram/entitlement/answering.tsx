import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Output } from '../../shared/contract';
import { leftText, themeText } from '../../shared/entitlement/entitlement.text';
import type { Theme } from '../../shared/fact/theme';
import { themes } from '../../shared/fact/theme';
import { personPage } from '../person/person-page';
import type { Session } from '../session/session';
import { useQuery } from '../cloud/use-query';
import { Button } from '../ui/button/button';
import { useForm } from '../ui/form/use-form';
import { goBack } from '../ui/go';
import type { PageProps } from '../ui/page/page';
import { Page } from '../ui/page/page';
import { pageFailure } from '../cloud/failure.text';
import { ChangedNotice, FactForm } from './answer';

type Answered = Output<'entitlement.answer'>['changed'];

export interface AnsweringProps {
  /** The person the questions are about; null while that is not known. */
  personId: string | null;
  /** The one policy to be settled, or null where the questions of a theme are asked. */
  policyId: string | null;
  /** The theme that is asked first. */
  theme: Theme;
  /** The session where it decides whom the questions are about; null at a desk. */
  session: Session | null;
}

/**
 * One question on each page, with how many are left; what an answer changed stands above the next question.
 * At the end of a theme the next one is offered, so that nobody has to answer everything at once.
 */
export function Answering({ personId, policyId, theme: first, session }: AnsweringProps): ReactNode {
  const [theme, setTheme] = useState(first);
  const all = useQuery(
    'entitlement.mine',
    personId === null || policyId !== null ? null : { personId, theme },
  );
  const one = useQuery(
    'entitlement.one',
    personId === null || policyId === null ? null : { personId, policyId },
  );
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [changed, setChanged] = useState<Answered>([]);
  const form = useForm();
  const reading = policyId === null ? all : one;
  const questions = (policyId === null ? all.data?.questions : one.data?.questions) ?? [];
  const left = questions.filter(({ fact }) => !skipped.includes(fact));
  const [question] = left;
  const later = (all.data?.themes ?? []).filter(
    (other) => themes.indexOf(other.theme) > themes.indexOf(theme),
  );
  const known = reading.data !== null;
  const { failure } = reading;
  const own = {
    loading: reading.loading && !known,
    failure: pageFailure(failure, reading.reload),
  };

  return (
    <Page
      // Every question is drawn as a new page, so that a screen reader reads it from its heading.
      key={`${theme} ${question?.fact ?? ''}`}
      {...(question === undefined
        ? known
          ? endOf(skipped.length > 0, later[0])
          : { title: '回答问题' }
        : {
            title: question.ask,
            lead: `${policyId === null ? `${themeText[theme]}，` : ''}${leftText(left.length)}。${question.why}`,
            easyLead: question.why,
          })}
      back="返回"
      desk={session === null}
      errors={form.errors}
      {...(session === null ? own : personPage(session, reading, known))}
    >
      <ChangedNotice changed={changed} />
      {question === undefined || personId === null ? (
        known ? (
          <>
            {later.slice(0, 1).map((next) => (
              <Button
                key={next.theme}
                onPress={() => {
                  setChanged([]);
                  setTheme(next.theme);
                }}
              >{`接着答：${themeText[next.theme]}`}</Button>
            ))}
            <Button look={later.length > 0 ? 'secondary' : 'primary'} onPress={goBack}>
              回去看看
            </Button>
          </>
        ) : null
      ) : (
        <FactForm
          personId={personId}
          theme={policyId === null ? theme : undefined}
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

/** What is said where no question of a theme or of a policy is left. */
function endOf(
  hasSkipped: boolean,
  next: Output<'entitlement.mine'>['themes'][number] | undefined,
): Pick<PageProps, 'title' | 'lead' | 'easyLead'> {
  if (next !== undefined)
    return {
      title: hasSkipped ? '这一类先到这里' : '这一类答完了',
      lead: `后面是${themeText[next.theme]}，${leftText(next.left)}。累了就下回再答。`,
      easyLead: '累了就下回再答。',
    };
  return hasSkipped
    ? { title: '先答到这里', lead: '跳过的以后再答也行。' }
    : { title: '都答完了', lead: '回去看看能享受什么。' };
}
