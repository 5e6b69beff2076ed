export function ClosedScreen() {
  return <main>closed</main>;
}
