/** Opens the browser's print of the page that is shown; null where there is no printer. */
export const printPage: (() => void) | null = () => window.print();
