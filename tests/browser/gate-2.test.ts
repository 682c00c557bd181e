/** The gate's shard 2 of 4 (gate-shard.ts). */
import { lookAtShard } from './gate-shard';

lookAtShard(2, 4);
