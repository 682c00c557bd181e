/** 住在哪里: both ways to a village, by typing and by pressing. */
export const states = [
  'county',
  'countyFound',
  'countyNone',
  'prefectures',
  'prefecture',
  'village',
  'villageFound',
  'villageMany',
  'villageNone',
  'noNetwork',
  'towns',
  'town',
  'loading',
  'failed',
] as const;
