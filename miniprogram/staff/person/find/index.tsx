import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonRow } from '../../../../shared/person/person.contract';
import { failureText } from '../../../cloud/failure.text';
import { useQuery } from '../../../cloud/use-query';
import { NearRows, nearWords } from '../../../person/near-rows';
import { Field } from '../../../ui/field/field';
import { goTo } from '../../../ui/go';
import { ListRow, Rows } from '../../../ui/list-row/list-row';
import { Announced } from '../../../ui/announced/announced';
import { Page } from '../../../ui/page/page';
import { Refusal } from '../../../ui/refusal/refusal';
import { useSettled } from '../../../ui/field/use-settled';

/** 找人: finds a person of the cadre's own regions by the beginning of the name, or else those with a near name. */
export default function FindPersonPage(): ReactNode {
  const [name, setName] = useState('');
  const asked = useSettled(name.trim());
  const { data, failure, reload } = useQuery('person.search', asked === '' ? null : { name: asked });
  const found = asked === '' ? null : data;
  const open = ({ id }: PersonRow): void => void goTo(`/staff/person/index?id=${id}`);
  return (
    <Page title="找人" lead="给本人口令，核实登记，看谁替他办事。" back="返回" desk>
      <Field id="name" label="姓名" hint="写姓或全名，下面就会出来。" value={name} onChange={setName} />
      <Announced>
        {found === null
          ? ''
          : found.rows.length === 0
            ? `没有找到这个名字${found.near.length === 0 ? '' : `，${nearWords(found.near)}`}`
            : `找到 ${found.rows.length} 个人`}
      </Announced>
      <Refusal words={asked === '' ? null : failureText(failure)} again={reload} />
      <Rows label="找到的人">
        {(found?.rows ?? []).map((row) => (
          <ListRow key={row.id} title={row.name} detail={row.place} onPress={() => open(row)} />
        ))}
      </Rows>
      <NearRows near={found?.near ?? []} onChoose={open} />
    </Page>
  );
}
