import { Button } from "@mantine/core";
import { Link } from "react-router";
import { Empty } from "@/ui/States";

export function MissingRoute() {
  return (
    <Empty
      title="There is no such page"
      icon="search"
      action={
        <Button component={Link} to="/" variant="default">
          To the projects
        </Button>
      }
    >
      The address may be old or mistyped.
    </Empty>
  );
}
