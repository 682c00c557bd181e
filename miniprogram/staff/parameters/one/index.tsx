import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { dayText } from '../../../../shared/calendar/day.text';
import { beijingDay } from '../../../../shared/calendar/calendar';
import { sourceLengths } from '../../../../shared/parameter/kind';
import type { ParameterRow } from '../../../../shared/parameter/parameter.contract';
import { parameterValueText } from '../../../../shared/parameter/parameter.text';
import { disabilityLevels } from '../../../../shared/fact/disability';
import { levelNames } from '../../../../shared/fact/disability.text';
import { failureText, pageFailure } from '../../../cloud/failure.text';
import { useCommand } from '../../../cloud/use-command';
import { remember, useQuery } from '../../../cloud/use-query';
import { Button } from '../../../ui/button/button';
import { Choice } from '../../../ui/choice/choice';
import { useForm } from '../../../ui/form/use-form';
import { Field } from '../../../ui/field/field';
import { goBack } from '../../../ui/go';
import { Refusal } from '../../../ui/refusal/refusal';
import { Page } from '../../../ui/page/page';
import { Summary } from '../../../ui/summary/summary';
import type { Typed } from './typed';
import { levelField, valueOf } from './typed';

interface ValueFieldsProps {
  row: ParameterRow;
  typed: Typed;
  errorOf: (id: string) => string | undefined;
  onType: (id: string, words: string) => void;
}

/** The fields for one value; the page's heading asks for it. */
function ValueFields({ row: { kind, ask, hint }, typed, errorOf, onType }: ValueFieldsProps): ReactNode {
  const shared = {
    hint: hint === '' ? undefined : hint,
    error: errorOf('value'),
    onChange: (words: string) => onType('value', words),
  };
  switch (kind) {
    case 'yesno':
      return (
        <Choice
          id="value"
          question={ask}
          asHeading
          value={typed.value}
          options={[
            { value: 'yes', words: '能' },
            { value: 'no', words: '不能' },
          ]}
          {...shared}
        />
      );
    case 'money':
    case 'age':
      return <Field id="value" label={ask} asHeading kind="number" value={typed.value ?? ''} {...shared} />;
    case 'levels':
      return disabilityLevels.map((level) => (
        <Field
          key={level}
          id={levelField(level)}
          label={`${levelNames[level]}，每人每月多少元`}
          hint={level === '1' && hint !== '' ? hint : undefined}
          kind="number"
          value={typed[levelField(level)] ?? ''}
          error={errorOf(levelField(level))}
          onChange={(words) => onType(levelField(level), words)}
        />
      ));
  }
}

/** The value that counts today, and who set it. */
function Standing({ row, today }: { row: ParameterRow; today: string }): ReactNode {
  const { set, policies } = row;
  return (
    <Summary
      label="现在怎么样"
      rows={[
        { term: '关系到', value: policies.join('、') },
        { term: '现在', value: set === null ? '还没填' : parameterValueText(row, set.value) },
        ...(set === null
          ? []
          : [
              { term: '谁定的', value: `${set.place}，${dayText(beijingDay(set.at), today)}填的` },
              { term: '写在哪里', value: set.source },
            ]),
      ]}
    />
  );
}

/** One parameter: how it stands, and the form that sets it. */
export default function ParameterPage(): ReactNode {
  const { region = '', fact = '' } = useRouter().params;
  const { data, now, failure: unread, loading, reload } = useQuery('parameter.list', {});
  const place = data?.places.find((one) => one.region === region);
  const row = place?.rows.find((one) => one.fact === fact);
  const [typed, setTyped] = useState<Typed>({});
  const [source, setSource] = useState('');
  const { errors, errorOf, check, changing } = useForm();
  const { run, failure } = useCommand();

  if (data === null || place === undefined || row === undefined) {
    const words = data === null ? unread : ({ code: 'NOT_FOUND' } as const);
    return (
      <Page
        title="当地标准"
        back="返回"
        desk
        loading={loading && data === null && words === null}
        failure={data === null ? pageFailure(words, reload) : { words: failureText(words) }}
      />
    );
  }
  const send = async (): Promise<void> => {
    const meant = valueOf(row, typed);
    const length = Array.from(source.trim()).length;
    const unsourced =
      length < sourceLengths.least
        ? '请写文件的名字和文号'
        : length > sourceLengths.most
          ? '写得太长了，请删短一些'
          : null;
    const isGood = check([...('wrong' in meant ? meant.wrong : []), { fieldId: 'source', words: unsourced }]);
    if ('wrong' in meant || !isGood) return;
    const after = await run('parameter.set', { region, fact, value: meant.value, source: source.trim() });
    if (after === null) return;
    remember(
      'parameter.list',
      {},
      { places: data.places.map((one) => (one.region === region ? after : one)) },
      now,
    );
    await goBack('记好了');
  };
  return (
    <Page
      title={row.ask}
      lead={`${place.name}怎么定的，就怎么填。填上以后，当晚重新看一遍，该享受的会告诉本人。`}
      back="返回"
      desk
      errors={errors}
    >
      <Standing row={row} today={beijingDay(now)} />
      <ValueFields
        row={row}
        typed={typed}
        errorOf={errorOf}
        onType={(id, words) => changing(setTyped, id)({ ...typed, [id]: words })}
      />
      <Field
        id="source"
        label="写在哪个文件里"
        hint="文件的名字和文号。"
        lines={2}
        atMost={sourceLengths.most}
        value={source}
        error={errorOf('source')}
        onChange={changing(setSource, 'source')}
      />
      <Refusal words={failureText(failure)} />
      <Button onPress={send}>记下</Button>
    </Page>
  );
}
