import type { ReactNode } from 'react';
import type { ClaimWaits } from '../../person/claim-waits';
import { latestText } from '../../person/claim-waits';
import { Button } from '../../ui/button/button';
import { homeUrl, startAt } from '../../ui/go';
import { Page } from '../../ui/page/page';
import { Plain, Soft } from '../../ui/text/text';

/**
 * What happens next. The words are the same for every account and whatever was found, so that they reveal
 * nothing about a record.
 */
export function Waiting({
  waits,
  now,
  onAgain,
}: {
  waits: ClaimWaits;
  now: string;
  onAgain: (() => void) | null;
}): ReactNode {
  const remote = waits.way === 'remote';
  return (
    <Page
      key="waiting"
      title="登记在核对"
      lead={`${latestText(waits, now)}。${remote ? '对得上，干部会打登记的电话，或者上门问您。' : '给您口令的干部点一下确认就好。'}`}
      easyLead={`${latestText(waits, now)}。`}
      back="返回"
    >
      <Plain>核对好以前，登记里的事还看不到。要帮忙，现在就能提。</Plain>
      {remote ? <Soft>到那天还没有消息，就请村里的干部当面给您口令。</Soft> : null}
      {onAgain === null || !remote ? null : (
        <Button look="secondary" onPress={onAgain}>
          填错了，再填一次
        </Button>
      )}
      <Button onPress={() => startAt(homeUrl)}>回首页</Button>
    </Page>
  );
}
