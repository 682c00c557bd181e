import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { Examples } from '../examples';
import { forResident } from '../examples';
import type { ScreenNeed } from '../screen/screen-needs';
import { suitScreen } from '../screen/screen-needs';
import { Stack } from '../stack/stack';
import { Emergency, Reach } from './reach';

/** What the holder of this phone needs, as long as it is drawn. */
function Needing({ need, children }: { need: ScreenNeed; children: ReactNode }): ReactNode {
  useEffect(() => {
    suitScreen([need]);
    return () => suitScreen([]);
  }, [need]);
  return children;
}

const writeUrl = '/resident/request/add/index?id=x';
const landline = <Reach number="0459-555-0142" who="王小燕" writeUrl={writeUrl} />;
const mobile = (
  <Reach number="13804591234" who="肇州县残疾人联合会康复教育就业服务中心欧阳慕容雪梅" writeUrl={writeUrl} />
);

export const examples: Examples = {
  'by calling': forResident(() => landline),
  'in writing first': forResident(() => (
    <Needing need="sign">
      <Stack near>
        {landline}
        {mobile}
      </Stack>
    </Needing>
  )),
  'in danger': forResident(() => <Emergency />),
  'in danger, in writing first': forResident(() => (
    <Needing need="textOnly">
      <Emergency />
    </Needing>
  )),
};
