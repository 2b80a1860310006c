import { Button } from "@mantine/core";
import { counted } from "@/lib/format";
import { Icon } from "@/ui/icons";
import { Tag } from "@/ui/Tag";
import { useVerifyStream } from "../api/audit-actions";

/** Checks the chain of one stream and says what came of it. */
export function VerifyStream({ stream }: { stream: string }) {
  const verify = useVerifyStream();
  return (
    <>
      {verify.isError && <Tag tone="danger">{verify.error.message}</Tag>}
      {verify.data && (
        <span role="status">
          {verify.data.valid ? (
            <Tag tone="positive">
              <Icon name="check" size={12} /> Chain intact: {counted(verify.data.events, "event")}
            </Tag>
          ) : (
            <Tag tone="danger" title={verify.data.reason ?? undefined}>
              <Icon name="cross" size={12} /> Broken at event {verify.data.firstBroken}: {verify.data.reason}
            </Tag>
          )}
        </span>
      )}
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<Icon name="shield" size={13} />}
        loading={verify.isPending}
        onClick={() => verify.mutate(stream)}
      >
        Verify this stream
      </Button>
    </>
  );
}
