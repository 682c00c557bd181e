import { useState } from 'react';
import type { ReactNode } from 'react';
import { DIGITS, digitsScanned, digitsTyped } from '../../../one-time-code/eight-digits';
import { failureText } from '../../../cloud/failure.text';
import { canScan, scan } from '../../../device/scan';
import { useSession } from '../../../session/session';
import { useCommand } from '../../../cloud/use-command';
import type { Failure } from '../../../cloud/use-query';
import { workUrl } from '../../../session/work';
import { Button } from '../../../ui/button/button';
import { Card } from '../../../ui/card/card';
import { Empty } from '../../../ui/empty/empty';
import { useForm } from '../../../ui/form/use-form';
import { Field } from '../../../ui/field/field';
import { goTo, homeUrl, startAt } from '../../../ui/go';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import { Summary } from '../../../ui/summary/summary';

/** Why a computer was not signed in, in words for the cadre. */
function refusedText(failure: Failure): string {
  switch (failure.code) {
    case 'NO_SUCH_CODE':
      return '号码不对，或者过时了。请看电脑上现在的 8 个数字。';
    case 'TOO_MANY_TRIES':
      return '今天试得太多了。请明天再试。';
    default:
      return failureText(failure);
  }
}

/**
 * 登录办公电脑: a cadre signs in a computer from their own phone, by scanning the code it shows or typing its
 * digits.
 */
export default function ConfirmPage(): ReactNode {
  const { view, away, failure: unknown, reload } = useSession();
  const [code, setCode] = useState('');
  const { errors, errorOf, check } = useForm();
  const [done, setDone] = useState(false);
  const { run, failure } = useCommand();
  // The code that was refused; once another is typed, the error is not shown.
  const [asked, setAsked] = useState('');
  const digits = digitsTyped(code);
  const place = view === null ? null : workUrl(view);
  const mayNot = view !== null && (view.atDesk || place === null);

  const confirm = async (said: string): Promise<void> => {
    setAsked(said);
    setDone((await run('desk.confirm', { code: said })) !== null);
  };
  const submit = async (): Promise<void> => {
    const words = digits.length === DIGITS ? null : `号码是 ${DIGITS} 个数字，请再看看。`;
    if (check([{ fieldId: 'code', words }])) await confirm(digits);
  };
  const scanned = async (): Promise<void> => {
    const found = await scan();
    if (found === null) return;
    const said = digitsScanned('desk', found);
    const words = said === null ? '这不是登录用的码。请扫电脑上的，或输 8 个数字。' : null;
    if (!check([{ fieldId: 'code', words }]) || said === null) return;
    setCode(said);
    await confirm(said);
  };

  if (done) {
    return (
      <Page key="done" title="登录好了" lead="电脑上会自己打开。半小时不用，它会自己退出。">
        <Button look="secondary" onPress={() => goTo('/staff/desks/index')}>
          在哪些电脑上登录着
        </Button>
        <Button onPress={() => startAt(place ?? homeUrl)}>好，去工作台</Button>
      </Page>
    );
  }
  if (mayNot) {
    return (
      <Page title="登录办公电脑" back="返回">
        <Empty icon="person" title="这里登录不了">
          请干部用自己的手机打开这一页。
        </Empty>
      </Page>
    );
  }
  return (
    <Page
      title="登录办公电脑"
      lead="在电脑上打开“问需响应”，会显示一个码。"
      back="返回"
      errors={errors}
      loading={view === null && unknown === null}
      failure={
        failure !== null && asked === digits
          ? { words: refusedText(failure) }
          : { words: failureText(view === null ? unknown : null), again: reload }
      }
    >
      {view === null ? null : (
        <>
          <Card>
            <Summary
              label="登录以后"
              rows={[
                {
                  term: '登录以后，您是',
                  value: [...view.posts, ...away, ...view.administers].map(({ title }) => title).join('、'),
                },
              ]}
            />
          </Card>
          <Notice tone="due" word="只登录您眼前的电脑。别人发来的号码，不要输。" />
          {canScan ? (
            <Button icon="camera" onPress={scanned}>
              扫电脑上的码
            </Button>
          ) : null}
          <Field
            id="code"
            label={canScan ? '扫不了，就输 8 个数字' : '电脑上的 8 个数字'}
            value={code}
            onChange={setCode}
            kind="number"
            autoComplete="one-time-code"
            error={errorOf()}
          />
          <Button look={canScan ? 'secondary' : 'primary'} onPress={submit}>
            登录
          </Button>
          <Button look="quiet" onPress={() => goTo('/staff/desks/index')}>
            在哪些电脑上登录着
          </Button>
        </>
      )}
    </Page>
  );
}
