export function RegisterScreen(_props: { query: string }) {
  return <main>register</main>;
}
