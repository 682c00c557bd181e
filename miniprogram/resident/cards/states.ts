/** 卡在谁那里: nothing out, something out, what was handed over, and the agent's side. */
export const states = ['none', 'out', 'handed', 'missing', 'kept', 'taken', 'loading', 'failed'] as const;
