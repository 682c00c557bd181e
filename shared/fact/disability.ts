/** The levels of a disability (GB/T 26341-2010), the gravest first. */
export const disabilityLevels = ['1', '2', '3', '4'] as const;
export type DisabilityLevel = (typeof disabilityLevels)[number];
