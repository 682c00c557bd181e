import type { ReactNode } from 'react';
import { beijingDay } from '../../../../shared/calendar/calendar';
import { dayText } from '../../../../shared/calendar/day.text';
import { endText, stateText } from '../../../../shared/request/request.text';
import { aboutText } from '../../../../shared/request/about/about.text';
import type { OwnRow, RequestView } from '../../../../shared/request/request.contract';
import { useQuery } from '../../../cloud/use-query';
import { Button } from '../../../ui/button/button';
import { goTo } from '../../../ui/go';
import { ListRow, Rows } from '../../../ui/list-row/list-row';
import { Section } from '../../../ui/stack/stack';

/** How many are shown here; 我的诉求 lists all. */
const mostShown = 3;

/** How an earlier request ended, or how it stands. */
const stands = ({ end, state }: Pick<OwnRow, 'end' | 'state'>): string =>
  end === null ? stateText[state].resident : endText[end];

/** 以前提过: earlier requests of the same category. The rest of the page does not wait for them. */
export function Earlier({
  id,
  category,
  createdAt,
}: Pick<RequestView, 'id' | 'category' | 'createdAt'>): ReactNode {
  const { data, now } = useQuery('request.earlier', { id });
  const rows = data?.rows.filter((row) => row.category === category && row.createdAt < createdAt) ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title="以前提过">
      <Rows label="以前提过">
        {rows.slice(0, mostShown).map((row) => (
          <ListRow
            key={row.id}
            title={aboutText(row.about)}
            detail={`${dayText(beijingDay(row.createdAt), beijingDay(now))}提出，${stands(row)}`}
            onPress={() => void goTo(`/resident/request/detail/index?id=${row.id}`)}
          />
        ))}
      </Rows>
      {rows.length > mostShown ? (
        <Button look="quiet" onPress={() => goTo('/resident/request/list/index')}>
          看全部
        </Button>
      ) : null}
    </Section>
  );
}
