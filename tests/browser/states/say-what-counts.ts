/**
 * The parameters that places have set before the gate looks. The amounts are made up, and it is plain that
 * they are.
 */
import type { World } from '../../flows/world';

/** The county sets one parameter and the province another; the others are not set. */
export async function sayWhatCounts(world: World): Promise<void> {
  await world.get('demo-zhang-zhiyuan', 'parameter.set', {
    region: '230623000000',
    fact: 'param.nursingSubsidyMonthly',
    value: { 1: 2, 2: 1 },
    source: '测试用的文件，县测试1号',
  });
  await world.get('demo-han-xuemei', 'parameter.set', {
    region: '230000000000',
    fact: 'param.livingSubsidyMonthly',
    value: 3,
    source: '测试用的文件，省测试1号',
  });
}
