export function FiledScreen(_props: { id: string }) {
  return <main>filed</main>;
}
