import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import type { Output } from '../../../shared/contract';
import { figureText } from '../../../shared/supervision/supervision.text';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { goTo } from '../../ui/go';
import { Rows } from '../../ui/list-row/list-row';
import { Phone } from '../../ui/phone/phone';
import { Part } from '../../ui/stack/stack';
import { Soft } from '../../ui/text/text';
import { listUrl } from '../../supervision/links';
import { SupervisedRow } from '../../supervision/supervised-row';

/** 现在最该看的: who is in danger and was not reached, what is late, what is due next; each with its cadre. */
export function Urgent({
  place,
  groups,
  now,
}: Output<'supervision.urgent'> & { place: string; now: string }): ReactNode {
  const today = beijingDay(now);
  const some = groups.filter(({ count }) => count > 0);
  return (
    <Card title="现在最该看的">
      {some.length === 0 ? <Soft>没有逾期的，也没有今明两天到期的。</Soft> : null}
      {some.map(({ figure, count, rows }) => (
        <Part key={figure} title={`${figureText[figure]}，${count} 件`}>
          <Rows label={figureText[figure]}>
            {rows.map((row) => (
              <SupervisedRow key={row.id} row={row} now={now} />
            ))}
          </Rows>
          {figure === 'danger'
            ? rows.map(({ id, who, phone }) => <Phone key={id} number={phone} who={who} />)
            : null}
          {count > rows.length ? (
            <Button
              look="quiet"
              label={`看全部 ${count} 件，${figureText[figure]}`}
              onPress={() => goTo(listUrl(place, figure, { from: today, until: today }))}
            >
              {`看全部 ${count} 件`}
            </Button>
          ) : null}
        </Part>
      ))}
    </Card>
  );
}
