import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import type { GrantRow } from '../../../shared/person/grant.contract';
import { failureText } from '../../cloud/failure.text';
import { GrantCard } from '../../person/grant-card';
import { personPage } from '../../person/person-page';
import { OtherPerson } from '../../person/other-person';
import { isOver, otherPerson, useSession } from '../../session/session';
import { useCommand } from '../../cloud/use-command';
import { remember, useQuery } from '../../cloud/use-query';
import { Button } from '../../ui/button/button';
import { Empty } from '../../ui/empty/empty';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { Notice } from '../../ui/notice/notice';
import { Refusal } from '../../ui/refusal/refusal';
import { Page } from '../../ui/page/page';
import { Stack } from '../../ui/stack/stack';

/**
 * 谁能替我办事: the person's proxies, until when their grants last, and the button that revokes each. A proxy
 * sees their own grant here and can give it up.
 */
export default function ProxiesPage(): ReactNode {
  const { person: about } = useRouter().params;
  const session = useSession();
  const { view, person } = session;
  const named = about === undefined || about === '' ? null : about;
  const other = otherPerson(session, named);
  const over = isOver(session, named);
  const input = person === null || over || other !== null ? null : { personId: person.id };
  const reading = useQuery('grant.list', input);
  const { data, now } = reading;
  // A proxy whose grant has ended may still keep a card of the person.
  const { data: kept } = useQuery('custody.list', over && named !== null ? { personId: named } : null);
  const { run, failure: refused } = useCommand();
  const [said, setSaid] = useState<string | null>(null);
  const nobody = over || (view !== null && person === null);
  const asProxy = !nobody && person !== null && person.relation !== null;

  const revoke = async (grant: GrantRow): Promise<void> => {
    if (input === null) return;
    const left = await run('grant.revoke', { ...input, grantId: grant.id });
    if (left === null) return;
    remember('grant.list', input, left, now);
    setSaid(asProxy ? `您不再替${data?.name ?? ''}办事了。` : `${grant.name}不能再替您办事了。`);
    await session.reload();
  };
  const renew = async (grant: GrantRow): Promise<void> => {
    if (input === null) return;
    const all = await run('grant.renew', { ...input, grantId: grant.id });
    if (all === null) return;
    remember('grant.list', input, all, now);
    setSaid(`${grant.name}还可以替您办一年。`);
  };

  if (other !== null) return <OtherPerson person={other} />;
  return (
    <Page
      title={asProxy ? `我替${person.name}办事` : nobody ? '替别人办事' : '谁能替我办事'}
      lead={asProxy || nobody ? undefined : '您同意了才行，随时可以不让他办。'}
      back="返回"
      {...(over ? {} : personPage(session, reading, data !== null))}
    >
      {said === null ? null : <Notice tone="done" word={said} announced />}
      <Refusal words={failureText(refused)} />
      {nobody ? (
        <Empty icon="people" title="没有要替办的人">
          有人让您替他办事，会给您一个口令。
        </Empty>
      ) : null}
      {kept === null || !kept.cards.some(({ mine }) => mine) ? null : (
        <Rows label="卡">
          <ListRow
            icon="paper"
            title={`${kept.name}的卡还在您这里`}
            detail="还给本人了，说一声"
            onPress={() => void goTo(`/resident/cards/index?person=${named ?? ''}`)}
          />
        </Rows>
      )}
      {data !== null && data.grants.length === 0 ? (
        <Empty icon="people" title={asProxy ? '没有了' : '现在没有人'}>
          {asProxy ? '您没有替他办事。' : '您可以让家里人用他的手机替您办。'}
        </Empty>
      ) : null}
      <Stack>
        {(data?.grants ?? []).map((grant) => (
          <GrantCard key={grant.id} grant={grant} today={beijingDay(now)}>
            {asProxy ? null : (
              <Button look="secondary" onPress={() => renew(grant)}>
                {`再让${grant.name}办一年`}
              </Button>
            )}
            <Button look="secondary" onPress={() => revoke(grant)}>
              {asProxy ? '我不替他办了' : `不让${grant.name}办了`}
            </Button>
          </GrantCard>
        ))}
      </Stack>
      {asProxy || data === null ? null : (
        <Rows label="记录">
          {data.grants.some(({ kind }) => kind === 'agent') ? (
            <ListRow
              icon="paper"
              title="我的卡在谁那里"
              detail="交给代理人保管的卡"
              onPress={() => void goTo('/resident/cards/index')}
            />
          ) : null}
          <ListRow
            icon="paper"
            title="谁替我办了什么"
            detail="替您做过的事，谁收到了消息"
            onPress={() => void goTo('/resident/proxies/done/index')}
          />
        </Rows>
      )}
      {asProxy && data !== null && data.grants.some(({ kind }) => kind === 'agent') ? (
        <Rows label="卡">
          <ListRow
            icon="paper"
            title="替他保管的卡"
            detail="收到了、还了，说一声"
            onPress={() => void goTo('/resident/cards/index')}
          />
        </Rows>
      ) : null}
      {asProxy || data === null ? null : (
        <Button onPress={() => goTo('/resident/proxies/offer/index')}>让一个人替我办</Button>
      )}
    </Page>
  );
}
