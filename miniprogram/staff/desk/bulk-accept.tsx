import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { DeskRow } from '../../../shared/task/task.contract';
import { call } from '../../cloud/call';
import { failureText } from '../../cloud/failure.text';
import { newId } from '../../cloud/transport';
import { Button } from '../../ui/button/button';
import { Checks } from '../../ui/choice/choice';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { useForm } from '../../ui/form/use-form';
import { Box } from '../../ui/native/structure';
import { Notice } from '../../ui/notice/notice';
import { Actions } from '../../ui/stack/stack';
import { Soft } from '../../ui/text/text';
import { rowWords } from '../../task/desk-row';

export interface BulkAcceptProps {
  rows: readonly DeskRow[];
  now: string;
  /** Called when some of the requests are accepted. */
  onChanged: () => void;
  onClose: () => void;
}

interface Outcome {
  readonly accepted: number;
  readonly failed: readonly { readonly id: string; readonly words: string }[];
}

/** Accepts several requests at once. Each is a command of its own, with its own id and its own answer. */
export function BulkAccept({ rows, now, onChanged, onClose }: BulkAcceptProps): ReactNode {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { errors, errorOf, check, changing } = useForm();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const commandIds = useRef(new Map<string, string>());
  const waiting = rows.filter((row) => row.kind === 'request' && row.fresh);
  const going = waiting.filter(({ id }) => chosen.includes(id));

  const choose = changing(setChosen);
  const accept = async (): Promise<void> => {
    if (!check([{ fieldId: 'accepting', words: going.length === 0 ? '请先选要受理的' : null }])) return;
    setOutcome(null);
    const failed: Outcome['failed'][number][] = [];
    for (const row of going) {
      const commandId = commandIds.current.get(row.id) ?? (await newId());
      commandIds.current.set(row.id, commandId);
      const result = await call('request.accept', { id: row.id, commandId });
      if (result.ok) commandIds.current.delete(row.id);
      else
        failed.push({
          id: row.id,
          words: `${rowWords(row, now).words}，${row.name}：${failureText(result)}`,
        });
    }
    setOutcome({ accepted: going.length - failed.length, failed });
    setChosen(failed.map(({ id }) => id));
    onChanged();
  };

  return (
    <>
      {outcome === null ? null : (
        <Notice
          tone={outcome.failed.length === 0 ? 'done' : 'due'}
          word={`受理了 ${outcome.accepted} 件${outcome.failed.length === 0 ? '。' : `，${outcome.failed.length} 件没有受理。`}`}
          announced
        >
          {outcome.failed.length === 0
            ? null
            : outcome.failed.map(({ id, words }) => <Box key={id}>{words}</Box>)}
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      {waiting.length === 0 ? (
        <Soft>没有待受理的了。</Soft>
      ) : (
        <Checks
          id="accepting"
          question="选要受理的"
          values={chosen}
          onChange={choose}
          options={waiting.map((row) => ({ value: row.id, ...rowWords(row, now) }))}
          error={errorOf()}
        />
      )}
      <Actions>
        {waiting.length === 0 ? null : (
          <Button onPress={accept} busyWords="正在受理…">{`受理选中的 ${going.length} 件`}</Button>
        )}
        {waiting.length > 1 && going.length < waiting.length ? (
          <Button look="secondary" onPress={() => choose(waiting.map(({ id }) => id))}>
            {`全选 ${waiting.length} 件`}
          </Button>
        ) : null}
        <Button look="secondary" onPress={onClose}>
          不选了
        </Button>
      </Actions>
    </>
  );
}
