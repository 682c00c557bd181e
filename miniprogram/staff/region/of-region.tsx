import { useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import { dayText } from '../../../shared/calendar/day.text';
import { titleText } from '../../../shared/need/need.text';
import { supervising } from '../../../shared/settings';
import type { Figures } from '../../../shared/supervision/supervision.contract';
import { weeksText } from '../../../shared/supervision/supervision.text';
import { failureText } from '../../cloud/failure.text';
import { newId } from '../../cloud/transport';
import { useCommand } from '../../cloud/use-command';
import { useQuery } from '../../cloud/use-query';
import { whileReading } from '../../cloud/while-reading';
import { handOver, printPage } from '../../device/take-away';
import type { Session } from '../../session/session';
import { StaffTabs } from '../../session/staff-tabs';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Choice } from '../../ui/choice/choice';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Refusal } from '../../ui/refusal/refusal';
import { Actions, SideBySide } from '../../ui/stack/stack';
import { listUrl } from '../../supervision/links';
import { OfPlaces } from './of-places';
import { OfWeeks } from './of-weeks';
import { RegionWays } from './region-ways';
import { Urgent } from './urgent';

type Weeks = (typeof supervising.weeks)[number];
const [shortest] = supervising.weeks;

const isWeeks = (text: string): Weeks =>
  supervising.weeks.find((weeks) => String(weeks) === text) ?? shortest;

/** What cannot be done now, by what it is about; each opens its list. */
function Causes({ figures: { place, cannot, from, until } }: { figures: Figures }): ReactNode {
  return cannot.length === 0 ? null : (
    <Card title="暂时做不到的，都是什么事">
      <Rows label="暂时做不到的事" short>
        {cannot.map(({ category, count }) => (
          <ListRow
            key={category}
            title={titleText[category]}
            tag={{ tone: 'waiting', words: `${count} 件` }}
            onPress={() => void goTo(listUrl(place.code, 'cannot', { from, until }, category))}
          />
        ))}
      </Rows>
    </Card>
  );
}

/** Takes the figures away as a file, and prints the page where there is a printer. */
function TakeAway({ place, weeks }: { place: string; weeks: Weeks }): ReactNode {
  const { run, failure } = useCommand();
  const [given, setGiven] = useState<boolean | null>(null);
  const take = async (): Promise<void> => {
    setGiven(null);
    const file = await run('supervision.take', { clientId: await newId(), place, weeks });
    if (file !== null) setGiven(await handOver(file.name, file.base64));
  };
  return (
    <>
      <Actions>
        {printPage === null ? null : (
          <Button look="secondary" onPress={printPage}>
            打印
          </Button>
        )}
        <Button look="secondary" onPress={take}>
          带走这张表
        </Button>
      </Actions>
      <Refusal words={failureText(failure)} />
      {given === null ? null : (
        <Notice
          tone={given ? 'done' : 'late'}
          word={given ? '表已经给您了。里面没有人名。' : '手机打不开这张表。请到电脑上带走。'}
          announced
        />
      )}
    </>
  );
}

/**
 * 本辖区 of a 理事长: what has to be looked at now, the weeks, and the places below side by side.
 * @param place null for the 理事长's own place
 */
export function OfRegion({ place, session }: { place: string | null; session: Session }): ReactNode {
  const [weeks, setWeeks] = useState<Weeks>(shortest);
  const figures = useQuery('supervision.figures', { place, weeks });
  const urgent = useQuery('supervision.urgent', { place });
  const { data } = figures;
  const { failure, loading } = figures.failure === null ? urgent : figures;
  const reload = async (): Promise<void> => {
    await Promise.all([figures.reload(), urgent.reload()]);
  };
  const promised = data === null ? 0 : data.total.inTime + data.total.late;
  return (
    <Page
      title={data === null ? '本辖区' : `${data.place.name}，${weeksText[weeks]}`}
      lead={
        data === null
          ? undefined
          : `${dayText(data.from, beijingDay(figures.now))}起提出 ${data.total.asked} 件。到了回音日子的 ${promised} 件，按时有回音 ${data.total.inTime} 件。评价少于 ${supervising.fewestRatings} 个的不算比例。`
      }
      back={place === null ? undefined : '返回'}
      desk
      {...whileReading({ failure, loading: loading || figures.loading, reload }, data !== null)}
      nav={place === null ? <StaffTabs current="region" session={session} /> : undefined}
    >
      {data === null ? null : (
        <>
          <Choice
            id="weeks"
            question="看多长时间"
            layout="row"
            value={String(weeks)}
            onChange={(chosen) => setWeeks(isWeeks(chosen))}
            options={supervising.weeks.map((count) => ({ value: String(count), words: weeksText[count] }))}
          />
          <TakeAway place={data.place.code} weeks={weeks} />
          <SideBySide wider>
            {urgent.data === null ? null : (
              <Urgent groups={urgent.data.groups} place={data.place.code} now={urgent.now} />
            )}
            <OfWeeks figures={data} />
          </SideBySide>
          <OfPlaces figures={data} />
          <Causes figures={data} />
        </>
      )}
      {place === null ? (
        <RegionWays>
          <Button look="secondary" icon="paper" onPress={() => goTo('/staff/region/index?group=overdue')}>
            按状态看诉求
          </Button>
        </RegionWays>
      ) : null}
    </Page>
  );
}
