import { useState } from 'react';
import type { ReactNode } from 'react';
import { momentText } from '../../shared/calendar/day.text';
import type { Ledger } from '../../shared/person/custody.contract';
import { cardText } from '../../shared/person/custody.text';
import type { GrantRow } from '../../shared/person/grant.contract';
import type { CardKind } from '../../shared/person/person';
import { cardKinds } from '../../shared/person/person';
import { failureText } from '../cloud/failure.text';
import { newId } from '../cloud/transport';
import { useCommand } from '../cloud/use-command';
import type { Failure, Query } from '../cloud/use-query';
import { remember, useQuery } from '../cloud/use-query';
import { Button } from '../ui/button/button';
import { Card } from '../ui/card/card';
import { Choice } from '../ui/choice/choice';
import { useForm } from '../ui/form/use-form';
import { Notice } from '../ui/notice/notice';
import { Refusal } from '../ui/refusal/refusal';
import { Actions, Section, Stack } from '../ui/stack/stack';
import { Timeline } from '../ui/timeline/timeline';
import { Plain } from '../ui/text/text';

type Out = Ledger['cards'][number];

const pastText: Readonly<Record<Ledger['past'][number]['act'], (name: string, what: string) => string>> = {
  cardHanded: (name, what) => `${what}交给${name}`,
  cardTaken: (name, what) => `${name}说收到了${what}`,
  cardGivenBack: (name, what) => `${name}说还了${what}`,
  cardBack: (_name, what) => `${what}拿回来了`,
};

/** Where a card is, in one sentence. */
function standsAt({ name, takenAt, givenBackAt, mine }: Out): string {
  const who = mine ? '您' : name;
  if (givenBackAt !== null) return `${who}说已经还了，等本人说一声。`;
  return takenAt === null ? `交给${who}了，等${who}说收到。` : `在${who}那里。`;
}

/** The form that hands a card over: which card, and to which of the person's agents. */
function HandForm({
  agents,
  onHand,
}: {
  agents: readonly GrantRow[];
  onHand: (grantId: string, what: CardKind) => Promise<void>;
}): ReactNode {
  const [what, setWhat] = useState<CardKind | undefined>();
  const [to, setTo] = useState<string | undefined>(agents.length === 1 ? agents[0]?.id : undefined);
  const { errorOf, check } = useForm();
  const hand = async (): Promise<void> => {
    const isGood = check([
      { fieldId: 'what', words: what === undefined ? '请选是什么卡。' : null },
      { fieldId: 'to', words: to === undefined ? '请选交给谁。' : null },
    ]);
    if (!isGood || to === undefined || what === undefined) return;
    await onHand(to, what);
    setWhat(undefined);
  };
  return (
    <Section title="交一张卡">
      <Plain>银行卡、社保卡、身份证，请自己收好。谁要替您拿着，都别给。</Plain>
      <Choice
        id="what"
        question="什么卡？"
        value={what}
        onChange={setWhat}
        options={cardKinds.map((kind) => ({ value: kind, words: cardText[kind] }))}
        error={errorOf('what')}
      />
      <Choice
        id="to"
        question="交给谁？"
        value={to}
        onChange={setTo}
        options={agents.map(({ id, name, relation }) => ({ value: id, words: `${name}（${relation}）` }))}
        error={errorOf('to')}
      />
      <Actions>
        <Button look="secondary" onPress={hand}>
          交给他了
        </Button>
      </Actions>
    </Section>
  );
}

export interface Cards extends Query<'custody.list'> {
  /** What was done last on this page, in a sentence. */
  readonly said: string | null;
  /** Why the last step failed. */
  readonly refused: Failure | null;
  readonly step: (
    name: 'custody.take' | 'custody.giveBack' | 'custody.receiveBack',
    card: Out,
    words: string,
  ) => Promise<void>;
  readonly hand: (grantId: string, what: CardKind) => Promise<void>;
}

/**
 * A person's cards, and what can be done with them.
 * @param personId null while it is not known whose cards
 */
export function useCards(personId: string | null): Cards {
  const reading = useQuery('custody.list', personId === null ? null : { personId });
  const { run, failure: refused } = useCommand();
  const [said, setSaid] = useState<string | null>(null);
  const of = personId ?? '';
  const show = (after: Ledger | null, words: string): void => {
    if (after === null) return;
    remember('custody.list', { personId: of }, after, reading.now);
    setSaid(words);
  };
  return {
    ...reading,
    said,
    refused,
    step: async (name, { id }, words) => show(await run(name, { personId: of, cardId: id }), words),
    hand: async (grantId, what) =>
      show(
        await run('custody.hand', { personId: of, clientId: await newId(), grantId, what }),
        `记下了，${cardText[what]}交出去了。`,
      ),
  };
}

export interface CardLedgerProps {
  cards: Cards;
  /** The agents who may be given a card; null where the viewer only keeps one. */
  agents: readonly GrantRow[] | null;
}

/** 卡在谁那里: the cards that are handed over, each side's own confirmation, and the earlier custodies. */
export function CardLedger({ cards, agents }: CardLedgerProps): ReactNode {
  const { data: ledger, now, said, refused, step, hand } = cards;
  if (ledger === null) return null;
  // An account that only keeps a card has nothing to do with the person's other cards here, even where it may
  // see them as a cadre.
  const out = agents === null ? ledger.cards.filter(({ mine }) => mine) : ledger.cards;
  const past = agents === null ? [] : ledger.past;
  return (
    <>
      {said === null ? null : <Notice tone="done" word={said} announced />}
      <Refusal words={failureText(refused)} />
      {out.length === 0 ? <Plain>现在没有卡在别人那里。</Plain> : null}
      <Stack>
        {out.map((card) => (
          <Card key={card.id} title={cardText[card.what]}>
            <Plain>{standsAt(card)}</Plain>
            <Actions>
              {card.mine && card.takenAt === null ? (
                <Button
                  look="secondary"
                  onPress={() => step('custody.take', card, `记下了，${cardText[card.what]}在您这里。`)}
                >{`${cardText[card.what]}收到了`}</Button>
              ) : null}
              {card.mine && card.givenBackAt === null ? (
                <Button
                  look="secondary"
                  onPress={() => step('custody.giveBack', card, `记下了，${cardText[card.what]}还了。`)}
                >{`${cardText[card.what]}还给本人了`}</Button>
              ) : null}
              {agents === null ? null : (
                <Button
                  look="secondary"
                  onPress={() =>
                    step('custody.receiveBack', card, `记下了，${cardText[card.what]}拿回来了。`)
                  }
                >{`${cardText[card.what]}拿回来了`}</Button>
              )}
            </Actions>
          </Card>
        ))}
      </Stack>
      {agents === null || agents.length === 0 ? null : <HandForm agents={agents} onHand={hand} />}
      {past.length === 0 ? null : (
        <Section title="以前的">
          <Timeline
            label="以前的"
            entries={past.map(({ act, at, what, name }, index) => ({
              id: String(index),
              title: pastText[act](name, cardText[what]),
              detail: momentText(at, now),
            }))}
          />
        </Section>
      )}
    </>
  );
}
