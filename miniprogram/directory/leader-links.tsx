import type { ReactNode } from 'react';
import { useSession } from '../session/session';
import { Button } from '../ui/button/button';
import { goTo } from '../ui/go';
import { Actions } from '../ui/stack/stack';

/** The post that publishes the holidays. */
export const provinceChair = '230000000000:chair';

/** The chair of a county, by the statistical code: one that ends in six zeros and not in eight. */
const countyChair = /^(\d{4}(?!00)\d{2}000000):chair$/;

/** The chair of a county, a prefecture or the province. */
const placeChair = /^\d{6}0{6}:chair$/;

/**
 * Links to what only a 理事长 has to do: a county's duty roster, the place's parameters, the province's
 * holidays, and who answers what people say about the product. Other cadres see nothing.
 */
export function LeaderLinks(): ReactNode {
  const posts = useSession().view?.posts ?? [];
  const counties = posts.flatMap(({ id, place }) => {
    const county = countyChair.exec(id)?.[1];
    return county === undefined ? [] : [{ county, place }];
  });
  const publishes = posts.some(({ id }) => id === provinceChair);
  if (!posts.some(({ id }) => placeChair.test(id))) return null;
  return (
    <Actions>
      {counties.map(({ county, place }) => (
        <Button
          key={county}
          look="secondary"
          icon="clock"
          onPress={() => goTo(`/staff/duty/index?post=${county}:duty`)}
        >
          {`${place}值班表`}
        </Button>
      ))}
      <Button look="secondary" icon="paper" onPress={() => goTo('/staff/parameters/index')}>
        当地标准
      </Button>
      {publishes ? (
        <Button look="secondary" icon="paper" onPress={() => goTo('/staff/holidays/index')}>
          公布放假安排
        </Button>
      ) : null}
      {publishes ? (
        <Button look="secondary" icon="people" onPress={() => goTo('/staff/product/index')}>
          谁来答投诉建议
        </Button>
      ) : null}
    </Actions>
  );
}
