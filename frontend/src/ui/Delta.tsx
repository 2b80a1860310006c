import { signedPoints } from "@/lib/format";
import classes from "./Delta.module.css";

/** A signed change in points; its sign says what its colour says. */
export function Delta({ value, digits = 1 }: { value: number | null | undefined; digits?: number }) {
  const text = signedPoints(value, digits);
  const kind = text.startsWith("+") ? "up" : text.startsWith("−") ? "down" : "flat";
  return <span className={`${classes.delta} ${classes[kind]}`}>{text}</span>;
}
