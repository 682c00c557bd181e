import { useState } from 'react';
import type { ReactNode } from 'react';
import { dayText, momentText } from '../../shared/calendar/day.text';
import { beijingDay } from '../../shared/calendar/calendar';
import type { EntitledOne } from '../../shared/entitlement/entitlement.contract';
import { nextText, pastText, ledgerStatusText } from '../../shared/entitlement/entitlement.text';
import type { Saying } from '../../shared/entitlement/entitlement';
import { amountText, documentText, remedyTitle, sampleText } from '../../shared/policy/policy.text';
import { failureText } from '../cloud/failure.text';
import { useCommand } from '../cloud/use-command';
import { Button } from '../ui/button/button';
import { Card } from '../ui/card/card';
import { goTo } from '../ui/go';
import { ListRow, Rows } from '../ui/list-row/list-row';
import { Item } from '../ui/native/structure';
import { Paragraph } from '../ui/native/text';
import { Notice } from '../ui/notice/notice';
import { Refusal } from '../ui/refusal/refusal';
import { Sentence } from '../ui/sentence/sentence';
import { Actions, Section, Stack, StackedList } from '../ui/stack/stack';
import { Tag, Tags } from '../ui/tag/tag';
import { Timeline } from '../ui/timeline/timeline';
import { Plain, Soft } from '../ui/text/text';
import type { PageUrl } from '../routes';

/** Asks for help with a policy. @returns what has happened, in words; null where there is nothing to say */
export type Pursue = (ask: 'get' | 'stopped' | 'amount') => Promise<string | null>;

export interface EntitledOneViewProps {
  one: EntitledOne;
  /** The server's time of the view, UTC. */
  now: string;
  answerUrl: PageUrl;
  /** The address of the request that pursues the policy. */
  requestUrl: (id: string) => PageUrl;
  /** Opens a request about the policy, or the page where one is made. */
  pursue: Pursue;
  /** Whether a cadre reads it; the wording is then in the third person, and more is shown. */
  forStaff?: boolean;
  onChanged: () => Promise<void>;
}

const stands = {
  yes: { tone: 'done', words: '符合' },
  no: { tone: 'late', words: '不符合' },
  unknown: { tone: 'waiting', words: '还不知道' },
} as const;

/** Why the verdict is as it is, condition by condition, and what would change a no. */
function Reasons({
  one: { reasons, holdsUntil, row },
  now,
}: Pick<EntitledOneViewProps, 'one' | 'now'>): ReactNode {
  if (reasons.length === 0) return null;
  return (
    <Section title="为什么">
      <StackedList label="为什么">
        {reasons.map(({ stands: how, words, change }) => (
          <Item key={words}>
            <Tags>
              <Tag tone={stands[how].tone}>{stands[how].words}</Tag>
            </Tags>
            <Plain>{words}</Plain>
            {change === null ? null : <Soft>{change}</Soft>}
          </Item>
        ))}
      </StackedList>
      {holdsUntil === null || row.status === 'asked' ? null : (
        <Soft>
          <Sentence>{`到${dayText(holdsUntil, beijingDay(now))}，会自己再看一遍。`}</Sentence>
        </Soft>
      )}
    </Section>
  );
}

/** The papers to bring. A paper is ticked where the register shows that the person has it. */
function Papers({ papers }: Pick<EntitledOne, 'papers'>): ReactNode {
  if (papers.length === 0) return null;
  return (
    <Section title="要带什么">
      <StackedList label="要带什么">
        {papers.map(({ name, held }) => (
          <Item key={name}>
            <Sentence>{held ? `✓ ${documentText(name)}（已经有了）` : documentText(name)}</Sentence>
          </Item>
        ))}
      </StackedList>
    </Section>
  );
}

/**
 * One policy for one person: the verdict, its reasons, the papers to bring, and what can be answered or
 * asked.
 */
