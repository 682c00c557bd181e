/** 提需求: every question, and what can go wrong with it. */
export const states = ['danger', 'emergency', 'forWhom', 'topic', 'against', 'words', 'speaking', 'spoken', 'noRoom', 'photos', 'photosChosen', 'photosFull', 'noPicture', 'contact', 'onlyText', 'when', 'check', 'checkForOther', 'otherPerson', 'noMore', 'handed', 'mend', 'missing', 'tooLong', 'loading', 'failed'] as const;
