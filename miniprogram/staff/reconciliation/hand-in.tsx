import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import { unreadableText } from '../../../shared/reconciliation/reconciliation.text';
import { tableLimits } from '../../../shared/table/table';
import { listEndings, uploadPath } from '../../../shared/upload';
import { LONGEST_SEARCH } from '../../../shared/search';
import { failureText } from '../../cloud/failure.text';
import { printOf } from '../../device/print';
import type { Raw } from '../../device/raw';
import { newId, uploadMedium } from '../../cloud/transport';
import { useSession } from '../../session/session';
import { useCommand } from '../../cloud/use-command';
import type { Failure } from '../../cloud/use-query';
import { usePagedQuery } from '../../cloud/use-paged-query';
import { useSettled } from '../../ui/field/use-settled';
import { Button } from '../../ui/button/button';
import { Choice } from '../../ui/choice/choice';
import { DayField } from '../../ui/day-field/day-field';
import type { PageError } from '../../ui/error-summary/error-summary';
import { useForm } from '../../ui/form/use-form';
import { Field } from '../../ui/field/field';
import { FilePicker } from '../../ui/file-picker/file-picker';
import { startAt } from '../../ui/go';
import { Announced } from '../../ui/announced/announced';
import type { ChosenFile } from '../../ui/native/props';
import { Refusal } from '../../ui/refusal/refusal';
import { Page } from '../../ui/page/page';

const longAgo = '2016-01-01';
const changedText = '这个文件选好以后改过了，请重新选一次。';
function endingOf({ name }: ChosenFile<Raw>): (typeof listEndings)[number] | undefined {
  return listEndings.find((ending) => name.toLowerCase().endsWith(`.${ending}`));
}

/** What is wrong with a file, as far as it can be told before its content is read. */
function wrongWith(file: ChosenFile<Raw> | null): string | null {
  if (file === null) return '请选名单文件';
  if (endingOf(file) === undefined) return '请选 .xlsx 或 .csv 文件';
  return file.bytes > tableLimits.bytes ? unreadableText.tooLarge : null;
}

function refusalText(failure: Failure | null): string | null {
  if (failure?.code === 'NO_SUCH_POLICY') return '这条政策不记台账，不能比对。请换一条。';
  return failure?.code === 'NOT_YOUR_FILE' ? unreadableText.gone : failureText(failure);
}

/**
 * 比对一份名单: the policy, the day and the file of a list. The file is uploaded first, then the command is
 * sent; a second attempt sends the same again.
 */
export function HandIn(): ReactNode {
  const { now } = useSession();
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim().slice(0, LONGEST_SEARCH));
  const found = usePagedQuery('policy.list', asked === '' ? null : { text: asked, category: null });
  const [policyId, setPolicyId] = useState<string | undefined>(undefined);
  const [chosenOn, setChosenOn] = useState<string | null>(null);
  const [file, setFile] = useState<ChosenFile<Raw> | null>(null);
  const [timesChanged, setTimesChanged] = useState(0);
  const { errors, errorOf, check, changing } = useForm();
  const [unsent, setUnsent] = useState<Failure | null>(null);
  const { run, failure } = useCommand();
  const command = useRef<{ readonly of: string; readonly id: string } | null>(null);
  const today = now === '' ? '' : beijingDay(now);
  const listOn = chosenOn ?? today;
  const refused = unsent ?? failure;

  const wrong = (): PageError[] => {
    const wrongFile = wrongWith(file);
    return [
      ...(policyId === undefined
        ? [
            {
              fieldId: asked === '' || found.rows.length === 0 ? 'policy-search' : 'policy',
              words: '请选是哪条政策的名单',
            },
          ]
        : []),
      ...(listOn === ''
        ? [{ fieldId: 'list-on', words: '请选名单是哪一天的' }]
        : listOn > today
          ? [{ fieldId: 'list-on', words: '这一天还没到，请再看看' }]
          : []),
      ...(wrongFile === null ? [] : [{ fieldId: 'list-file', words: wrongFile }]),
    ];
  };
  /** The same input with the same content is the same command. */
  const commandId = async (of: string): Promise<string> => {
    command.current = command.current?.of === of ? command.current : { of, id: await newId() };
    return command.current.id;
  };
  const send = async (): Promise<void> => {
    const isGood = check(wrong());
    const ending = file === null ? undefined : endingOf(file);
    if (!isGood || policyId === undefined || file === null || ending === undefined) return;
    const print = await printOf(file.raw);
    if (!check([{ fieldId: 'list-file', words: print === null ? changedText : null }])) {
      // A browser does not notice that the same file is chosen again, so the field begins anew.
      setFile(null);
      setTimesChanged((times) => times + 1);
      return;
    }
    const clientId = await commandId(JSON.stringify([policyId, listOn, print]));
    const uploaded = await uploadMedium(uploadPath({ folder: 'lists', id: clientId }, ending), file.raw);
    setUnsent(
      uploaded === 'unreached'
        ? { code: 'OFFLINE' }
        : uploaded === 'refused'
          ? { code: 'NOT_YOUR_FILE' }
          : null,
    );
    if (typeof uploaded === 'string') return;
    const begun = await run('reconciliation.begin', { clientId, policyId, listOn, fileId: uploaded.fileId });
    if (begun !== null) await startAt(`/staff/reconciliation/one/index?id=${begun.id}`);
  };

  return (
    <Page
      title="比对一份名单"
      lead="一份名单只比一条政策。读好请您看一眼，开始比对就销毁文件。"
      back="返回"
      desk
      errors={errors}
    >
      <Field
        id="policy-search"
        label="哪条政策的名单"
        hint="写一两个字找，比如“护理”“低保”。"
        value={typed}
        error={errorOf('policy-search')}
        onChange={changing(setTyped, 'policy-search')}
      />
      <Announced>
        {asked === '' || found.first === null
          ? ''
          : found.rows.length === 0
            ? `没有找到“${asked}”。换一两个字试试。`
            : ''}
      </Announced>
      {found.rows.length === 0 ? null : (
        <Choice
          id="policy"
          question="选一条"
          value={policyId}
          error={errorOf('policy')}
          onChange={changing(setPolicyId, 'policy')}
          options={found.rows.map(({ id, name, what }) => ({ value: id, words: name, detail: what }))}
        />
      )}
      <DayField
        id="list-on"
        label="名单是哪一天的"
        value={listOn}
        from={longAgo}
        error={errorOf('list-on')}
        onChange={changing(setChosenOn, 'list-on')}
      />
      <FilePicker
        key={timesChanged}
        id="list-file"
        label="名单文件"
        hint=".xlsx 或 .csv，要有“姓名”和“身份证号”两列。最多 2 万人。"
        endings={listEndings}
        value={file}
        error={errorOf('list-file')}
        onChoose={changing(setFile, 'list-file')}
      />
      <Refusal words={refusalText(refused)} />
      <Button onPress={send}>开始比对</Button>
    </Page>
  );
}
