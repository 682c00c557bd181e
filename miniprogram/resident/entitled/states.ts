/** 我能享受的政策, as the accessibility gate opens it. */
export const states = ['asked', 'owed', 'unfolded', 'nobody', 'loading', 'failed'] as const;
