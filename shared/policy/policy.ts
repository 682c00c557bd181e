/**
 * 政策: one a file in `policies/`, with its conditions, in official words and in words for everybody. Amounts
 * are the place's own and never made up.
 */
import type { Day } from '../calendar/calendar';
import type { Condition } from './condition';

/** policy 政策 · service 服务 · project 项目 · warmth 温暖: the four things the federation delivers (四送). */
export const deliveries = ['policy', 'service', 'project', 'warmth'] as const;

export const policyCategories = [
  'security',
  'medical',
  'rehabilitation',
  'care',
  'housing',
  'accessibility',
  'education',
  'work',
  'tax',
  'transport',
  'culture',
  'rights',
] as const;

/**
 * Money or the like. `value` null: the place sets it, in the parameter `param` where one is named; until then
 * it reads 当地标准待确认.
 */
export interface Amount {
  readonly value: number | null;
  readonly unit: string;
  readonly param: string | null;
  readonly isLocal: boolean;
  /** What other places pay, for staff alone. */
  readonly elsewhere: string | null;
  /** The first whose condition holds; the last has none and is for everybody else. */
  readonly tiers?: readonly { readonly when: Condition | null; readonly benefit: string }[];
}

/** What is had elsewhere, from other offices, and stands against some of ours. */
export const outsideBenefits = [
  'elderly-living',
  'orphan-allowance',
  'work-injury-nursing',
  'elderly-nursing',
  'retired-cadre-nursing',
  'veteran-nursing',
  'employee-pension',
  'elderly-home-adaptation',
] as const;

/**
 * What cannot be had beside a policy: another of ours by id, or one of `outsideBenefits`. together: both may
 * be had · higher: the higher of the two · one: only one of them · never: not at all beside it · askPlace:
 * the place decides · first: the other pays first.
 */
export interface Exclusion {
  readonly with: string | null;
  readonly outside: (typeof outsideBenefits)[number] | null;
  readonly rule: 'together' | 'higher' | 'one' | 'never' | 'askPlace' | 'first';
  readonly note: string;
}

export interface Policy {
  readonly id: string;
  /** As offices call it. */
  readonly name: string;
  /** For everybody: what it is called, what one gets, who may get it, what one does. */
  readonly easy: { readonly name: string; readonly what: string; readonly who: string; readonly how: string };
  readonly official: {
    readonly title: string;
    readonly number: string;
    readonly issuer: string;
    readonly year: number | null;
    readonly level: 'national' | 'provincial' | 'municipal';
    /** Where in the document, as far as anybody has read it; null where nobody has. */
    readonly article: string | null;
  };
  readonly delivery: (typeof deliveries)[number];
  readonly category: (typeof policyCategories)[number];
  readonly need: 'relief' | 'rehab' | 'education' | 'employment' | 'rights' | 'culture';
  readonly conditions: Condition;
  readonly benefit: string;
  readonly amount: Amount | null;
  readonly exclusions: readonly Exclusion[];
  readonly papers: readonly string[];
  readonly applyAt: string;
  /** How long the office may take by statute, where it says so. */
  readonly days: { readonly count: number; readonly unit: 'workday' | 'calendar' } | null;
  readonly daysNote: string | null;
  /**
   * apply: one asks for it · office: the office comes by itself · matched: lists are compared · automatic:
   * one has it without asking.
   */
  readonly initiative: 'apply' | 'office' | 'matched' | 'automatic';
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** When somebody has to look whether it still stands so. */
  readonly reviewOn: Day;
  /** Whether the place has said that it is so here; awaited: shown as 样例，以当地为准. */
  readonly confirmation: 'notNeeded' | 'awaited' | 'given';
  /** Held against every person. */
  readonly core: boolean;
  readonly source: string;
}

/** Whether a policy is in force on a day, its first and its last included. */
export function inForce({ startsOn, endsOn }: Pick<Policy, 'startsOn' | 'endsOn'>, on: Day): boolean {
  return (startsOn === null || startsOn <= on) && (endsOn === null || on <= endsOn);
}
