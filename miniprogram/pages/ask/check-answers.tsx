import type { ReactNode } from 'react';
import { categoryText, channelText, partOfDayText } from '../../../shared/need/need.text';
import type { Draft } from '../../keep/entries';
import type { ActsFor } from '../../session/session';
import { Button } from '../../ui/button/button';
import { Summary } from '../../ui/summary/summary';
import type { Wizard } from '../../ui/wizard/use-wizard';
import { lengthText } from '../../../shared/media.text';
import { submitDraft } from '../../request/draft';
import { NotSafe } from '../../keep/not-safe';
import type { AskStep } from '../../request/draft-steps';

export interface CheckAnswersProps {
  draft: Draft;
  person: ActsFor | null;
  wizard: Wizard<AskStep>;
}

const terms: Readonly<Record<Exclude<AskStep, 'check'>, string>> = {
  danger: '有没有危险',
  forWhom: '谁的事',
  topic: '什么事',
  accused: '对谁',
  words: '怎么回事',
  photos: '照片',
  contact: '怎么联系',
  when: '什么时候方便',
};

/** The words that were written, and how long the recordings are. */
function said({ words, media }: Draft): string {
  const sounds = media.filter(({ kind }) => kind === 'sound');
  const spoken =
    sounds.length === 0
      ? []
      : [`说了 ${sounds.length} 段，共 ${lengthText(sounds.reduce((sum, { seconds }) => sum + seconds, 0))}`];
  return [...(words === '' ? [] : [words]), ...spoken].join('；') || '没有写';
}

function answer(step: Exclude<AskStep, 'check'>, draft: Draft, person: ActsFor | null): string {
  switch (step) {
    case 'danger':
      return draft.danger === 'yes' ? '有危险，很着急' : '没有危险';
    case 'forWhom':
      return person?.name ?? '';
    case 'topic':
      return draft.category === null ? '' : categoryText[draft.category];
    case 'accused':
      return draft.accused === null || draft.accused === undefined ? '不说是谁' : '选好了，这个人看不到';
    case 'words':
      return said(draft);
    case 'photos': {
      const photos = draft.media.filter(({ kind }) => kind === 'photo').length;
      return photos === 0 ? '没有照片' : `${photos} 张`;
    }
    case 'contact':
      return draft.channel === null
        ? ''
        : draft.channel === 'phone'
          ? `打电话 ${person?.phone ?? ''}`
          : channelText[draft.channel];
    case 'when':
      return partOfDayText[draft.when ?? 'any'];
  }
}

/** All answers, each with a link to change it, and the button that submits them. */
export function CheckAnswers({ draft, person, wizard }: CheckAnswersProps): ReactNode {
  const submit = async (): Promise<void> => {
    if (person === null || draft.category === null) return;
    await submitDraft(draft.id, {
      personId: person.id,
      category: draft.category,
      danger: draft.danger === 'yes',
      contact: { channel: draft.channel ?? 'phone', when: draft.when ?? 'any' },
    });
  };

  return (
    <>
      <NotSafe id={draft.id} />
      <Summary label="您填的内容" rows={wizard.rows(terms, (step) => answer(step, draft, person))} />
      <Button onPress={submit}>提交诉求</Button>
    </>
  );
}
