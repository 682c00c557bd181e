import type { ReactNode } from 'react';
import { allows, useStanding } from '../../session/session';
import { Button } from '../../ui/button/button';
import { goTo } from '../../ui/go';
import { beginWith } from '../draft';
import { askUrl } from '../draft-steps';

/**
 * What to do where a search finds nothing: ask for it, with the words written already. Whoever has not introduced
 * themselves does that first; a computer at which nobody is known, and a proxy who may not ask, get nothing.
 */
export function TellUs({ words }: { words: string }): ReactNode {
  const { view, person } = useStanding();
  if (view === null || view.atDesk || (person !== null && !allows(person, 'submit'))) return null;
  const tell = async (): Promise<void> =>
    goTo(person === null ? '/resident/introduce/index' : askUrl(await beginWith(words, person.id), 'danger'));
  return (
    <Button icon="pencil" onPress={tell}>
      说给我们听
    </Button>
  );
}
