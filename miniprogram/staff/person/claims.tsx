import type { ReactNode } from 'react';
import { momentText } from '../../../shared/calendar/day.text';
import type { ClaimsView } from '../../../shared/person/claim.contract';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Paragraph } from '../../ui/native/text';
import { Sentence } from '../../ui/sentence/sentence';
import { Actions, Section } from '../../ui/stack/stack';
import { Soft } from '../../ui/text/text';

const wayText: Readonly<Record<ClaimsView['claims'][number]['way'], string>> = {
  code: '本人输了您给的口令，姓名对得上。',
  remote: '姓名、身份证号、手机号都对得上。请打登记的电话，或上门问一问。',
};

/** What still has to happen before a confirmed claim gets the record, where another phone holds it. */
function hindrance({ approvals, objectUntilAt }: ClaimsView['claims'][number], now: string): string | null {
  if (objectUntilAt === null) return null;
  const asked = `现在的手机已收到通知，${momentText(objectUntilAt, now)}以前可以说不是。`;
  return approvals === 0 ? `${asked}要两个人核实。` : `${asked}已有 ${approvals} 个人核实。`;
}

export interface ClaimsProps {
  readonly view: ClaimsView;
  readonly now: string;
  readonly onConfirm: (claimId: string) => Promise<void>;
  readonly onRefuse: (claimId: string) => Promise<void>;
}

/**
 * The accounts that claim this record. A cadre confirms a claim after meeting the person or ringing the
 * number on file, never only because the claimant knew the right answers.
 */
export function Claims({ view, now, onConfirm, onRefuse }: ClaimsProps): ReactNode {
  if (view.claims.length === 0) return null;
  return (
    <Section title="有人说这是他本人">
      {view.claims.map((claim) => {
        const waits = hindrance(claim, now);
        return (
          <Card key={claim.id} title={`${momentText(claim.askedAt, now)}提出`} level={3}>
            <Paragraph>{wayText[claim.way]}</Paragraph>
            {waits === null ? null : (
              <Soft>
                <Sentence>{waits}</Sentence>
              </Soft>
            )}
            <Actions>
              {claim.mayConfirm ? (
                <Button onPress={() => onConfirm(claim.id)}>核实过了，是本人</Button>
              ) : null}
              <Button look="secondary" onPress={() => onRefuse(claim.id)}>
                不是本人
              </Button>
            </Actions>
          </Card>
        );
      })}
    </Section>
  );
}
