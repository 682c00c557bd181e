/** The gate's shard 4 of 4 (gate-shard.ts). */
import { lookAtShard } from './gate-shard';

lookAtShard(4, 4);
