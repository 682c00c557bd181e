/**
 * An agreement that a person without a phone makes before a cadre. It is kept on this device, together with
 * its recording or photo, from the first answer until the code has arrived.
 */
import { isBlank } from '../../../../shared/plain-text';
import type { GrantKind, Scope } from '../../../../shared/person/person';
import type { Span } from '../../../person/grant.text';
import type { Medium } from '../../../keep/entries';
import { dropMedium } from '../../../keep/kept';
import type { PageError } from '../../../ui/error-summary/error-summary';
import type { Writing } from '../../../keep/writing';
import { useWriting } from '../../../keep/writing';

export interface Witnessing {
  /** Made before the first attempt to send; null until then. */
  readonly clientId: string | null;
  readonly name: string;
  readonly relation: string;
  readonly kind: GrantKind | undefined;
  readonly scopes: readonly Scope[];
  readonly span: Span;
  readonly consent: 'witness' | 'document';
  /** The recording or photo of the agreement: at most one. */
  readonly media: readonly Medium[];
}

const unanswered: Witnessing = {
  clientId: null,
  name: '',
  relation: '',
  kind: undefined,
  scopes: [],
  span: '12',
  consent: 'witness',
  media: [],
};

const longestName = 30;
const longestRelation = 10;

function isWitnessing(stored: unknown): stored is Witnessing {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'scopes' in stored &&
    'consent' in stored &&
    'media' in stored
  );
}

export type ChangeWitnessing = (changes: Partial<Witnessing>) => void;

export interface WitnessingKept {
  /** The id it is kept under. */
  readonly id: string;
  /** The answers as this device holds them now. */
  readonly read: () => Witnessing;
  readonly change: ChangeWitnessing;
  readonly take: Writing<Witnessing>['take'];
  /** Removes it and its recording or photo, once the cloud has both. */
  readonly drop: () => void;
}

/** The agreement being made for a person on this device; null until it is known. */
export function useWitnessing(personId: string): WitnessingKept | null {
  const writing = useWriting(`witness.${personId}`, isWitnessing);
  if (writing === null) return null;
  const read = (): Witnessing => writing.read() ?? unanswered;
  const change: ChangeWitnessing = (changes) => {
    const next = { ...read(), ...changes };
    writing.keep(next, next.media);
  };
  return { id: writing.id, read, change, take: writing.take, drop: writing.drop };
}

/**
 * Changes how the person agreed. A sound recording cannot prove consent by document, so it is dropped in that
 * case.
 */
export function agreedBy(
  consent: Witnessing['consent'],
  { media }: Witnessing,
  change: ChangeWitnessing,
): void {
  const unfit = consent === 'document' ? media.filter(({ kind }) => kind === 'sound') : [];
  change({ consent, media: media.filter((medium) => !unfit.includes(medium)) });
  for (const { id } of unfit) void dropMedium(id);
}

export const steps = ['who', 'what', 'how'] as const;
export type WitnessStep = (typeof steps)[number];

/** What a step still lacks. */
export function lacks(
  step: WitnessStep,
  { name, relation, kind, scopes, consent, media }: Witnessing,
): PageError[] {
  const within = (text: string, most: number): boolean =>
    !isBlank(text) && Array.from(text.trim()).length <= most;
  switch (step) {
    case 'who':
      return [
        ...(within(name, longestName) ? [] : [{ fieldId: 'name', words: '请写他的姓名' }]),
        ...(within(relation, longestRelation)
          ? []
          : [{ fieldId: 'relation', words: `请写他是本人的什么人，最多 ${longestRelation} 个字` }]),
        ...(kind === undefined ? [{ fieldId: 'kind', words: '请选一种身份' }] : []),
      ];
    case 'what':
      return scopes.length === 0 ? [{ fieldId: 'scopes', words: '请至少选一样' }] : [];
    case 'how':
      return media.length === 0
        ? [{ fieldId: 'proof', words: consent === 'document' ? '请拍一张监护证明' : '请录一段，或者拍一张' }]
        : [];
  }
}
