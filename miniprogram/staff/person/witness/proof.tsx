import type { ReactNode } from 'react';
import { PhotosAnswer } from '../../../request/photos-answer';
import { SoundAnswer } from '../../../request/sound-answer';
import { Choice } from '../../../ui/choice/choice';
import { FieldError } from '../../../ui/field/hints';
import { Paragraph } from '../../../ui/native/text';
import { SectionTitle, Stack } from '../../../ui/stack/stack';
import type { WitnessingKept } from './witnessing';
import { agreedBy } from './witnessing';

const ONE = 1;

/**
 * How the person agreed, and the one recording or photo that proves it. For a guardian, a document may
 * replace the person's own word.
 */
export function Proof({ kept, error }: { kept: WitnessingKept; error: string | undefined }): ReactNode {
  const now = kept.read();
  const { name, kind, consent, media } = now;
  const change = (changes: (before: { media: typeof media }) => { media?: typeof media }): void =>
    kept.change(changes(kept.read()));
  const spoken = media.some((medium) => medium.kind === 'sound');
  const photographed = media.some((medium) => medium.kind === 'photo');
  return (
    <Stack>
      {kind === 'guardian' ? (
        <Choice
          id="consent"
          question="怎么同意的"
          value={consent}
          onChange={(value) => agreedBy(value, kept.read(), kept.change)}
          options={[
            { value: 'witness', words: '本人说给您听' },
            { value: 'document', words: '有监护证明' },
          ]}
        />
      ) : null}
      <Stack near>
        <SectionTitle id="proof">{consent === 'document' ? '拍一张' : '录一段，或拍一张'}</SectionTitle>
        <FieldError id="proof" error={error} />
        <Paragraph>
          {consent === 'document'
            ? '拍一张监护证明，字要看得清。'
            : `请本人说一句：“我让${name.trim()}替我办事。”录下来；说不了话的，拍一张他点头或者按手印的照片。`}
        </Paragraph>
        {consent === 'document' || photographed ? null : (
          <SoundAnswer draft={{ media }} change={change} room={ONE} startWords="录一段" />
        )}
        {spoken ? null : <PhotosAnswer draft={{ media }} change={change} room={ONE} />}
      </Stack>
    </Stack>
  );
}
