import type { ReactNode } from 'react';
import { categoryText, channelText, partOfDayText } from '../../../shared/request/request.text';
import { keepUnsent } from '../../outbox';
import type { ActsFor } from '../../session';
import { Button } from '../../ui/button/button';
import { goTo, startAt } from '../../ui/go';
import type { SummaryRow } from '../../ui/summary/summary';
import { Summary } from '../../ui/summary/summary';
import type { Draft } from './draft';
import { dropDraft } from './draft';
import type { AskStep } from './steps';
import { askUrl } from './steps';

export interface CheckAnswersProps {
  draft: Draft;
  person: ActsFor | null;
  steps: readonly AskStep[];
}

const terms: Readonly<Record<Exclude<AskStep, 'check'>, string>> = {
  danger: '有没有危险', forWhom: '谁的事', topic: '什么事', words: '怎么回事', photos: '照片', contact: '怎么联系', when: '什么时候方便',
};

function answer(step: Exclude<AskStep, 'check'>, draft: Draft, person: ActsFor | null): string {
  switch (step) {
    case 'danger':
      return draft.danger === 'yes' ? '有危险，很着急' : '没有危险';
    case 'forWhom':
      return person?.name ?? '';
    case 'topic':
      return draft.category === undefined ? '' : categoryText[draft.category];
    case 'words':
      return draft.words === '' ? '没有写' : draft.words;
    case 'photos':
      return draft.photos.length === 0 ? '没有照片' : `${draft.photos.length} 张`;
    case 'contact':
      return draft.channel === undefined ? '' : draft.channel === 'phone' ? `打电话 ${person?.phone ?? ''}` : channelText[draft.channel];
    case 'when':
      return partOfDayText[draft.when ?? 'any'];
  }
}

/** All answers, each with the way to change it; then the one button that submits. */
export function CheckAnswers({ draft, person, steps }: CheckAnswersProps): ReactNode {
  const rows: SummaryRow[] = steps
    .filter((step) => step !== 'check')
    .map((step) => ({ term: terms[step], value: answer(step, draft, person), onChange: () => void goTo(askUrl(step, true)) }));

  const submit = async (): Promise<void> => {
    if (person === null || draft.category === undefined) return;
    const { clientId, danger, category, words, channel = 'phone', when = 'any', photos } = draft;
    // On the phone before the first try: from here on nothing can lose it.
    keepUnsent({ clientId, personId: person.id, category, danger: danger === 'yes', words, contact: { channel, when } }, photos);
    dropDraft();
    await startAt(`/pages/receipt/index?clientId=${clientId}`);
  };

  return (
    <>
      <Summary label="您填的内容" rows={rows} />
      <Button onPress={submit}>提交诉求</Button>
    </>
  );
}
