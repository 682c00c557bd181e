import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import { dayText } from '../../../shared/calendar/day.text';
import { grouped } from '../../../shared/request/number';
import type { EarlierRow } from '../../../shared/request/request.contract';
import { endText, stateText } from '../../../shared/request/request.text';
import { titleText } from '../../../shared/need/need.text';
import { aboutText } from '../../../shared/request/about/about.text';
import { failureText } from '../../cloud/failure.text';
import { useQuery } from '../../cloud/use-query';
import { Button } from '../../ui/button/button';
import { useElementId } from '../../ui/element-id';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { focusOn } from '../../ui/native/focus';
import { Sentence } from '../../ui/sentence/sentence';
import { Section, Stack } from '../../ui/stack/stack';
import { RequestAbout } from './request-about';
import { RequestHistory } from './request-history';
import { Refusal } from '../../ui/refusal/refusal';
import { Soft } from '../../ui/text/text';
import { Card } from '../../ui/card/card';

function standing({ state, end }: EarlierRow): string {
  return end === null ? stateText[state].cadre : endText[end];
}

/** The earlier requests of the same person: a list, and one of them opened in place of the list. */
export function EarlierRequests({ id, now }: { id: string; now: string }): ReactNode {
  const { data } = useQuery('request.earlier', { id });
  const [opened, setOpened] = useState<string | null>(null);
  const left = useRef<string | null>(null);
  const place = useElementId();
  useEffect(() => {
    if (opened === null && left.current !== null) focusOn(`${place}-${left.current}`);
    left.current = opened;
  }, [opened, place]);
  const rows = data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title="本人以前提的">
      <Stack near>
        {opened === null ? (
          <Rows label="本人以前提的">
            {rows.map((row) => (
              <ListRow
                key={row.id}
                id={`${place}-${row.id}`}
                title={aboutText(row.about)}
                detail={`${dayText(beijingDay(row.createdAt), beijingDay(now))}提，编号 ${grouped(row.number)}`}
                tag={{ tone: 'waiting', words: standing(row) }}
                onPress={() => setOpened(row.id)}
              />
            ))}
          </Rows>
        ) : (
          <EarlierRequest id={opened} onBack={() => setOpened(null)} />
        )}
      </Stack>
    </Section>
  );
}

/** One earlier request, for reading only. */
function EarlierRequest({ id, onBack }: { id: string; onBack: () => void }): ReactNode {
  const { data: request, now, failure, reload } = useQuery('request.get', { id });
  const headingId = useElementId();
  const known = request !== null;
  useEffect(() => {
    if (known) focusOn(headingId);
  }, [headingId, known]);
  return (
    <Card title={request === null ? undefined : titleText[request.category]} level={3} titleId={headingId}>
      {request === null ? null : (
        <>
          <Soft>
            <Sentence>{`编号 ${grouped(request.number)}`}</Sentence>
          </Soft>
          <RequestAbout request={request} now={now} />
          <RequestHistory request={request} now={now} level={3} />
        </>
      )}
      <Refusal words={failureText(failure)} again={reload} />
      <Button look="secondary" onPress={onBack}>
        收起，看现在这一件
      </Button>
    </Card>
  );
}
