import type { UseQueryResult } from "@tanstack/react-query";
import type { ComponentProps } from "react";
import { ConceptPanel } from "@/features/concepts/components/ConceptPanel";
import type { ClassDetail } from "@/lib/api/student-types";
import { Panel } from "@/ui/Panel";
import { Failure, LoadingRows } from "@/ui/States";

type ConceptViewProps = Omit<ComponentProps<typeof ConceptPanel>, "detail"> & {
  detail: UseQueryResult<ClassDetail>;
};

/** The concepts of the chosen class, or what there is to say until they are read. */
export function ConceptView({ detail, ...shown }: ConceptViewProps) {
  if (detail.data) return <ConceptPanel key={detail.data.class} detail={detail.data} {...shown} />;
  return (
    <Panel title="Concepts">
      {detail.isError ? (
        <Failure
          what="This class could not be read"
          error={detail.error}
          onRetry={() => void detail.refetch()}
        />
      ) : (
        <LoadingRows rows={8} height={30} />
      )}
    </Panel>
  );
}
