import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body, forgetAntiforgery } from "@/lib/api/client";

/** Signs the browser in with the token that the program printed. */
export function useTokenSignIn(onSignedIn: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => body(api.POST("/api/v1/auth/token", { body: { token } })),
    onSuccess: async () => {
      forgetAntiforgery();
      await client.resetQueries();
      onSignedIn();
    },
  });
}

export function useSignOut(onSignedOut: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => body(api.POST("/api/v1/auth/logout")),
    onSuccess: () => {
      forgetAntiforgery();
      client.clear();
      onSignedOut();
    },
  });
}
