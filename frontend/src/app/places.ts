/** Where the tour draws its panel: a place of its own between header and page, so that Tab reaches it before the page. */
export const coachPlace = "#coach";

/** The help button, from where the tour can be taken again. */
export const helpPlace = "#help";
