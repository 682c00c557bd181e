/**
 * Parameters (当地标准): what only the place can set for a policy, such as the poverty line, an age, whether it
 * is valid outside the province, or an amount. The province, a prefecture or a county sets it and names the
 * document that states it; the value set nearest to the place where a household is registered counts. No
 * value is ever invented: a parameter that nobody has set is unknown, is shown as 当地标准待确认, and is a task for
 * the county.
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

/** The value that one place has set for one parameter. */
export interface Setting {
  readonly fact: string;
  readonly value: ParameterValue;
  /** The name and number of the document that states it. */
  readonly source: string;
  /** The account that set it. */
  readonly by: string;
  readonly at: Instant;
}

/**
 * The parameters that a place has set, one document a place, and whether the persons affected by the last
 * change have still to be evaluated anew.
 */
export interface PlaceParameters {
  /** The place's code. */
  readonly _id: string;
  readonly version: number;
  readonly settings: readonly Setting[];
  /** From when on persons are evaluated anew; null where all of them have been. */
  readonly dueAt: Instant | null;
}

/**
 * Every parameter that a policy asks for, in the order in which they are asked. A test checks the file
 * against the policies.
 */
export const parameters: readonly Parameter[] = all as readonly Parameter[];

/** Whether a value can be set for a parameter: the parameter exists, and the value is of its kind. */
export function isOfParameter(fact: string, value: ParameterValue): boolean {
  return parameters.some((parameter) => parameter.fact === fact && isOfKind(parameter.kind, value));
}

/** How many digits of a place's code name the county, the prefecture and the province. */
const DIGITS = [6, 4, 2];
const CODE = 12;

/**
 * The codes of the places whose parameters count for a place: its county, its prefecture and its province.
 * Empty for a text that is no place's code.
 */
export function placesOf(code: unknown): string[] {
  if (typeof code !== 'string' || !/^\d{12}$/.test(code)) return [];
  return [...new Set(DIGITS.map((digits) => code.slice(0, digits).padEnd(CODE, '0')))];
}

/**
 * The settings that count at a place, by the parameter's name, with the place that set each.
 * @param code the place's code
 * @param said what each place has set
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
 * The settings as facts, to be compared in conditions. Amounts by level are named with the level,
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
 * The amount that the place has set for a person, under the parameter's own name or by the person's level.
 * Null where nobody has set it.
 */
export function amountIn(parameter: string, facts: Facts): number | null {
  const level = facts['disability.level'];
  const amount = facts[parameter] ?? (typeof level === 'string' ? facts[`${parameter}.${level}`] : null);
  return typeof amount === 'number' ? amount : null;
}

/** A place that has set nothing yet. */
export function silentPlace(_id: string): PlaceParameters {
  return { _id, version: 0, settings: [], dueAt: null };
}

/**
 * The place with one more setting; the same object where it has already set exactly that.
 * @param dueAt from when on persons are evaluated anew, when no evaluation uses the earlier settings any more
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
