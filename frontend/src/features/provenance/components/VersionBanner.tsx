import { Button } from "@mantine/core";
import { anchor } from "@/ui/anchor";
import { Icon } from "@/ui/icons";
import classes from "./Provenance.module.css";

/** Says clearly that an old version is shown and cannot be tuned. */
export function VersionBanner({
  shown,
  head,
  onLeave,
}: {
  shown: number;
  head: number;
  onLeave: () => void;
}) {
  return (
    <div className={classes.banner} role="status">
      <Icon name="eye" size={15} />
      <span>
        You look at <strong>version {shown}</strong> as it was; the newest is version {head}. It can be read,
        not changed.
      </span>
      <Button size="compact-xs" variant="default" onClick={onLeave} ml="auto" {...anchor("newest")}>
        Back to the newest
      </Button>
    </div>
  );
}
