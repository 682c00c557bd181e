import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../../shared/calendar/calendar';
import { dayText } from '../../../../shared/calendar/day.text';
import { failureText } from '../../../cloud/failure.text';
import { whileReading } from '../../../cloud/while-reading';
import { useCommand } from '../../../cloud/use-command';
import { remember, useQuery } from '../../../cloud/use-query';
import { Button } from '../../../ui/button/button';
import { Card } from '../../../ui/card/card';
import { DayField } from '../../../ui/day-field/day-field';
import { useForm } from '../../../ui/form/use-form';
import { goBack } from '../../../ui/go';
import { Item, List } from '../../../ui/native/structure';
import { Refusal } from '../../../ui/refusal/refusal';
import { Page } from '../../../ui/page/page';

/** The earliest day that can be entered: a register may be corrected long after a death. */
const longAgo = '1950-01-01';

const follows = [
  '谁的手机都不再连着这个登记。',
  '谁都不能再替他办事。',
  '还没办完的事，会提醒承办的人去和家里人商量。',
  '记下以后改不回来。',
];

/** 登记去世: the day, then what follows from it, and only then the confirmation. */
export default function DiedPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const { data: view, now, failure, loading, reload } = useQuery('claim.of', { personId: id });
  const { run, failure: refused } = useCommand();
  const [chosen, setChosen] = useState<string | null>(null);
  const [checking, setChecking] = useState(false);
  const { errors, errorOf, check, changing } = useForm();
  const today = now === '' ? '' : beijingDay(now);
  const on = chosen ?? today;

  const next = (): void => {
    const wrong = on === '' ? '请选哪一天' : on > today ? '这一天还没到，请再看看' : null;
    setChecking(check([{ fieldId: 'died-on', words: wrong }]));
  };
  const write = async (): Promise<void> => {
    const after = await run('claim.die', { personId: id, on });
    if (after === null) return;
    remember('claim.of', { personId: id }, after, now);
    await goBack('记好了');
  };

  if (view !== null && view.diedOn === null && checking) {
    return (
      <Page
        key="check"
        title={`记下${view.name}过世了？`}
        lead={`${dayText(on, today)}去世。请先核实，再记下。`}
        back="返回"
        onBack={() => setChecking(false)}
        desk
      >
        <Card title="记下以后">
          <List label="记下以后">
            {follows.map((words) => (
              <Item key={words}>{words}</Item>
            ))}
          </List>
        </Card>
        <Refusal words={failureText(refused)} />
        <Button look="secondary" onPress={goBack}>
          先不记
        </Button>
        <Button onPress={write}>核实过了，记下</Button>
      </Page>
    );
  }
  const already = view !== null && view.diedOn !== null;
  return (
    <Page
      key="day"
      title={view === null ? '登记去世' : already ? `${view.name}已经过世` : `${view.name}是哪天去世的？`}
      lead={
        view === null
          ? undefined
          : already
            ? '已经记下了，不用再记。'
            : `${view.place}。不知道哪天，就选听说的那天。`
      }
      back="返回"
      desk
      errors={errors}
      {...whileReading({ loading, failure, reload }, view !== null)}
    >
      {view === null ? null : already ? (
        <Button onPress={goBack}>回去</Button>
      ) : (
        <>
          <DayField
            id="died-on"
            label="哪一天"
            value={on}
            from={longAgo}
            onChange={changing(setChosen)}
            error={errorOf()}
          />
          <Button onPress={next}>下一步</Button>
        </>
      )}
    </Page>
  );
}
