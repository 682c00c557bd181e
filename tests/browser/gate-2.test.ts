/** The gate's shard 2 of 2 (gate-shard.ts). */
import { lookAtShard } from './gate-shard';

lookAtShard(2, 2);
