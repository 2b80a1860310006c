/** Members that hold a named object or null. The API's description cannot say "or null" of a named type. */
type NullableObjects =
  "apChange" | "current" | "effect" | "lambdaCheck" | "lambdaPath" | "positives" | "progress" | "result";

/** The API writes every member, null where there is nothing: what its description calls optional is always there. */
export type Whole<T> = T extends readonly (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? {
        [Key in keyof T]-?: Key extends NullableObjects
          ? Whole<Exclude<T[Key], undefined>> | null
          : Whole<Exclude<T[Key], undefined>>;
      }
    : T;
