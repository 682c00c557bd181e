import type { ReactNode } from 'react';
import { dayText } from '../../shared/calendar/day.text';
import type { GrantRow } from '../../shared/person/grant.contract';
import { kindText, scopesText } from './grant.text';
import { Card } from '../ui/card/card';
import { Summary } from '../ui/summary/summary';

const consentText: Readonly<Record<GrantRow['consent'], string>> = {
  self: '本人在手机上同意',
  witness: '本人当着干部同意',
  document: '有监护证明',
};

/** One proxy of a person: the name, the scope of the grant, and until when it lasts. */
export function GrantCard({
  grant,
  today,
  children,
}: {
  grant: GrantRow;
  today: string;
  children: ReactNode;
}): ReactNode {
  const { name, relation, kind, scopes, untilOn, consent } = grant;
  return (
    <Card title={`${name}（${relation}）`}>
      <Summary
        label={name}
        rows={[
          { term: '身份', value: kindText[kind] },
          { term: '可以', value: scopesText(scopes) },
          { term: '到', value: dayText(untilOn, today) },
          { term: '怎么同意的', value: consentText[consent] },
        ]}
      />
      {children}
    </Card>
  );
}
