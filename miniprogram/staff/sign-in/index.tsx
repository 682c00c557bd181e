import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Output } from '../../../shared/contract';
import { call, look } from '../../cloud/call';
import { failureText } from '../../cloud/failure.text';
import { newId } from '../../cloud/transport';
import { enterDesk, hasLeft } from '../../session/signed-out';
import { SpokenCode } from '../../one-time-code/spoken-code';
import { announce } from '../../ui/announced/announcements';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Item, List } from '../../ui/native/structure';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import type { Failure } from '../../cloud/use-query';
import { useEvery } from '../../ui/use-every';

/** How often, in seconds, the computer asks whether the phone has confirmed. */
const LOOK_EVERY_SECONDS = 2;

const steps = [
  '手机上打开“问需响应”，点“我的”。',
  '点“登录办公电脑”，扫下面的码，或输 8 个数字。',
  '手机上说登录好了，这里会自己打开。',
];

type Asked = Output<'desk.begin'> & { readonly clientId: string; readonly now: string };

/** 登录: shows the code of an office computer, which a cadre confirms on their own phone. */
export default function SignInPage(): ReactNode {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [over, setOver] = useState(false);
  const begun = useRef(false);

  const begin = useCallback(async (): Promise<void> => {
    const clientId = await newId();
    const result = await call('desk.begin', { clientId });
    // A cadre is signed in here already.
    if (!result.ok && result.code === 'NOT_ALLOWED') return enterDesk();
    setFailure(result.ok ? null : result);
    if (!result.ok) return;
    setAsked({ ...result.data, clientId, now: result.now });
    setOver(false);
  }, []);

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void begin();
  }, [begin]);

  useEvery(LOOK_EVERY_SECONDS, async () => {
    if (asked === null || over) return;
    const result = await look('desk.state', { clientId: asked.clientId });
    if (!result.ok) return;
    if (result.data.state === 'open') {
      await enterDesk();
      announce('登录好了，这是您的待办');
    } else setOver(result.data.state === 'over');
  });

  return (
    <Page
      title="在这台电脑上登录"
      lead={
        hasLeft()
          ? '刚才登录过时了，写的都还在。用您自己的手机再确认一次。'
          : '用您自己的手机确认，不用密码。'
      }
      loading={asked === null && failure === null}
      failure={{ words: failureText(failure), again: begin }}
    >
      {over ? <Notice tone="waiting" word="这个码过时了，请换一个。" announced /> : null}
      {asked === null || over ? null : (
        <>
          <Card>
            <List ordered label="怎么登录">
              {steps.map((words, index) => (
                <Item key={words}>{`${index + 1}. ${words}`}</Item>
              ))}
            </List>
          </Card>
          <SpokenCode use="desk" code={asked.code} untilAt={asked.untilAt} now={asked.now} />
        </>
      )}
      {over ? <Button onPress={begin}>换一个</Button> : null}
    </Page>
  );
}
