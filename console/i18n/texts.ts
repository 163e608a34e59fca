/** Texts of one namespace in English. */
export interface Texts {
  readonly [name: string]: string | Texts
}

type PluralOne = `${string}_one`

/** The same texts in another language. A language without a singular form leaves out those that end in `_one`. */
export type Translated<English> = {
  readonly [Name in keyof English as Name extends PluralOne ? never : Name]: English[Name] extends string
    ? string
    : Translated<English[Name]>
} & { readonly [Name in keyof English as Name extends PluralOne ? Name : never]?: string }
