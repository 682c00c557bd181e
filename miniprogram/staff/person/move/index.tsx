import { useDidShow, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Output } from '../../../../shared/contract';
import { spokenName } from '../../../../shared/directory/place.text';
import { failureText } from '../../../cloud/failure.text';
import { whileReading } from '../../../cloud/while-reading';
import type { Place } from '../../../person/place';
import { choosePlaceUrl, dropPlace, readPlace } from '../../../person/place';
import { useCommand } from '../../../cloud/use-command';
import { remember, useQuery } from '../../../cloud/use-query';
import { Button } from '../../../ui/button/button';
import { Card } from '../../../ui/card/card';
import { goTo, startAt } from '../../../ui/go';
import { Paragraph } from '../../../ui/native/text';
import { Refusal } from '../../../ui/refusal/refusal';
import { Page } from '../../../ui/page/page';

/**
 * 搬家: the new place, then what follows from the move. A cadre who answers only for the old place cannot see
 * the record afterwards, so the page then leads to the desk.
 */
export default function MovePage(): ReactNode {
  const { id = '' } = useRouter().params;
  const { data: view, now, failure, loading, reload } = useQuery('claim.of', { personId: id });
  const { run, failure: refused } = useCommand();
  const [place, setPlace] = useState<Place | null>(null);
  const [moved, setMoved] = useState<Output<'claim.move'> | null>(null);
  // A place that was chosen for another person must not be used for this one.
  useEffect(dropPlace, []);
  useDidShow(() => setPlace(readPlace()));

  const write = async (region: string): Promise<void> => {
    const after = await run('claim.move', { personId: id, region });
    if (after === null) return;
    remember('claim.of', { personId: id }, after, now);
    dropPlace();
    setMoved(after);
  };

  if (moved !== null) {
    return (
      <Page
        key="moved"
        title={`${moved.name}已搬到${spokenName({ name: moved.place })}`}
        lead="以后由那边的干部管他的登记。没办完的事，已经提醒承办的人转过去。"
        desk
      >
        <Button onPress={() => startAt('/staff/desk/index')}>回待办</Button>
      </Page>
    );
  }
  const alive = view !== null && view.diedOn === null ? view : null;
  return (
    <Page
      key="asked"
      title={view === null ? '搬家' : alive === null ? `${view.name}已经过世` : `${view.name}搬到哪里？`}
      lead={alive === null ? undefined : `现在登记在${alive.place}。`}
      back="返回"
      desk
      {...whileReading({ loading, failure, reload }, view !== null)}
    >
      {alive === null ? null : place === null ? (
        <Button onPress={() => goTo(choosePlaceUrl)}>选搬到哪里</Button>
      ) : (
        <>
          <Card title="搬到">
            <Paragraph>{place.words}</Paragraph>
          </Card>
          <Paragraph>
            没办完的事先留在原来的岗位，会提醒承办的人转过去。搬出您的辖区以后，您就看不到这个登记了。
          </Paragraph>
          <Refusal words={failureText(refused)} />
          <Button look="secondary" onPress={() => goTo(choosePlaceUrl)}>
            换一个地方
          </Button>
          <Button onPress={() => write(place.code)}>就搬到这里</Button>
        </>
      )}
    </Page>
  );
}
