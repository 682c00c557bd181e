import type { ReactNode } from 'react';
import { failureText } from '../cloud/failure.text';
import { useQuery } from '../cloud/use-query';
import { Choice } from '../ui/choice/choice';
import { LiveRegion } from '../ui/live-region/live-region';
import { Refusal } from '../ui/refusal/refusal';

export interface AccusedProps {
  /** For whom one asks: the cadres of their place are offered, and who acts for them. */
  personId: string;
  /**
   * The post or the grant of the one complained of; null for somebody else, or where one does not want to
   * say; undefined until it is answered.
   */
  value: string | null | undefined;
  onChange: (accused: string | null) => void;
  error: string | undefined;
}

/** Nothing has this id. */
const nobody = 'nobody';

/**
 * 对谁有意见: the cadres of one's place, and who acts for one. Without their list one can still say that it is
 * somebody else.
 */
export function Accused({ personId, value, onChange, error }: AccusedProps): ReactNode {
  const { data, failure, loading, reload } = useQuery('request.accusable', { personId });
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
      <LiveRegion seen>{data === null && loading ? '正在打开，请稍等…' : null}</LiveRegion>
      <Refusal words={failureText(data === null ? failure : null)} again={reload} />
      <Choice
        id="accused"
        question="对谁有意见？"
        asHeading
        hint="您选的这个人看不到您写的，由上面的人来办。"
        error={error}
        value={value === null ? nobody : value}
        onChange={(id) => onChange(id === nobody ? null : id)}
        options={[...cadres, ...proxies, { value: nobody, words: '别的人，或者不想说' }]}
      />
    </>
  );
}
