import { initials } from "@/lib/format";
import classes from "./Avatar.module.css";

/** A person's initials in a disc. */
export function Avatar({ name }: { name: string }) {
  return (
    <span className={classes.avatar} aria-hidden>
      {initials(name)}
    </span>
  );
}
