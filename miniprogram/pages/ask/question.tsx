import { useState } from 'react';
import type { ReactNode } from 'react';
import { categories, channels, MAX_PHOTOS, MAX_WORDS, partsOfDay } from '../../../shared/request/request';
import { categoryText, channelText, partOfDayText } from '../../../shared/request/request.text';
import { choosePhotos } from '../../photos';
import { newId } from '../../reach';
import type { ActsFor } from '../../session';
import { Choice } from '../../ui/choice/choice';
import { Field } from '../../ui/field/field';
import { Notice } from '../../ui/notice/notice';
import { Phone } from '../../ui/phone/phone';
import { PhotoPicker } from '../../ui/photo-picker/photo-picker';
import { Stack } from '../../ui/stack/stack';
import { askText } from './ask.text';
import type { Draft } from './draft';
import type { AskStep } from './steps';

export interface QuestionProps {
  step: Exclude<AskStep, 'check'>;
  draft: Draft;
  change: (changes: Partial<Omit<Draft, 'clientId'>>) => void;
  persons: readonly ActsFor[];
  error: string | undefined;
}

/** The one question of a step. */
export function Question({ step, draft, change, persons, error }: QuestionProps): ReactNode {
  const common = { id: step, question: askText[step].title, asHeading: true, error };
  switch (step) {
    case 'danger':
      return (
        <>
          <Choice
            {...common}
            value={draft.danger}
            onChange={(danger) => change({ danger })}
            options={[
              { value: 'no', words: '没有危险' },
              { value: 'yes', words: '有危险，很着急' },
            ]}
          />
          {draft.danger === 'yes' ? <Emergency /> : null}
        </>
      );
    case 'forWhom':
      return (
        <Choice
          {...common}
          value={draft.personId}
          onChange={(personId) => change({ personId })}
          options={persons.map(({ id, name, place, relation }) => ({ value: id, words: relation === null ? `我自己（${name}）` : name, detail: place }))}
        />
      );
    case 'topic':
      return <Choice {...common} value={draft.category} onChange={(category) => change({ category })} options={categories.map((value) => ({ value, words: categoryText[value] }))} />;
    case 'words':
      return <Field id="words" label={askText.words.title} asHeading value={draft.words} onChange={(words) => change({ words })} lines={5} atMost={MAX_WORDS} error={error} />;
    case 'photos':
      return <Photos draft={draft} change={change} />;
    case 'contact':
      return <Choice {...common} value={draft.channel} onChange={(channel) => change({ channel })} options={channels.map((value) => ({ value, words: channelText[value] }))} />;
    case 'when':
      return <Choice {...common} value={draft.when} onChange={(when) => change({ when })} options={partsOfDay.map((value) => ({ value, words: partOfDayText[value] }))} />;
  }
}

/** Who helps at once. What is told here reaches a cadre within hours; these numbers are there in minutes. */
function Emergency(): ReactNode {
  return (
    <Notice tone="late" word="先打电话，马上有人来" live="assertive">
      <Stack near>
        <Phone number="110" who="警察" />
        <Phone number="120" who="急救" />
        <Phone number="119" who="消防" />
      </Stack>
    </Notice>
  );
}

function Photos({ draft, change }: Pick<QuestionProps, 'draft' | 'change'>): ReactNode {
  const [unusable, setUnusable] = useState(false);
  const add = async (): Promise<void> => {
    const chosen = await choosePhotos(MAX_PHOTOS - draft.photos.length);
    const sources = chosen.filter((source) => source !== null);
    setUnusable(sources.length < chosen.length);
    const added = await Promise.all(sources.map(async (source) => ({ id: await newId(), source, fileId: null })));
    change({ photos: [...draft.photos, ...added].slice(0, MAX_PHOTOS) });
  };
  return (
    <>
      {unusable ? <Notice tone="due" word="有一个文件打不开，请换一张照片。" live="polite" /> : null}
      <PhotoPicker photos={draft.photos} atMost={MAX_PHOTOS} onAdd={add} onRemove={(id) => change({ photos: draft.photos.filter((photo) => photo.id !== id) })} />
    </>
  );
}
