import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import type { Output } from '../../../shared/contract';
import type { GrantRow } from '../../../shared/person/grant.contract';
import { failureText } from '../../cloud/failure.text';
import { GrantCard } from '../../person/grant-card';
import { whileReading } from '../../cloud/while-reading';
import { SpokenCode } from '../../one-time-code/spoken-code';
import { useCommand } from '../../cloud/use-command';
import { remember, useQuery } from '../../cloud/use-query';
import { Button } from '../../ui/button/button';
import { goBack, goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { Paragraph } from '../../ui/native/text';
import { Notice } from '../../ui/notice/notice';
import { Refusal } from '../../ui/refusal/refusal';
import { Page } from '../../ui/page/page';
import { Actions, Part, Section } from '../../ui/stack/stack';
import { Soft } from '../../ui/text/text';
import { isTaskKind, TaskDone } from '../../task/task-done';
import { Claims } from './claims';
import { PersonCard } from './person-card';

/**
 * One person, as their cadre sees them: how they are reached, what is open and owed, who acts for them, and whether a
 * phone holds the record or claims it.
 */
export default function PersonPage(): ReactNode {
  const { id = '', task, kind } = useRouter().params;
  const { data: card, now, failure, loading, reload } = useQuery('person.card', { personId: id });
  const isRecorded = card?.recorded === true;
  const { data: view } = useQuery('claim.of', isRecorded ? { personId: id } : null);
  const { data: granted } = useQuery('grant.list', { personId: id });
  const { run, failure: refused } = useCommand();
  const [code, setCode] = useState<Output<'claim.code'> | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  const decide = async (name: 'claim.confirm' | 'claim.refuse', claimId: string): Promise<void> => {
    const after = await run(name, { personId: id, claimId });
    if (after === null) return;
    remember('claim.of', { personId: id }, after, now);
    const bound = after.held && after.claims.length === 0;
    setSaid(
      name === 'claim.refuse'
        ? '记下了，不是本人。'
        : bound
          ? '好了，本人的手机连上了。'
          : '记下了，还要等一等。',
    );
  };
  const give = async (): Promise<void> => setCode(await run('claim.code', { personId: id }));
  const revoke = async (grant: GrantRow): Promise<void> => {
    const left = await run('grant.revoke', { personId: id, grantId: grant.id });
    if (left === null) return;
    remember('grant.list', { personId: id }, left, now);
    setSaid(`${grant.name}不能再替他办事了。`);
  };

  return (
    <Page
      title={card === null ? '一个人' : card.name}
      lead={card === null ? undefined : card.place}
      back="返回"
      above={{ words: '我管的人', url: '/staff/people/index' }}
      desk
      {...whileReading({ loading, failure, reload }, card !== null)}
    >
      {said === null ? null : <Notice tone="done" word={said} announced />}
      <Refusal words={failureText(refused)} />
      {card === null ? null : (
        <PersonCard card={card}>
          <Section title="谁替他办事">
            {granted?.grants.length === 0 ? <Soft>现在没有人。</Soft> : null}
            {(granted?.grants ?? []).map((grant) => (
              <GrantCard key={grant.id} grant={grant} today={beijingDay(now)}>
                <Button look="secondary" onPress={() => revoke(grant)}>
                  {`本人说不让${grant.name}办了`}
                </Button>
              </GrantCard>
            ))}
            {!isRecorded || card.diedOn !== null ? null : (
              <Actions>
                <Button look="secondary" onPress={() => goTo(`/staff/person/witness/index?id=${id}`)}>
                  当面说好一个人
                </Button>
                <Button look="secondary" onPress={() => goTo(`/staff/person/cards/index?id=${id}`)}>
                  卡在谁那里
                </Button>
              </Actions>
            )}
          </Section>
        </PersonCard>
      )}
      {card === null || isRecorded ? null : <Soft>还没有登记，身份核对以后再登。</Soft>}
      {view === null ? null : (
        <Section title="本人登记">
          <Paragraph>
            {view.diedOn !== null
              ? '已经过世。'
              : view.held
                ? '本人的手机已经连上。'
                : '还没有连上本人的手机。'}
          </Paragraph>
          <Claims
            view={view}
            now={now}
            onConfirm={(claimId) => decide('claim.confirm', claimId)}
            onRefuse={(claimId) => decide('claim.refuse', claimId)}
          />
          {view.diedOn !== null ? null : (
            <Part title="当面给口令">
              <Paragraph>
                看清是本人，再给口令。念给他听，请他在自己手机上点“我的”，再点“我有口令”。
              </Paragraph>
              {code === null ? null : <SpokenCode {...code} now={now} />}
              <Actions>
                <Button look="secondary" onPress={give}>
                  {code === null ? '给本人一个口令' : '换一个口令'}
                </Button>
              </Actions>
            </Part>
          )}
          {view.diedOn !== null ? null : (
            <Part title="情况变了">
              <Rows label="情况变了">
                <ListRow
                  icon="home"
                  title="搬家了"
                  detail="搬到别的村、别的县"
                  onPress={() => void goTo(`/staff/person/move/index?id=${id}`)}
                />
                <ListRow
                  icon="person"
                  title="人过世了"
                  detail="记下哪一天"
                  onPress={() => void goTo(`/staff/person/died/index?id=${id}`)}
                />
              </Rows>
            </Part>
          )}
        </Section>
      )}
      {card !== null && task !== undefined && isTaskKind(kind) ? (
        <TaskDone task={{ id: decodeURIComponent(task), kind }} onDone={() => void goBack('办完了')} />
      ) : null}
    </Page>
  );
}
