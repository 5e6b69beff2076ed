export function DeskScreen() {
  return <main>desk</main>;
}
