/** What a question is about, in the order in which a person is asked: themes keep questions together that belong together. */
export const themes = ['self', 'home', 'benefits', 'health', 'school', 'work', 'outside'] as const;
export type Theme = (typeof themes)[number];
