import type { ReactNode } from 'react';
import type { KnownAccess } from '../../../shared/person/access';
import { usualContact } from '../../../shared/person/access';
import { MAX_WORDS } from '../../../shared/request/request';
import type { Draft } from '../../keep/entries';
import type { ActsFor } from '../../session/session';
import { Button } from '../../ui/button/button';
import { Field } from '../../ui/field/field';
import { Notice } from '../../ui/notice/notice';
import { Emergency, useEmergencyWords } from '../../ui/reach/reach';
import type { Drafting } from '../../request/draft';
import { submitDraft } from '../../request/draft';

export interface DangerProps {
  draft: Draft;
  change: Drafting['change'];
  person: ActsFor | null;
  /** The person's access needs. */
  access: KnownAccess | null;
}

/**
 * Who helps at once, before anything else is asked; then the shortest way to tell a cadre as well: one field
 * that may stay empty, and one button.
 */
export function Danger({ draft, change, person, access }: DangerProps): ReactNode {
  const tooLong = Array.from(draft.words).length > MAX_WORDS;
  const tell = async (): Promise<void> => {
    if (person === null || tooLong) return;
    await submitDraft(draft.id, {
      personId: person.id,
      category: draft.category ?? 'unclear',
      danger: true,
      contact: { channel: draft.channel ?? usualContact(access).channel, when: 'any' },
    });
  };
  return (
    <>
      <Notice tone="late" word={useEmergencyWords()} announced>
        <Emergency />
      </Notice>
      <Field
        id="words"
        label="也告诉干部一声"
        hint="写在哪里、出了什么事。不写也可以。"
        value={draft.words}
        onChange={(words) => change({ words })}
        lines={3}
        atMost={MAX_WORDS}
        error={tooLong ? '写得太长了，请删短一些' : undefined}
      />
      <Button onPress={tell}>马上告诉干部</Button>
    </>
  );
}
