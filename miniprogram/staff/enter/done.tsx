import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import { dayText } from '../../../shared/calendar/day.text';
import { grouped } from '../../../shared/request/number';
import { whileReading } from '../../cloud/while-reading';
import { useQuery } from '../../cloud/use-query';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { goTo, startAt } from '../../ui/go';
import { Paragraph } from '../../ui/native/text';
import { Page } from '../../ui/page/page';
import { writtenNumber } from '../../ui/phone/group-number';
import { Sentence } from '../../ui/sentence/sentence';
import { Strong } from '../../ui/text/text';

/** Shown once the request is entered: what to tell the person, and where to go next. */
export function Done({ id }: { id: string }): ReactNode {
  const { data: request, now, failure, reload, loading } = useQuery('request.get', { id });
  return (
    <Page
      title="录好了"
      lead="告诉本人编号和谁来办，请本人记一下。"
      back="回待办"
      onBack={() => void startAt('/staff/desk/index')}
      desk
      {...whileReading({ loading, failure, reload }, request !== null)}
    >
      {request === null ? null : (
        <>
          <Card>
            <Strong>
              <Sentence>{`编号 ${grouped(request.number)}`}</Sentence>
            </Strong>
            <Paragraph>
              <Sentence>{`由${request.cadre.title}${request.cadre.name ?? ''}来办，电话 ${writtenNumber(request.cadre.phone)}`}</Sentence>
            </Paragraph>
            {request.due === null ? null : (
              <Paragraph>
                <Sentence>{`${dayText(beijingDay(request.due.at), beijingDay(now))}前联系本人`}</Sentence>
              </Paragraph>
            )}
          </Card>
          <Button onPress={() => goTo(`/staff/request/index?id=${request.id}`)}>打开这一件</Button>
        </>
      )}
    </Page>
  );
}
