/** What a question is about, in the order in which a person is asked: themes keep questions together that belong together. */
export const themes = ['self', 'home', 'benefits', 'health', 'school', 'work', 'outside'] as const;
export type Theme = (typeof themes)[number];

/** The theme that an address names, or the first one. */
export function themeOf(name: string | undefined): Theme {
  return themes.find((theme) => theme === name) ?? themes[0];
}
