/**
 * A request that a cadre is putting down for somebody. It is on this device from the first answer until the
 * cloud has it.
 */
import { useEffect, useState } from 'react';
import type { PersonRow } from '../../../shared/person/person.contract';
import type { Category, Channel, PartOfDay } from '../../../shared/need/need';
import { newId } from '../../cloud/transport';
import { useWriting } from '../../keep/writing';

export interface Entering {
  /** Made before the first try: it becomes the request's identity. */
  readonly clientId: string;
  /** The same for somebody new. */
  readonly recordId: string;
  readonly person: PersonRow | null;
  /** Somebody new, until they are recorded. */
  readonly name: string;
  readonly phone: string;
  readonly how: 'phone' | 'door' | undefined;
  readonly danger: 'yes' | 'no' | undefined;
  readonly category: Category | undefined;
  /** The post of the one complained of; null for nobody in particular. */
  readonly accused: string | null | undefined;
  readonly words: string;
  readonly channel: Channel | undefined;
  readonly when: PartOfDay | undefined;
  readonly readBack: boolean;
}

const unanswered: Omit<Entering, 'clientId' | 'recordId'> = {
  person: null,
  name: '',
  phone: '',
  how: undefined,
  danger: undefined,
  category: undefined,
  accused: undefined,
  words: '',
  channel: undefined,
  when: undefined,
  readBack: false,
};

function isEntering(stored: unknown): stored is Entering {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'clientId' in stored &&
    typeof stored.clientId === 'string' &&
    'recordId' in stored
  );
}

export type ChangeEntering = (changes: Partial<Omit<Entering, 'clientId'>>) => void;

export interface EnteringKept {
  /** What it is kept under. */
  readonly id: string;
  /**
   * As it lies on this device now: of two quick taps the second may come before the first is on the screen.
   */
  readonly read: () => Entering;
  /** What was read back and is changed has to be read back again. */
  readonly change: ChangeEntering;
  /** Forgets it: the cloud has it. */
  readonly drop: () => void;
}

/**
 * What is being put down on this device; begun anew under fresh ids where nothing is. Null until it is known.
 */
export function useEntering(): EnteringKept | null {
  const writing = useWriting('entering', isEntering);
  const [ids, setIds] = useState<Pick<Entering, 'clientId' | 'recordId'> | null>(null);
  const begins = writing !== null && writing.read() === null;
  useEffect(() => {
    // Ids that were sent are not begun with again.
    setIds(null);
    let left = false;
    if (begins)
      void Promise.all([newId(), newId()]).then(([clientId, recordId]) =>
        left ? undefined : setIds({ clientId, recordId }),
      );
    return () => {
      left = true;
    };
  }, [begins]);
  const entering = writing?.read() ?? (ids === null ? null : { ...unanswered, ...ids });
  if (writing === null || entering === null) return null;
  const { id, drop } = writing;
  const read = (): Entering => writing.read() ?? entering;
  return { id, drop, read, change: (changes) => writing.keep({ ...read(), readBack: false, ...changes }) };
}
