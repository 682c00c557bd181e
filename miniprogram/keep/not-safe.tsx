import type { ReactNode } from 'react';
import type { UnsavedReason } from './entries';
import { namedBy } from './entries';
import { useKept } from './kept';
import { Refusal } from '../ui/refusal/refusal';

const words: Readonly<Record<UnsavedReason, string>> = {
  full: '手机存满了，刚才的没存住。请先别关这一页，删些照片腾点地方，或者现在就交。',
  refused: '这台手机不让存东西，刚才的没存住。请先别关这一页，现在就交。',
};

/** A warning where an entry, or a photo or sound it names, could not be kept safely on the phone. */
export function NotSafe({ id }: { id: string }): ReactNode {
  const kept = useKept();
  const entry = kept?.entries.find((one) => one.id === id);
  const unsafe = [id, ...(entry === undefined ? [] : namedBy(entry).map((medium) => medium.id))]
    .map((one) => kept?.unsaved.get(one))
    .find((why) => why !== undefined);
  return <Refusal words={unsafe === undefined ? null : words[unsafe]} />;
}
