import type { ReactNode } from 'react';
import type { Rating } from '../../../shared/request/request';
import { ratings } from '../../../shared/request/request';
import type { RequestView } from '../../../shared/request/request.contract';
import { ratingText } from '../../../shared/request/request.text';
import { failureText } from '../../cloud/failure.text';
import { Answers } from '../../ui/answers/answers';
import { Refusal } from '../../ui/refusal/refusal';
import type { RemarkKept } from '../remark/use-remark';
import { useRequestCommand } from '../use-request-command';

/** 基本满意, the lowest good rating; below it the request goes one level up. */
const lowestGood: Rating = 3;

/** Whether a rating sends the request one level up; the person is then asked why. */
export function isPoor(rating: Rating | null): rating is Rating {
  return rating !== null && rating < lowestGood;
}

export interface RatingAnswersProps {
  id: string;
  /** The rating below 基本满意 that is being written on this phone. */
  remark: RemarkKept;
  /** Called where the rating is below 基本满意: it is kept here, and given once the person was asked why. */
  onPoor: () => void | Promise<void>;
  /** Called with the request when a good rating was given. */
  onGiven: (request: RequestView) => void;
}

/** The five levels of 好差评. One press gives a good rating; after a poor one the person may still say why. */
export function RatingAnswers({ id, remark, onPoor, onGiven }: RatingAnswersProps): ReactNode {
  const { run, failure } = useRequestCommand(id);
  const { rating } = remark.read();
  const answer = async (given: Rating): Promise<void> => {
    if (isPoor(given)) {
      remark.change({ rating: given });
      return onPoor();
    }
    const view = await run('request.rate', { rating: given, words: '' });
    if (view === null) return;
    remark.drop();
    onGiven(view);
  };
  return (
    <>
      <Refusal words={failureText(failure)} />
      <Answers
        id="rating"
        value={rating === null ? undefined : `${rating}`}
        onAnswer={(pressed) => {
          const given = ratings.find((one) => `${one}` === pressed);
          return given === undefined ? undefined : answer(given);
        }}
        options={ratings.map((value) => ({ value: `${value}`, words: ratingText[value] }))}
      />
    </>
  );
}
