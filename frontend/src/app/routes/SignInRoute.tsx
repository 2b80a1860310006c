import { SignIn } from "@/features/session/components/SignIn";

export function SignInRoute() {
  return <SignIn />;
}
