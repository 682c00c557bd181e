/**
 * The introduction of a user without a record. It is kept on the phone from the first answer, so that going
 * back or leaving loses nothing.
 */
import { isBlank, plainTelephone } from '../../../shared/plain-text';
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
  /** Where the user lives, as chosen on the page of places. */
  readonly place: Place | null;
}

export const introductionSteps = ['name', 'phone', 'place', 'check'] as const;
export type IntroductionStep = (typeof introductionSteps)[number];

/** Whether a text names a step. */
export function isIntroductionStep(text: string | undefined): text is IntroductionStep {
  return introductionSteps.some((step) => step === text);
}

/** The address of a step. With `mend`, the step leads back to the check page afterwards. */
export function introduceUrl(step: IntroductionStep, mend = false): PageUrl {
  return `/resident/introduce/index?step=${step}${mend ? '&mend=1' : ''}`;
}

const mostLetters = 30;

/** What still has to be answered on a step, in words for the page; null when the step may be left. */
export function missing(step: IntroductionStep, { name, phone, place }: Introduction): string | null {
  switch (step) {
    case 'name':
      return isBlank(name)
        ? '请写您的姓名'
        : Array.from(name).length > mostLetters
          ? '姓名太长了，请写短一些'
          : null;
    case 'phone':
      return isTelephone(plainTelephone(phone)) ? null : '请写手机号（11 位），座机要带区号';
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

/** The introduction kept on this phone. */
export function readIntroduction(): Introduction {
  return { ...readWritten(), place: readPlace() };
}

/** Removes the introduction, once the cloud has it. */
export function dropIntroduction(): void {
  dropOwn(storageKey);
  dropPlace();
}

/**
 * The introduction so far, the function that changes its written part, and the function that reads it again.
 */
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
