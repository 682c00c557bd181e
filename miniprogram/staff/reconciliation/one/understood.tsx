import { useState } from 'react';
import type { ReactNode } from 'react';
import type {
  QuestionView,
  ReconciliationView,
} from '../../../../shared/reconciliation/reconciliation.contract';
import { columnsText, headingText, rowsText } from '../../../../shared/reconciliation/reconciliation.text';
import { failureText } from '../../../cloud/failure.text';
import { useCommand } from '../../../cloud/use-command';
import { Button } from '../../../ui/button/button';
import { Card } from '../../../ui/card/card';
import { Choice } from '../../../ui/choice/choice';
import { useForm } from '../../../ui/form/use-form';
import { Item } from '../../../ui/native/structure';
import { Paragraph } from '../../../ui/native/text';
import { Refusal } from '../../../ui/refusal/refusal';
import { Sentence } from '../../../ui/sentence/sentence';
import { Section, StackedList } from '../../../ui/stack/stack';
import { Soft } from '../../../ui/text/text';

/**
 * What was understood of a list, before anything happens: which sheets and columns were read, how many people, which
 * rows are left out and why. Whoever handed it in says yes, says which columns are meant, or does not want it.
 * @param onAnswered after an answer was given
 */
export function Understood({
  view,
  onAnswered,
}: {
  view: ReconciliationView;
  onAnswered: () => Promise<unknown>;
}): ReactNode {
  const { id, state, reading, question, by, isOwn } = view;
  const { run, failure } = useCommand();
  const [choosing, setChoosing] = useState<QuestionView | null>(null);
  if (state !== 'understood') return reading === null ? null : <WhatWasRead view={view} />;
  if (!isOwn) return <Paragraph>{`等${by}看过再比对。`}</Paragraph>;
  const withdraw = async (): Promise<void> => {
    if ((await run('reconciliation.withdraw', { id })) !== null) await onAnswered();
  };
  const confirm = async (columns: { layout: string; name: number; number: number } | null): Promise<void> => {
    if ((await run('reconciliation.confirm', { id, columns })) === null) return;
    setChoosing(null);
    await onAnswered();
  };
  const asked = choosing ?? question;
  return (
    <>
      {asked === null ? (
        <WhatWasRead view={view} />
      ) : (
        <ChooseColumns key={asked.layout} question={asked} onChosen={confirm} />
      )}
      <Refusal words={failureText(failure)} />
      {asked === null ? <Button onPress={() => confirm(null)}>读得对，开始比对</Button> : null}
      {asked === null
        ? (reading?.sheets ?? []).flatMap(({ name: sheet, head }) =>
            head === null
              ? []
              : [
                  <Button
                    key={sheet}
                    look="secondary"
                    onPress={() => setChoosing({ sheet, ...head, headings: [...head.headings] })}
                  >
                    {sheet === '' ? '列不对，我来选' : `“${sheet}”表的列不对，我来选`}
                  </Button>,
                ],
          )
        : null}
      <Button look="secondary" onPress={withdraw}>
        先不比了
      </Button>
    </>
  );
}

/** The sheets with their people and columns, and the rows about which something is to be said. */
function WhatWasRead({ view: { reading } }: { view: ReconciliationView }): ReactNode {
  if (reading === null) return null;
  const { sheets, leftOut, remarks, people } = reading;
  return (
    <Section title={`读到 ${people} 个人`}>
      <StackedList label="每张表">
        {sheets.map((sheet) => (
          <Item key={sheet.name}>
            <Card>
              <Sentence>{`${sheet.name === '' ? '这张表' : `“${sheet.name}”表`}：${sheet.people} 人`}</Sentence>
              <Soft>
                {sheet.hidden
                  ? '这张表是藏起来的，没有读。要算上，请先取消隐藏。'
                  : sheet.columns.length === 0
                    ? '没有姓名和身份证号，没有读。'
                    : `${columnsText(sheet)}。`}
              </Soft>
            </Card>
          </Item>
        ))}
      </StackedList>
      {[...leftOut, ...remarks].map((rows) => (
        <Paragraph key={rows.kind}>{`${rowsText(rows)}。`}</Paragraph>
      ))}
    </Section>
  );
}

/** Asks which columns hold the names and the ID numbers. */
function ChooseColumns({
  question: { sheet, layout, headings },
  onChosen,
}: {
  question: QuestionView;
  onChosen: (columns: { layout: string; name: number; number: number }) => Promise<void>;
}): ReactNode {
  const [name, setName] = useState<string | undefined>(undefined);
  const [number, setNumber] = useState<string | undefined>(undefined);
  const { errorOf, check, changing } = useForm();
  const options = headings.map((heading) => ({ value: String(heading.column), words: headingText(heading) }));
  const choose = async (): Promise<void> => {
    const isGood = check([
      ...(name === undefined ? [{ fieldId: 'name-column', words: '请选哪一列是姓名' }] : []),
      ...(number === undefined ? [{ fieldId: 'number-column', words: '请选哪一列是身份证号' }] : []),
    ]);
    if (!isGood || name === undefined || number === undefined) return;
    await onChosen({ layout, name: Number(name), number: Number(number) });
  };
  return (
    <Section title={sheet === '' ? '请您选两列' : `“${sheet}”表，请您选两列`}>
      <Paragraph>认不准哪一列是残疾人本人的。一行有两个人的，请先排成一行一个人，再传一次。</Paragraph>
      <Choice
        id="name-column"
        question="哪一列是残疾人的姓名"
        value={name}
        error={errorOf('name-column')}
        onChange={changing(setName, 'name-column')}
        options={options}
      />
      <Choice
        id="number-column"
        question="哪一列是残疾人的身份证号"
        value={number}
        error={errorOf('number-column')}
        onChange={changing(setNumber, 'number-column')}
        options={options}
      />
      <Button onPress={choose}>就按这两列读</Button>
    </Section>
  );
}
