import type { ReactNode } from 'react';
import { failureText } from '../../cloud/failure.text';
import { useQuery } from '../../cloud/use-query';
import { Answers } from '../../ui/answers/answers';
import { useAnnouncement, LONG_WAIT } from '../../ui/announced/announcements';
import { Refusal } from '../../ui/refusal/refusal';
import { Soft } from '../../ui/text/text';

export interface AccusedProps {
  /** The person who complains: the cadres of their place and the proxies who act for them are offered. */
  personId: string;
  /**
   * The post or the grant of the accused. It is null for an accused who is not in the list, or where the
   * person does not want to say; it is undefined until the question is answered.
   */
  value: string | null | undefined;
  onAnswer: (accused: string | null) => void | Promise<void>;
}

/** The option 别的人，或者不想说: no post and no grant has this id. */
const nobody = 'nobody';

/**
 * 对谁有意见: the cadres of the person's place, and the proxies who act for the person. Where the list cannot
 * be read, the person can still answer that it is somebody else. Nothing can be pressed before it is known, because the
 * answers would move under the finger.
 */
export function Accused({ personId, value, onAnswer }: AccusedProps): ReactNode {
  const { data, failure, loading, reload } = useQuery('request.accusable', { personId });
  useAnnouncement(data === null && loading ? '正在打开，请稍等…' : null, LONG_WAIT);
  const cadres = (data?.posts ?? []).map(({ id, title, name }) => ({
    value: id,
    words: name ?? title,
    detail: name === null ? undefined : title,
  }));
  const proxies = (data?.proxies ?? []).map(({ id, name, relation }) => ({
    value: id,
    words: name,
    detail: `${relation}，是替办事的人`,
  }));
  return (
    <>
      <Refusal words={failureText(data === null ? failure : null)} again={reload} />
      {data === null && loading ? (
        <Soft>正在打开，请稍等…</Soft>
      ) : (
        <Answers
          id="accused"
          hint="您选的这个人看不到这件事，由上面的人来办。"
          value={value === null ? nobody : value}
          onAnswer={(id) => onAnswer(id === nobody ? null : id)}
          options={[...cadres, ...proxies, { value: nobody, words: '别的人，或者不想说' }]}
        />
      )}
    </>
  );
}
