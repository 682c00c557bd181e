import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import { dayText } from '../../../shared/calendar/day.text';
import type { PolicyView } from '../../../shared/policy/policy.contract';
import {
  amountText,
  documentText,
  policyDaysText,
  policyLevelText,
  remedyTitle,
  sampleText,
} from '../../../shared/policy/policy.text';
import { failureText } from '../../cloud/failure.text';
import { useQuery } from '../../cloud/use-query';
import type { PageUrl } from '../../routes';
import { allows, useStanding } from '../../session/session';
import { signInFor } from '../../session/signed-out';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { goTo } from '../../ui/go';
import { Notice } from '../../ui/notice/notice';
import { Item } from '../../ui/native/structure';
import { Paragraph } from '../../ui/native/text';
import { Page } from '../../ui/page/page';
import { useNeed } from '../../ui/screen/screen-needs';
import { Sentence } from '../../ui/sentence/sentence';
import { Share } from '../../ui/share/share';
import { Part, Section, Stack, StackedList } from '../../ui/stack/stack';
import { Summary } from '../../ui/summary/summary';
import { Tag, Tags } from '../../ui/tag/tag';
import { Plain, Soft } from '../../ui/text/text';
import { policiesUrl, policyUrl } from '../../policy/urls';

/**
 * One policy, open to everybody: what it gives, who may get it, how to apply; below that, the document it
 * comes from.
 */
export default function PolicyPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const { data: policy, now, failure, loading, reload } = useQuery('policy.get', { id });
  const isGone = failure?.code === 'NOT_FOUND';
  return (
    <Page
      title={policy?.easy.name ?? '政策'}
      back="返回"
      loading={loading && policy === null}
      failure={
        isGone ? { words: '这条政策没有了。看看别的吧。' } : { words: failureText(failure), again: reload }
      }
    >
      {policy === null ? null : (
        <>
          <Plainly policy={policy} />
          <MayHave id={policy.id} />
          <Share title={policy.easy.name} path={policyUrl(policy.id)} />
          <Officially policy={policy} now={now} />
        </>
      )}
      {isGone ? <Button onPress={() => goTo(policiesUrl)}>看看有哪些政策</Button> : null}
    </Page>
  );
}

/** 看看我能不能享受: leads to the same policy for the person, or to what has to be said or done first. */
function MayHave({ id }: { id: string }): ReactNode {
  const { view, person, own } = useStanding();
  const [mustSignIn, setMustSignIn] = useState(false);
  if (view?.atDesk === true || (person !== null && !allows(person, 'plan'))) return null;
  const url: PageUrl = `/resident/entitled/one/index?id=${id}`;
  const look = async (): Promise<void> => {
    if (view === null) setMustSignIn(!signInFor(url));
    else await goTo(person === null ? '/resident/introduce/index' : url);
  };
  const whose = person === null || person.id === own?.id ? '我' : person.name;
  return (
    <>
      <Button onPress={look}>{`看看${whose}能不能享受`}</Button>
      {mustSignIn ? (
        <Notice tone="due" word="要先知道您是谁。请在自己的手机上，从微信打开“问需响应”再看。" announced />
      ) : null}
    </>
  );
}

function Plainly({
  policy: { easy, amount, papers, applyAt, days, daysNote, remedy, confirmation },
}: {
  policy: PolicyView;
}): ReactNode {
  return (
    <>
      {confirmation === 'awaited' ? (
        <Tags>
          <Tag tone="due">{sampleText}</Tag>
        </Tags>
      ) : null}
      <Card title="您能得到什么">
        <Plain>{easy.what}</Plain>
        {amount === null ? null : <Soft>{`给多少：${amountText(amount)}`}</Soft>}
      </Card>
      <Card title="谁能有">
        <Plain>{easy.who}</Plain>
      </Card>
      <Card title="怎么办">
        <Stack>
          <Paragraph>
            <Sentence>{easy.how}</Sentence>
          </Paragraph>
          <Part title="要带什么">
            {papers.length === 0 ? (
              <Plain>不用带东西。</Plain>
            ) : (
              <StackedList label="要带什么">
                {papers.map((paper) => (
                  <Item key={paper}>
                    <Sentence>{documentText(paper)}</Sentence>
                  </Item>
                ))}
              </StackedList>
            )}
          </Part>
          <Part title="在哪里办">
            <Paragraph>
              <Sentence>{applyAt}</Sentence>
            </Paragraph>
          </Part>
          {days === null && daysNote === null ? null : (
            <Part title="要等多久">
              {days === null ? null : <Plain>{policyDaysText(days)}</Plain>}
              {daysNote === null ? null : (
                <Paragraph>
                  <Sentence>{daysNote}</Sentence>
                </Paragraph>
              )}
            </Part>
          )}
          {remedy === null ? null : (
            <Part title={remedyTitle}>
              <Paragraph>
                <Sentence>{remedy}</Sentence>
              </Paragraph>
            </Part>
          )}
        </Stack>
      </Card>
    </>
  );
}

/** The document that the policy comes from, in its own words; folded away where easy words were asked for. */
function Officially({
  policy: { name, official, benefit, checkedOn },
  now,
}: {
  policy: PolicyView;
  now: string;
}): ReactNode {
  const isEasy = useNeed('easyWords');
  const [isOpen, setOpen] = useState(false);
  if (isEasy && !isOpen)
    return (
      <Button look="quiet" expanded={false} onPress={() => setOpen(true)}>
        看文件上怎么写
      </Button>
    );
  const rows = [
    { term: '正式的名字', value: name },
    { term: '文件', value: official.title },
    { term: '文号', value: official.number ?? '还没查到' },
    { term: '谁发的', value: official.issuer },
    { term: '哪一级定的', value: policyLevelText[official.level] },
    ...(official.article === null ? [] : [{ term: '哪一条', value: official.article }]),
    { term: '文件里的意思', value: benefit },
    { term: '哪天核对的', value: dayText(checkedOn, beijingDay(now)) },
  ];
  return (
    <Section title="文件上怎么写">
      <Summary
        label="文件上怎么写"
        rows={rows.map(({ term, value }) => ({ term, value: documentText(value) }))}
      />
    </Section>
  );
}
