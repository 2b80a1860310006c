import { AuditPage } from "@/features/audit/components/AuditPage";

export function AuditRoute() {
  return <AuditPage />;
}
