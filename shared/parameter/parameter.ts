/**
 * 当地标准: what only the place can say of a policy: the poverty line, an age, whether it goes beyond the
 * province, an amount. The province, a prefecture or a county says it, with the document it stands in; what
 * was said nearest to where a household is registered counts. Nobody's value is made up: what nobody has said
 * is unknown, reads 当地标准待确认, and is a task for the county.
 */
import type { Instant } from '../calendar/calendar';
import type { Facts } from '../fact/fact';
import type { ParameterKind, ParameterValue } from './kind';
import { isOfKind } from './kind';
import all from './parameters.json';

export interface Parameter {
  readonly fact: string;
  readonly kind: ParameterKind;
  readonly name: string;
  readonly ask: string;
  readonly hint: string;
}

/** What one place has said of one parameter. */
export interface Setting {
  readonly fact: string;
  readonly value: ParameterValue;
  /** The document it stands in: its name and number. */
  readonly source: string;
  /** The account of whoever said it. */
  readonly by: string;
  readonly at: Instant;
}

/**
 * What a place has said, one document a place, and whether those whom the last word changes are still to be
 * judged anew.
 */
export interface PlaceParameters {
  /** The place's code. */
  readonly _id: string;
  readonly version: number;
  readonly settings: readonly Setting[];
  /** From when on people are judged anew; null where everybody has been. */
  readonly dueAt: Instant | null;
}

/**
 * Every parameter a policy asks for, in the order in which they are asked. A test holds the file to the
 * policies.
 */
export const parameters: readonly Parameter[] = all as readonly Parameter[];

/** Whether something can be said of a parameter: there is one of that name, and the value is of its kind. */
export function isOfParameter(fact: string, value: ParameterValue): boolean {
  return parameters.some((parameter) => parameter.fact === fact && isOfKind(parameter.kind, value));
}

/** The digits of a place's code that name the county, the prefecture and the province. */
const DIGITS = [6, 4, 2];
const CODE = 12;

/**
 * The places whose word counts for a place: its county, its prefecture, its province. Nothing for what is no
 * place's code.
 */
export function placesOf(code: unknown): string[] {
  if (typeof code !== 'string' || !/^\d{12}$/.test(code)) return [];
  return [...new Set(DIGITS.map((digits) => code.slice(0, digits).padEnd(CODE, '0')))];
}

/**
 * What counts at a place, by the parameter's name, with the place that said it.
 * @param code the place's code
 * @param said what each place has said
 */
export function settingsAt(
  code: unknown,
  said: readonly PlaceParameters[],
): ReadonlyMap<string, Setting & { readonly place: string }> {
  const farthestFirst = placesOf(code).reverse();
  return new Map(
    farthestFirst.flatMap((place) =>
      (said.find(({ _id }) => _id === place)?.settings ?? []).map(
        (setting) => [setting.fact, { ...setting, place }] as const,
      ),
    ),
  );
}

/**
 * The same as facts, to be held against conditions. Amounts by level stand under the name with the level,
 * `param.nursingSubsidyMonthly.2`.
 */
export function settingFacts(settings: ReadonlyMap<string, Setting>): Facts {
  return Object.fromEntries(
    [...settings.values()].flatMap(({ fact, value }): [string, boolean | number][] =>
      typeof value === 'object'
        ? Object.entries(value).map(([level, amount]) => [`${fact}.${level}`, amount])
        : [[fact, value]],
    ),
  );
}

/**
 * How much a person gets where the place sets it: by the parameter's own name, or by their level. Null where
 * nobody has said it.
 */
export function amountIn(parameter: string, facts: Facts): number | null {
  const level = facts['disability.level'];
  const amount = facts[parameter] ?? (typeof level === 'string' ? facts[`${parameter}.${level}`] : null);
  return typeof amount === 'number' ? amount : null;
}

/** A place that has said nothing yet. */
export function silentPlace(_id: string): PlaceParameters {
  return { _id, version: 0, settings: [], dueAt: null };
}

/**
 * What a place says with one more word; the same where it has said just that.
 * @param dueAt when nobody can be judged any more by what was said before
 */
export function withSetting(before: PlaceParameters, setting: Setting, dueAt: Instant): PlaceParameters {
  const { fact, value, source } = setting;
  const was = before.settings.find((one) => one.fact === fact);
  if (was !== undefined && was.source === source && JSON.stringify(was.value) === JSON.stringify(value))
    return before;
  return {
    ...before,
    version: before.version + 1,
    settings: [...before.settings.filter((one) => one.fact !== fact), setting],
    dueAt,
  };
}
