import { useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import { dayText } from '../../../shared/calendar/day.text';
import { failureText } from '../../cloud/failure.text';
import { whileReading } from '../../cloud/while-reading';
import { useCommand } from '../../cloud/use-command';
import { useQuery } from '../../cloud/use-query';
import { Button } from '../../ui/button/button';
import { homeUrl, startAt } from '../../ui/go';
import { Notice } from '../../ui/notice/notice';
import { Refusal } from '../../ui/refusal/refusal';
import { Page } from '../../ui/page/page';

/**
 * Another account claims the record that this phone holds. The holder can object here, within the time
 * allowed.
 */
export default function ClaimedPage(): ReactNode {
  const { data, now, failure, loading, reload } = useQuery('claim.mine', {});
  const { run, failure: refused } = useCommand();
  const [objected, setObjected] = useState(false);
  const claim = data?.against[0];
  const object = async (): Promise<void> => {
    if (claim === undefined) return;
    const { personId, claimId } = claim;
    if ((await run('claim.object', { personId, claimId })) === null) return;
    setObjected(true);
    await reload();
  };
  return (
    <Page
      title={data === null ? '您的登记' : claim === undefined ? '没有人要换' : '有人说您的登记是他的'}
      lead={
        claim === undefined
          ? undefined
          : `您换了手机、请干部帮您办的，不用管。不是您让办的，请在${dayText(beijingDay(claim.objectUntilAt), beijingDay(now))}以前说一声。`
      }
      easyLead={claim === undefined ? undefined : '不是您让办的，请说一声。'}
      back="返回"
      {...whileReading({ loading, failure, reload }, data !== null)}
    >
      <Refusal words={failureText(refused)} />
      {objected ? <Notice tone="done" word="记下了，不会换。干部会查一查是怎么回事。" announced /> : null}
      {claim === undefined ? null : <Button onPress={object}>不是我让办的</Button>}
      <Button look="secondary" onPress={() => startAt(homeUrl)}>
        回首页
      </Button>
    </Page>
  );
}
