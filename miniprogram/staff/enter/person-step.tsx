import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonRow } from '../../../shared/person/person.contract';
import { failureText } from '../../cloud/failure.text';
import { useQuery } from '../../cloud/use-query';
import { NearRows, nearWords } from '../../person/near-rows';
import { Button } from '../../ui/button/button';
import { Field } from '../../ui/field/field';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { Announced } from '../../ui/announced/announced';
import { useSettled } from '../../ui/field/use-settled';
import type { ChangeEntering, Entering } from './entering';
import { enterUrl } from './steps';
import { Refusal } from '../../ui/refusal/refusal';

export interface PersonStepProps {
  entering: Entering;
  change: ChangeEntering;
  error: string | undefined;
  /** Called when a person was chosen. */
  onChosen: () => void;
}

/**
 * Finds a person of the cadre's own regions by the beginning of the name. Where there is none, it shows those with
 * a near name before it goes on to a person who is not in the register.
 */
export function PersonStep({ entering, change, error, onChosen }: PersonStepProps): ReactNode {
  const [name, setName] = useState(entering.person?.name ?? '');
  const asked = useSettled(name.trim());
  const { data, failure, reload } = useQuery('person.search', asked === '' ? null : { name: asked });
  const found = asked === '' ? null : data;
  const choose = (person: PersonRow): void => {
    change({ person });
    onChosen();
  };
  return (
    <>
      <Field
        id="person"
        label="姓名"
        hint="写姓或全名，下面就会出来。"
        value={name}
        onChange={setName}
        error={error}
      />
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
          <ListRow
            key={row.id}
            title={row.name}
            detail={row.place}
            tag={row.id === entering.person?.id ? { tone: 'done', words: '已选' } : undefined}
            onPress={() => choose(row)}
          />
        ))}
      </Rows>
      <NearRows near={found?.near ?? []} onChoose={choose} />
      <Button
        look="secondary"
        icon="plus"
        onPress={() => {
          const seen = [...(found?.rows ?? []), ...(found?.near ?? [])];
          change({ name: name.trim(), noneOf: seen.map(({ id }) => id) });
          return goTo(enterUrl('record'));
        }}
      >
        都不是，记一个新的人
      </Button>
    </>
  );
}
