/** What the row of a request says it is about, for one reader. */
import type { RowAbout } from '../../shared/request/about/about.contract';
import { firstWords } from '../../shared/request/about/first-words';
import type { Request } from '../../shared/request/request';
import { logFailure, referenceTo } from '../platform/log';
import type { Sealer } from '../platform/seal';

/** The fields of a request from which it is made. */
export const aboutFields = ['about', 'category'] as const;

type WithAbout = Pick<Request, '_id' | (typeof aboutFields)[number]>;

/**
 * The person's own words, whole; empty where there are none. Words that were altered do not open: they count as none,
 * because one request must not withhold the others of its list.
 */
export function wordsOf({ _id, about }: WithAbout, sealer: Sealer): string {
  if (about === undefined || about === null || 'seconds' in about) return '';
  try {
    return sealer.open(about.words, ['request', _id, about.event]);
  } catch (error) {
    logFailure('the words of a request in a list did not open', referenceTo(_id), error);
    return '';
  }
}

/**
 * What a row says: the first of the person's words; where they only spoke, how long; where they did neither, or the
 * reader may not have their words, the category.
 * @param readsWords whether the rows of this reader say words (`readsWordsInRows`)
 */
export function aboutOf(request: WithAbout, readsWords: boolean, sealer: Sealer): RowAbout {
  const { about, category } = request;
  if (!readsWords) return { category };
  if (about && 'seconds' in about) return { seconds: about.seconds };
  const words = firstWords(wordsOf(request, sealer));
  return words === '' ? { category } : { words };
}
