const kinds = /^(uid|num|name|mobile):/

/** A uid as the API names users: with `uid:` where it reads like another kind, or a path segment has a meaning. */
export const referenceOf = (uid: string): string => (/^\.{1,2}$/.test(uid) || kinds.test(uid) ? `uid:${uid}` : uid)
