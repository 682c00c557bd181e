/** A year's holiday notice while it is being typed in. It is kept on this device until it is published. */
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import type { HolidayNotice } from '../../../shared/calendar/calendar';
import { dropOwn, keepOwn, readOwn, useAccount } from '../../session/own-storage';
import type { PageError } from '../../ui/error-summary/error-summary';
import { wrongDaysText } from './holidays.text';
import { daysIn, typedDays } from './typed-days';

/** The fields as typed. Their names are also the ids of the fields on the page. */
export interface TypedNotice {
  readonly year: string;
  readonly title: string;
  readonly number: string;
  readonly weekdayOff: string;
  readonly weekendWork: string;
}

const storageKey = 'holiday-notice';
const fields = ['year', 'title', 'number', 'weekdayOff', 'weekendWork'] as const;

/** The most characters of a notice's title and of its number, so that both together fit into its source. */
export const MOST_TITLE = 200;
const MOST_NUMBER = 60;

/** The most days in a list. */
const MOST_DAYS = 60;

function isTyped(stored: unknown): stored is TypedNotice {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    fields.every((field) => typeof (stored as Record<string, unknown>)[field] === 'string')
  );
}

function readTyped(): TypedNotice | null {
  const stored = readOwn(storageKey);
  return isTyped(stored) ? stored : null;
}

/** Removes the typed notice, once it is published. */
export function dropTyped(): void {
  dropOwn(storageKey);
}

/** The typed notice and the function that changes it. @param year the year filled in at first */
export function useTyped(year: number): readonly [TypedNotice, (changes: Partial<TypedNotice>) => void] {
  const fresh: TypedNotice = {
    year: String(year),
    title: `国务院办公厅关于${year}年部分节假日安排的通知`,
    number: '',
    weekdayOff: '',
    weekendWork: '',
  };
  const [typed, setTyped] = useState(readTyped);
  const refresh = useCallback(() => setTyped(readTyped()), []);
  useDidShow(refresh);
  const account = useAccount();
  useEffect(refresh, [refresh, account]);
  const change = (changes: Partial<TypedNotice>): void => {
    const next = { ...(readTyped() ?? fresh), ...changes };
    keepOwn(storageKey, next);
    setTyped(next);
  };
  return [typed ?? fresh, change];
}

function yearOf({ year }: TypedNotice): number | null {
  const text = year.normalize('NFKC').trim();
  const number = /^\d{4}$/.test(text) ? Number(text) : 0;
  return number >= 2024 && number <= 2100 ? number : null;
}

function wrongList(typed: TypedNotice, list: 'weekdayOff' | 'weekendWork', year: number): PageError[] {
  const days = typedDays(typed[list], list, year);
  if (list === 'weekdayOff' && days.length === 0) return [{ fieldId: list, words: '请写放假的日子' }];
  if (days.length > MOST_DAYS) return [{ fieldId: list, words: `太多了，最多写 ${MOST_DAYS} 天` }];
  const wrong = days.filter((day) => day.wrong !== null);
  return wrong.length === 0 ? [] : [{ fieldId: list, words: wrongDaysText(wrong, year) }];
}

/** The errors to correct before the notice can be checked. */
export function wrongIn(typed: TypedNotice): PageError[] {
  const year = yearOf(typed);
  const title = Array.from(typed.title.trim()).length;
  const number = Array.from(typed.number.trim()).length;
  return [
    ...(year === null ? [{ fieldId: 'year', words: '请写四位数的年份' }] : []),
    ...(title < 5 ? [{ fieldId: 'title', words: '请写通知的名称' }] : []),
    ...(title > MOST_TITLE ? [{ fieldId: 'title', words: '名称太长了，请删短一些' }] : []),
    ...(number === 0 ? [{ fieldId: 'number', words: '请写通知的文号' }] : []),
    ...(number > MOST_NUMBER ? [{ fieldId: 'number', words: '文号太长了，请删短一些' }] : []),
    ...(year === null
      ? []
      : [...wrongList(typed, 'weekdayOff', year), ...wrongList(typed, 'weekendWork', year)]),
  ];
}

/** The notice as it will be published; null while something is wrong. */
export function noticeFrom(typed: TypedNotice): HolidayNotice | null {
  const year = yearOf(typed);
  if (year === null || wrongIn(typed).length > 0) return null;
  return {
    year,
    source: `${typed.title.trim()}（${typed.number.trim()}）`,
    weekdayOff: daysIn(typedDays(typed.weekdayOff, 'weekdayOff', year)),
    weekendWork: daysIn(typedDays(typed.weekendWork, 'weekendWork', year)),
  };
}
