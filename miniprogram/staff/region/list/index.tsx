import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { addDays, beijingDay } from '../../../../shared/calendar/calendar';
import { dayText } from '../../../../shared/calendar/day.text';
import { titleText } from '../../../../shared/need/need.text';
import { categories } from '../../../../shared/need/need';
import { figures, spanFigures } from '../../../../shared/supervision/supervision';
import { figureText } from '../../../../shared/supervision/supervision.text';
import type { Row } from '../../../cloud/use-paged-query';
import { usePagedQuery } from '../../../cloud/use-paged-query';
import { whileReading } from '../../../cloud/while-reading';
import { Empty } from '../../../ui/empty/empty';
import { goTo } from '../../../ui/go';
import { ListRow, Rows } from '../../../ui/list-row/list-row';
import { More } from '../../../ui/more/more';
import { Page } from '../../../ui/page/page';
import { SupervisedRow } from '../../../supervision/supervised-row';

function RowView({ row, now }: { row: Row<'supervision.list'>; now: string }): ReactNode {
  switch (row.kind) {
    case 'request':
      return <SupervisedRow row={row} now={now} />;
    case 'person':
      return (
        <ListRow
          title={row.name}
          detail={row.place}
          tag={{ tone: 'due', words: `${row.owed} 项` }}
          onPress={() => void goTo(`/staff/person/entitled/index?id=${row.id}`)}
        />
      );
    case 'post':
      return (
        <ListRow
          title={row.title}
          detail="没有人，去补"
          onPress={() => void goTo(`/staff/posts/one/index?id=${encodeURIComponent(row.id)}`)}
        />
      );
  }
}

/** What a number of 本辖区 counts. */
export default function RegionListPage(): ReactNode {
  const { place = '', figure: named, from = '', until = '', category: about } = useRouter().params;
  const figure = figures.find((one) => one === named) ?? 'asked';
  const category = categories.find((one) => one === about) ?? null;
  const { first, rows, more, loadingMore, loading, failure, reload } = usePagedQuery('supervision.list', {
    place,
    figure,
    from,
    until,
    category,
  });
  const now = first?.now ?? '';
  const what = `${category === null ? '' : `${titleText[category]}，`}${figureText[figure]}`;
  const isOfSpan = spanFigures.some((one) => one === figure);
  const unit = figure === 'owed' ? '人' : figure === 'vacant' ? '个' : '件';
  const days = (): string =>
    `${dayText(from, beijingDay(now))}到${dayText(addDays(until, -1), beijingDay(now))}提出的，`;
  return (
    <Page
      title={first === null ? what : `${first.place}，${what}`}
      lead={first === null ? undefined : `${isOfSpan ? days() : '现在'}一共 ${first.count} ${unit}。`}
      back="返回"
      desk
      {...whileReading({ loading, failure, reload }, first !== null)}
    >
      {first !== null && rows.length === 0 ? (
        <Empty icon="tick" title={`一${unit === '人' ? '个' : unit}也没有`} />
      ) : null}
      <Rows label={what}>
        {rows.map((row) => (
          <RowView key={row.id} row={row} now={now} />
        ))}
      </Rows>
      <More words="再看 20 条" pages={{ more, loadingMore }} />
    </Page>
  );
}
