import type { ReactNode } from 'react';
import type { Output } from '../../../shared/contract';
import { accessWords, closedWords } from '../../../shared/person/access.text';
import { useQuery } from '../../cloud/use-query';
import { REQUEST_PAGE } from '../../task/task-kinds';
import { DeskRowView } from '../../task/desk-row';
import { Button } from '../../ui/button/button';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { Paragraph } from '../../ui/native/text';
import { Sentence } from '../../ui/sentence/sentence';
import { Actions, Section, SideBySide } from '../../ui/stack/stack';
import { Soft } from '../../ui/text/text';

export type Card = Output<'person.card'>;

/** How the person is reached: what they have said about it comes before the number, which is masked here. */
function Reaching({ card: { id, phone, ways, diedOn } }: { card: Card }): ReactNode {
  const { data: access } = useQuery('access.get', { personId: id });
  if (diedOn !== null || access === null) return null;
  const { profile, video } = access;
  const closed = closedWords(ways);
  const toFamily = ways.some(({ channel, reaches }) => channel === 'phone' && reaches === 'family');
  return (
    <Section title="怎么联系">
      {closed === '' ? null : <Paragraph>{closed}</Paragraph>}
      {toFamily ? <Paragraph>请家里人转告。</Paragraph> : null}
      {video !== null && profile?.needs.includes('signVideo') === true ? (
        <Paragraph>{`本人用视频手语：找“${video.program}”。`}</Paragraph>
      ) : null}
      {phone === null ? null : (
        <Soft>
          <Sentence>{`电话 ${phone}，全号在他的诉求里看，看了会留痕。`}</Sentence>
        </Soft>
      )}
      <Rows label="怎么方便">
        <ListRow
          title="怎么方便他"
          detail={profile === null ? '还没问过' : accessWords(profile) || '都可以'}
          onPress={() => void goTo(`/staff/person/access/index?id=${id}`)}
        />
      </Rows>
    </Section>
  );
}

/** The open requests, those that fall due first on top. */
function OpenRequests({ personId }: { personId: string }): ReactNode {
  const { data, now } = useQuery('task.ofPerson', { personId });
  if (data === null) return null;
  const { rows } = data;
  return (
    <Section title={rows.length === 0 ? '在办的' : `在办的 ${rows.length} 件`}>
      {rows.length === 0 ? <Soft>现在没有在办的事。</Soft> : null}
      <Rows label="在办的">
        {rows.map((row) => (
          <DeskRowView
            key={row.id}
            id={`open-${row.id}`}
            row={row}
            late={undefined}
            now={now}
            current={false}
            onOpen={() => void goTo(`${REQUEST_PAGE}?id=${row.id}`)}
          />
        ))}
      </Rows>
    </Section>
  );
}

/** What is owed, and the way to everything else the policies say. */
function Owed({ personId }: { personId: string }): ReactNode {
  const { data } = useQuery('entitlement.mine', { personId });
  const owed = data?.rows.filter(({ status }) => status === 'owed') ?? [];
  return (
    <Section title={owed.length === 0 ? '该享受的' : `该享没享 ${owed.length} 项`}>
      <Rows label="政策">
        {owed.map(({ id, name, pursued }) => (
          <ListRow
            key={id}
            title={name}
            detail={pursued?.requestId ? '在办' : '还没人办'}
            tag={{ tone: 'due', words: '还没享受' }}
            onPress={() => void goTo(`/staff/person/entitled/one/index?id=${personId}&policy=${id}`)}
          />
        ))}
        <ListRow
          title="政策享受情况"
          detail="有的、该有还没有的、要再问一句的"
          onPress={() => void goTo(`/staff/person/entitled/index?id=${personId}`)}
        />
      </Rows>
    </Section>
  );
}

/**
 * What a cadre sees of a person first: how to reach them, what is open, what is owed; and the way to enter a need.
 * @param children further parts of the page, beside these
 */
export function PersonCard({ card, children }: { card: Card; children: ReactNode }): ReactNode {
  const { id, diedOn } = card;
  if (diedOn !== null) return children;
  return (
    <>
      <Actions>
        <Button icon="plus" onPress={() => goTo(`/staff/enter/index?person=${id}`)}>
          替他记一件
        </Button>
      </Actions>
      <SideBySide>
        <Reaching card={card} />
        <OpenRequests personId={id} />
        <Owed personId={id} />
        {children}
      </SideBySide>
    </>
  );
}
