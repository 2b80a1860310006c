import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError, mayPass } from "@/lib/api/problem";

/** Builds the cache of server state. `onSignedOut` is called when any request says that nobody is signed in. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const notice = (error: unknown) => {
    if (error instanceof ApiError && error.status === 401) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // Refusals stay refusals; only what may pass by itself is asked again.
        retry: (failures, error) => failures < 2 && mayPass(error),
        retryDelay: (attempt) => Math.min(4_000, 400 * 2 ** attempt),
        refetchOnWindowFocus: true,
      },
    },
  });
}
