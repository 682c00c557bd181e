/**
 * What somebody without a record has said of themselves so far. It lies on the phone from the first tap, so
 * that going back or leaving loses nothing.
 */
import { isTelephone } from '../../../shared/telephone';
import { useCallback, useEffect, useState } from 'react';
import { dropOwn, keepOwn, readOwn, useAccount } from '../../session/own-storage';
import type { Place } from '../../person/place';
import { dropPlace, readPlace } from '../../person/place';
import type { PageUrl } from '../../routes';

interface Written {
  readonly name: string;
  readonly phone: string;
}

export interface Introduction extends Written {
  /** Where one lives, as it was chosen on the page of places. */
  readonly place: Place | null;
}

export const introductionSteps = ['name', 'phone', 'place', 'check'] as const;
export type IntroductionStep = (typeof introductionSteps)[number];

/** Whether a text names a step. */
export function isIntroductionStep(text: string | undefined): text is IntroductionStep {
  return introductionSteps.some((step) => step === text);
}

/** The way to a step; `mend` comes back to the check page afterwards. */
export function introduceUrl(step: IntroductionStep, mend = false): PageUrl {
  return `/resident/introduce/index?step=${step}${mend ? '&mend=1' : ''}`;
}

const mostLetters = 30;

/** A number as it is typed, without the gaps. */
export function plainNumber(phone: string): string {
  return phone.replace(/[\s-]/g, '');
}

/** What still has to be answered on a step, in words; null when it may be left. */
export function missing(step: IntroductionStep, { name, phone, place }: Introduction): string | null {
  switch (step) {
    case 'name':
      return name.trim() === ''
        ? '请写您的姓名'
        : Array.from(name).length > mostLetters
          ? '姓名太长了，请写短一些'
          : null;
    case 'phone':
      return isTelephone(plainNumber(phone)) ? null : '请写手机号（11 位），座机要带区号';
    case 'place':
      return place === null ? '请选您住在哪里' : null;
    case 'check':
      return null;
  }
}

const storageKey = 'introduction';

function readWritten(): Written {
  const stored = readOwn(storageKey);
  const nothing = { name: '', phone: '' };
  return typeof stored === 'object' && stored !== null ? { ...nothing, ...stored } : nothing;
}

/** What lies on this phone. */
export function readIntroduction(): Introduction {
  return { ...readWritten(), place: readPlace() };
}

/** Forgets it: the server knows it now. */
export function dropIntroduction(): void {
  dropOwn(storageKey);
  dropPlace();
}

/** What was said so far, the way to change what is written, and the way to read it all again. */
export function useIntroduction(): readonly [Introduction, (changes: Partial<Written>) => void, () => void] {
  const [introduction, setIntroduction] = useState(readIntroduction);
  const refresh = useCallback((): void => setIntroduction(readIntroduction()), []);
  const account = useAccount();
  useEffect(refresh, [refresh, account]);
  const change = useCallback(
    (changes: Partial<Written>): void => {
      keepOwn(storageKey, { ...readWritten(), ...changes });
      refresh();
    },
    [refresh],
  );
  return [introduction, change, refresh];
}
