/**
 * A request that a cadre enters for a person. It is kept on this device from the first answer until the cloud
 * has it.
 */
import { useEffect, useState } from 'react';
import type { PersonRow } from '../../../shared/person/person.contract';
import type { Category, Channel, PartOfDay } from '../../../shared/need/need';
import { newId } from '../../cloud/transport';
import type { Writing } from '../../keep/writing';
import { useWriting } from '../../keep/writing';

export interface Entering {
  /** Made before the first attempt to send; it becomes the request's id. */
  readonly clientId: string;
  /** The same for the record of a person who is not in the register yet. */
  readonly recordId: string;
  readonly person: PersonRow | null;
  /** The name of a person not in the register, until the record is made. */
  readonly name: string;
  readonly phone: string;
  /** The people whom the cadre has looked at and none of whom it is, by their ids. */
  readonly noneOf: readonly string[];
  readonly how: 'phone' | 'door' | undefined;
  readonly danger: 'yes' | 'no' | undefined;
  readonly category: Category | undefined;
  /** The post of the accused; null where no particular one is named. */
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
  noneOf: [],
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
  /** The id it is kept under. */
  readonly id: string;
  /**
   * The answers as this device holds them now. What is drawn may be older: the second of two quick taps can
   * come before the result of the first is drawn.
   */
  readonly read: () => Entering;
  /** Changes answers. Whatever is changed after it was read back has to be read back again. */
  readonly change: ChangeEntering;
  readonly take: Writing<Entering>['take'];
  /** Removes it, once the cloud has it. */
  readonly drop: () => void;
}

/**
 * The request being entered on this device; begun anew under new ids where there is none. Null until it is
 * known.
 */
export function useEntering(): EnteringKept | null {
  const writing = useWriting('entering', isEntering);
  const [ids, setIds] = useState<Pick<Entering, 'clientId' | 'recordId'> | null>(null);
  const begins = writing !== null && writing.read() === null;
  useEffect(() => {
    // Ids that have been sent must not be used for another request.
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
  const { id, take, drop } = writing;
  const read = (): Entering => writing.read() ?? entering;
  return {
    id,
    take,
    drop,
    read,
    change: (changes) => writing.keep({ ...read(), readBack: false, ...changes }),
  };
}
