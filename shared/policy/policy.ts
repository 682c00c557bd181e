/**
 * Policies (政策), one in each file in `policies/`, with its conditions, in official words and in plain words.
 * Amounts are set by the place and never invented.
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
 * A sum of money or another measure. `value` null: the place sets it, in the parameter `param` where one is
 * named; until then it is shown as 当地标准待确认.
 */
export interface Amount {
  readonly value: number | null;
  readonly unit: string;
  readonly param: string | null;
  readonly isLocal: boolean;
  /** What other places pay, for staff only. */
  readonly elsewhere: string | null;
  /**
   * The benefit is that of the first tier whose condition holds; the last tier has no condition and is for
   * everybody else.
   */
  readonly tiers?: readonly { readonly when: Condition | null; readonly benefit: string }[];
}

/** Benefits that other offices give and that exclude some of ours. */
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
 * A limit on having a policy together with another benefit: one of our policies, by id, or one of
 * `outsideBenefits`. together: both may be had · higher: the higher of the two · one: only one of them ·
 * never: not at all together · askPlace: the place decides · first: the other pays first.
 */
export interface Exclusion {
  readonly with: string | null;
  readonly outside: (typeof outsideBenefits)[number] | null;
  readonly rule: 'together' | 'higher' | 'one' | 'never' | 'askPlace' | 'first';
  readonly note: string;
}

export interface Policy {
  readonly id: string;
  /** The name that offices use. */
  readonly name: string;
  /** In plain words: what it is called, what it gives, who may get it, and what the person has to do. */
  readonly easy: { readonly name: string; readonly what: string; readonly who: string; readonly how: string };
  readonly official: {
    readonly title: string;
    /** Null where nobody has seen the number in the document itself. */
    readonly number: string | null;
    readonly issuer: string;
    readonly year: number | null;
    readonly level: 'national' | 'provincial' | 'municipal';
    /** Where in the document it is stated, as far as somebody has read it; null where nobody has. */
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
  /** Where to go, in plain words. */
  readonly applyAt: string;
  /** How long the office may take by statute, where the statute says so. */
  readonly days: { readonly count: number; readonly unit: 'workday' | 'calendar' } | null;
  /** What there is to say about the time, in plain words. */
  readonly daysNote: string | null;
  /** What the office owes to somebody whom it refuses, or whose payment it cuts, in plain words. */
  readonly remedy: string | null;
  /**
   * apply: the person has to apply · office: the office comes by itself · matched: lists are compared ·
   * automatic: the person has it without applying · open: a service for everybody who wants it, which nobody is
   * owed before they ask.
   */
  readonly initiative: 'apply' | 'office' | 'matched' | 'automatic' | 'open';
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** The day on which the policy was last checked against its sources. */
  readonly checkedOn: Day;
  /** The day on which somebody has to check whether the policy is still as stated here. */
  readonly reviewOn: Day;
  /** Whether the place has confirmed the policy; `awaited` is shown as 样例，以当地为准. */
  readonly confirmation: 'notNeeded' | 'awaited' | 'given';
  /** Whether the policy is evaluated for every person. */
  readonly core: boolean;
  /** Where each statement was found, and what is not confirmed (待核). For staff; no public page shows it. */
  readonly source: string;
}

/** Whether a policy is in force on a day, including its first and its last day. */
export function inForce({ startsOn, endsOn }: Pick<Policy, 'startsOn' | 'endsOn'>, on: Day): boolean {
  return (startsOn === null || startsOn <= on) && (endsOn === null || on <= endsOn);
}
