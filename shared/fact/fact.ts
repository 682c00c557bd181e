/** Facts (情况): what may be known of a person, by name, with the questions that ask for it. */

/** One part of a disability: category 1-7 (视力 听力 言语 肢体 智力 精神 多重) and level 1-4, 1 the gravest. */
export interface DisabilityItem {
  readonly category?: string;
  readonly level?: string;
}

export type FactValue = string | number | boolean | readonly string[] | readonly DisabilityItem[];

/** What is known of one fact; null or undefined where nobody stated it. */
export type MaybeFact = FactValue | null | undefined;

/** What is known of a person, by the name of the fact. */
export type Facts = Readonly<Record<string, MaybeFact>>;

export interface FactAbout {
  readonly fact: string;
  readonly label: string;
  /**
   * string, boolean, integer, number, date, regionCode, enum, set<enum>, array<{category,level}> or
   * object{…}.
   */
  readonly type: string;
  readonly values: readonly { readonly value: string; readonly label: string }[];
  readonly unit: string | null;
  readonly group: string;
  /** The facts from which it is derived, in words; null where it is only asked. */
  readonly derivedFrom: string | null;
  /** The ids of the questions whose answers state it; empty for a fact of a register. */
  readonly questions: readonly string[];
  readonly isSensitive: boolean;
  readonly note: string | null;
}

/** Whether a fact is a parameter, which the place sets and the person is not asked for. */
export const isParameter = (fact: string): boolean => fact.startsWith('param.');

/**
 * What is wrong with a stated value: `kind` where it is of another type than the fact, `value` where it is
 * none of the fact's values; null where nothing is wrong.
 */
export function misfit(
  { type, values }: Pick<FactAbout, 'type' | 'values'>,
  value: unknown,
): 'kind' | 'value' | null {
  const known = (one: unknown): boolean => values.some((each) => each.value === one);
  if (type === 'boolean') return typeof value === 'boolean' ? null : 'kind';
  if (type === 'integer') return Number.isInteger(value) ? null : 'kind';
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value) ? null : 'kind';
  if (type === 'enum') return typeof value !== 'string' ? 'kind' : known(value) ? null : 'value';
  if (type === 'set<enum>') return !Array.isArray(value) ? 'kind' : value.every(known) ? null : 'value';
  if (type.startsWith('array<'))
    return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null)
      ? null
      : 'kind';
  if (type.startsWith('object{')) return typeof value === 'object' && value !== null ? null : 'kind';
  return typeof value === 'string' ? null : 'kind';
}
