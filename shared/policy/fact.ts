/** 情况: what may be known of a person, by name, with the questions that ask for it. */

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
  /** From which facts it follows, in words; null where it is only asked. */
  readonly derivedFrom: string | null;
  /** Ids of the questions whose answers say it; none for what a register says. */
  readonly questions: readonly string[];
  readonly isSensitive: boolean;
  readonly note: string | null;
}

/** A parameter is the place's to say, not the person's. */
export const isParameter = (fact: string): boolean => fact.startsWith('param.');

/** What is wrong with a stated value, or null. */
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
