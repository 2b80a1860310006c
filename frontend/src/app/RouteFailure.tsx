import { useRouteError } from "react-router";
import { Failure } from "@/ui/States";

/** What is shown when a page could not be loaded or drawn at all. */
export function RouteFailure() {
  const error = useRouteError();
  return (
    <Failure what="This page could not be shown" error={error} onRetry={() => window.location.reload()} />
  );
}
