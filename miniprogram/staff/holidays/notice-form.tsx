import type { ReactNode } from 'react';
import { Button } from '../../ui/button/button';
import { useForm } from '../../ui/form/use-form';
import { Field } from '../../ui/field/field';
import { goTo } from '../../ui/go';
import { Page } from '../../ui/page/page';
import type { TypedNotice } from './notice';
import { MOST_TITLE, useTyped, wrongIn } from './notice';

/** The fields of the notice, in the order in which it is printed. */
export function NoticeForm({ nextYear }: { nextYear: number }): ReactNode {
  const [typed, change] = useTyped(nextYear);
  const { errors, errorOf, check, changing } = useForm();
  const field = (
    id: keyof TypedNotice,
  ): { id: string; value: string; error: string | undefined; onChange: (value: string) => void } => ({
    id,
    value: typed[id],
    error: errorOf(id),
    onChange: changing((value) => change({ [id]: value }), id),
  });
  const next = async (): Promise<void> => {
    if (check(wrongIn(typed))) await goTo('/staff/holidays/index?step=check');
  };
  return (
    <Page
      title="公布放假安排"
      lead="照国务院办公厅的通知填。填完先核对，再公布。"
      back="返回"
      desk
      errors={errors}
    >
      <Field {...field('year')} label="哪一年" kind="number" />
      <Field {...field('title')} label="通知的名称" lines={2} atMost={MOST_TITLE} />
      <Field {...field('number')} label="文号" hint="比如：国办发明电〔2025〕7号" lines={2} />
      <Field
        {...field('weekdayOff')}
        label="周一到周五里放假的日子"
        hint="一天写一行，比如1月1日。本来就是周末的不写。上一年12月的要带年份。"
        lines={8}
      />
      <Field {...field('weekendWork')} label="周末里要上班的日子" hint="一天写一行。没有就空着。" lines={4} />
      <Button onPress={next}>去核对</Button>
    </Page>
  );
}
