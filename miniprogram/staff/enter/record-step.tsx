import { isBlank, plainTelephone } from '../../../shared/plain-text';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { NearRow, PersonRow } from '../../../shared/person/person.contract';
import { isTelephone } from '../../../shared/telephone';
import { failureText } from '../../cloud/failure.text';
import { NearRows, nearWords } from '../../person/near-rows';
import { choosePlaceUrl, dropPlace, readPlace } from '../../person/place';
import { newId } from '../../cloud/transport';
import { useCommand } from '../../cloud/use-command';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import type { PageError } from '../../ui/error-summary/error-summary';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { useForm } from '../../ui/form/use-form';
import { Field } from '../../ui/field/field';
import { goTo } from '../../ui/go';
import { FieldError } from '../../ui/field/hints';
import { Announced } from '../../ui/announced/announced';
import { Paragraph } from '../../ui/native/text';
import { Refusal } from '../../ui/refusal/refusal';
import { Strong } from '../../ui/text/text';
import type { ChangeEntering, Entering } from './entering';

export interface RecordStepProps {
  entering: Entering;
  change: ChangeEntering;
  onRecorded: () => Promise<void>;
}

const longestName = 30;

function lacks({ name, phone }: Entering, place: string | undefined): PageError[] {
  return [
    ...(isBlank(name) || Array.from(name.trim()).length > longestName
      ? [{ fieldId: 'name', words: '请写姓名' }]
      : []),
    ...(isTelephone(plainTelephone(phone))
      ? []
      : [{ fieldId: 'phone', words: '请写 11 位手机号，或带区号的座机号' }]),
    ...(place === undefined ? [{ fieldId: 'place', words: '请选住在哪个村' }] : []),
  ];
}

/**
 * Makes the record of a person who is not in the register yet: name, telephone, village. Where somebody with a near
 * name or number is in it, the cadre looks at them first, and only a second press records somebody new.
 */
export function RecordStep({ entering, change, onRecorded }: RecordStepProps): ReactNode {
  const [place, setPlace] = useState(readPlace);
  const { errors, errorOf, check, changing } = useForm();
  const { run, failure } = useCommand();
  useDidShow(() => {
    setPlace(readPlace());
    setNear([]);
  });
  const [near, setNear] = useState<readonly NearRow[]>([]);
  const mend = changing<Partial<Entering>>((changes) => {
    // Whoever was near to what stood here before may not be near any more.
    setNear([]);
    change(changes);
  });
  const goOnWith = async (person: PersonRow): Promise<void> => {
    // The next person without a record needs another id.
    change({ person, noneOf: [], recordId: await newId() });
    dropPlace();
    await onRecorded();
  };
  const record = async (): Promise<void> => {
    if (!check(lacks(entering, place?.code)) || place === null) return;
    const answer = await run('person.record', {
      clientId: entering.recordId,
      name: entering.name.trim(),
      phone: entering.phone.trim(),
      region: place.code,
      noneOf: [...entering.noneOf, ...near.map(({ id }) => id)],
    });
    if (answer === null) return;
    if (answer.kind === 'near') setNear(answer.rows);
    else await goOnWith(answer.person);
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <Refusal
        words={
          failure?.code === 'NO_SUCH_PLACE'
            ? '这个村不在您的辖区里。请换一个村，或请那边的同志来录。'
            : failureText(failure)
        }
      />
      <Field
        id="name"
        label="姓名"
        value={entering.name}
        onChange={(name) => mend({ name })}
        error={errorOf('name')}
      />
      <Field
        id="phone"
        label="电话"
        kind="tel"
        value={entering.phone}
        onChange={(phone) => mend({ phone })}
        error={errorOf('phone')}
      />
      <Card>
        <Strong>住在哪个村</Strong>
        <FieldError id="place" error={errorOf('place')} />
        {place === null ? null : <Paragraph>{place.words}</Paragraph>}
        <Button id="place" look="secondary" onPress={() => goTo(choosePlaceUrl)}>
          {place === null ? '选村' : '换一个村'}
        </Button>
      </Card>
      <Announced>{near.length === 0 ? '' : nearWords(near)}</Announced>
      <NearRows near={near} onChoose={(person) => void goOnWith(person)} />
      <Button look={near.length === 0 ? undefined : 'secondary'} onPress={record}>
        {near.length === 0 ? '记下这个人' : '都不是，记下这个新的人'}
      </Button>
    </>
  );
}
