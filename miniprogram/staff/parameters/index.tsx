import type { ReactNode } from 'react';
import type { ParameterRow, PlaceView } from '../../../shared/parameter/parameter.contract';
import { parameterValueText } from '../../../shared/parameter/parameter.text';
import { useQuery } from '../../cloud/use-query';
import { whileReading } from '../../cloud/while-reading';
import { Empty } from '../../ui/empty/empty';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { Page } from '../../ui/page/page';
import { Section } from '../../ui/stack/stack';

/** One parameter: its value, which place set it, and the document in which it is written. */
function Row({ region, name: here, row }: { region: string; name: string; row: ParameterRow }): ReactNode {
  const { fact, name, policies, set } = row;
  const whose = set === null || set.place === here ? '' : `${set.place}定的，`;
  return (
    <ListRow
      title={name}
      detail={set === null ? `等着用的：${policies.join('、')}` : parameterValueText(row, set.value)}
      reason={set === null ? undefined : `${whose}写在：${set.source}`}
      tag={set === null ? { tone: 'due', words: '还没填' } : { tone: 'done', words: '填好了' }}
      onPress={() => void goTo(`/staff/parameters/one/index?region=${region}&fact=${fact}`)}
    />
  );
}

function PlaceRows({ region, name, rows }: PlaceView): ReactNode {
  return (
    <Section title={name}>
      <Rows label={`${name}的标准`}>
        {rows.map((row) => (
          <Row key={row.fact} region={region} name={name} row={row} />
        ))}
      </Rows>
    </Section>
  );
}

/** 当地标准: the parameters of each place that the cadre leads. */
export default function ParametersPage(): ReactNode {
  const { data, loading, failure, reload } = useQuery('parameter.list', {});
  return (
    <Page
      title="当地标准"
      lead="政策里要由当地定的，填在这里。没填的，大家看到的是“当地标准待确认”。"
      back="返回"
      desk
      {...whileReading({ loading, failure, reload }, data !== null)}
    >
      {data?.places.length === 0 ? (
        <Empty icon="tick" title="这里没有要您填的">
          当地标准由县、市和省来填。
        </Empty>
      ) : null}
      {data?.places.map((place) => (
        <PlaceRows key={place.region} {...place} />
      ))}
    </Page>
  );
}
