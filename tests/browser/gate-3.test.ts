/** The gate's shard 3 of 4 (gate-shard.ts). */
import { lookAtShard } from './gate-shard';

lookAtShard(3, 4);