export function EntitledOneView({
  one,
  now,
  answerUrl,
  requestUrl,
  pursue,
  forStaff = false,
  onChanged,
}: EntitledOneViewProps): ReactNode {
  const { personId, row, amount, questions, who, how, applyAt, remedy, papers, beside, past, maySay } = one;
  const { run, failure } = useCommand();
  const [done, setDone] = useState<string | null>(null);
  const say = async (saying: Saying, words: string): Promise<void> => {
    if ((await run('entitlement.say', { personId, policyId: row.id, saying })) === null) return;
    await onChanged();
    setDone(words);
  };
  const press = (what: Parameters<Pursue>[0]) => async (): Promise<void> => {
    const words = await pursue(what);
    if (words === null) return;
    await onChanged();
    setDone(words);
  };
  const { tag, tone } = ledgerStatusText[row.status];
  const next = nextText(row, now);
  const requestId = row.pursued?.requestId ?? null;
  return (
    <>
      {done === null ? null : <Notice tone="done" word={done} announced />}
      <Refusal words={failureText(failure)} />
      <Card>
        <Stack near>
          <Tags>
            <Tag tone={tone}>{tag}</Tag>
            {row.sample ? <Tag tone="waiting">{sampleText}</Tag> : null}
          </Tags>
          {next === null ? null : (
            <Paragraph>
              <Sentence>{next}</Sentence>
            </Paragraph>
          )}
        </Stack>
      </Card>
      {requestId === null ? null : (
        <Rows label="在办的">
          <ListRow icon="paper" title="看看办到哪一步了" onPress={() => void goTo(requestUrl(requestId))} />
        </Rows>
      )}
      {maySay && questions.length > 0 && row.status === 'asked' ? (
        <Button onPress={() => goTo(answerUrl)}>回答问题</Button>
      ) : null}
      {maySay && row.status === 'owed' && requestId === null ? (
        <Button onPress={press('get')}>{forStaff ? '替本人录下来，请人办' : '帮我办'}</Button>
      ) : null}
      <Reasons one={one} now={now} />
      {amount === null ? null : (
        <Section title="多少">
          <Plain>{amountText(amount)}</Plain>
        </Section>
      )}
      <Section title="给什么人">
        <Plain>{who}</Plain>
      </Section>
      <Section title="怎么办">
        <Plain>{how}</Plain>
        {forStaff ? <Soft>{applyAt}</Soft> : null}
      </Section>
      <Papers papers={papers} />
      {remedy === null ? null : (
        <Section title={remedyTitle}>
          <Paragraph>
            <Sentence>{remedy}</Sentence>
          </Paragraph>
        </Section>
      )}
      {forStaff && beside.length > 0 ? (
        <Section title="和别的待遇一起时">
          <StackedList label="和别的待遇一起时">
            {beside.map(({ note }) => (
              <Item key={note}>{documentText(note)}</Item>
            ))}
          </StackedList>
        </Section>
      ) : null}
      {past.length === 0 ? null : (
        <Section title="经过">
          <Timeline
            label="经过"
            entries={past.map((step, index) => ({
              id: String(index),
              title: pastText(step),
              detail: momentText(step.at, now),
            }))}
          />
        </Section>
      )}
      {maySay ? (
        <Actions>
          {row.status === 'had' && requestId === null ? (
            <>
              <Button look="secondary" onPress={press('stopped')}>
                {forStaff ? '本人说停发了' : '停发了'}
              </Button>
              <Button look="secondary" onPress={press('amount')}>
                {forStaff ? '本人说数额不对' : '数额不对'}
              </Button>
            </>
          ) : null}
          {row.status === 'owed' || row.status === 'asked' ? (
            <Button look="secondary" onPress={() => say('had', '记下了，已经在享受。')}>
              {forStaff ? '本人说已经在领' : '我已经在领'}
            </Button>
          ) : null}
          {row.status === 'owed' ? (
            <Button look="quiet" onPress={() => say('declined', '记下了。什么时候想要了，再来说。')}>
              {forStaff ? '本人说不要' : '我不要'}
            </Button>
          ) : null}
          {row.status === 'declined' ? (
            <Button look="secondary" onPress={() => say('wanted', '记下了，还是要。')}>
              {forStaff ? '本人说还是要' : '我还是想要'}
            </Button>
          ) : null}
        </Actions>
      ) : null}
    </>
  );
}
